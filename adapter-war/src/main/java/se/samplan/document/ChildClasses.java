package se.samplan.document;

import java.io.File;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The class path of the other process: this room's own classes, and the libraries that read PDF. */
final class ChildClasses {

    private static final List<String> NEEDED = List.of(
            "se/samplan/document/TextOfPdf.class",
            "org/apache/pdfbox/pdmodel/PDDocument.class",
            "org/apache/pdfbox/io/RandomAccessRead.class",
            "org/apache/fontbox/FontBoxFont.class",
            "org/apache/commons/logging/LogFactory.class");

    private ChildClasses() {}

    /** Empty where the program does not lie in files, as in a container that does not unpack it. */
    static Optional<String> path() {
        Set<Path> places = new LinkedHashSet<>();
        for (String needed : NEEDED) {
            Optional<Path> place = Optional.ofNullable(ChildClasses.class.getClassLoader())
                    .map(loader -> loader.getResource(needed))
                    .flatMap(found -> place(found, needed));
            if (place.isEmpty()) {
                return Optional.empty();
            }
            places.add(place.orElseThrow());
        }
        return Optional.of(places.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
    }

    private static Optional<Path> place(URL found, String name) {
        String address = found.toString();
        String whole = address.substring(0, address.length() - name.length());
        if (whole.startsWith("jar:file:") && whole.endsWith("!/")) {
            return Optional.of(Path.of(URI.create(whole.substring("jar:".length(), whole.length() - "!/".length()))));
        }
        return whole.startsWith("file:") ? Optional.of(Path.of(URI.create(whole))) : Optional.empty();
    }
}
