package se.samplan.contract;

import java.util.List;
import java.util.stream.Stream;
import javax.xml.namespace.QName;

/**
 * Where in a record a fact stands: the elements from the record's first level down to the one that holds the text.
 *
 * @param steps at least one
 */
public record Path(List<QName> steps) {

    public Path {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("a path has at least one step");
        }
    }

    /** A path whose elements all stand in one namespace, written {@code a/b/c}. */
    public static Path in(String namespace, String steps) {
        return new Path(Stream.of(steps.split("/"))
                .map(name -> new QName(namespace, name))
                .toList());
    }

    /** This path, continued in another namespace. */
    public Path then(String namespace, String more) {
        return new Path(Stream.concat(steps.stream(), in(namespace, more).steps().stream())
                .toList());
    }
}
