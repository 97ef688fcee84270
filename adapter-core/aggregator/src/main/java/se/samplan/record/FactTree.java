package se.samplan.record;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.Map;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;
import se.samplan.contract.Fact;
import se.samplan.contract.Path;

/** The paths of a contract's facts as a tree, so that one pass over the XML finds them all. */
final class FactTree {

    private final Map<QName, FactTree> children = new HashMap<>();
    private @Nullable Fact fact;

    private FactTree() {}

    static FactTree of(Map<Path, Fact> facts) {
        FactTree root = new FactTree();
        facts.forEach((path, fact) -> {
            FactTree node = root;
            for (QName step : path.steps()) {
                node = node.children.computeIfAbsent(step, name -> new FactTree());
            }
            node.fact = fact;
        });
        return root;
    }

    /** The node below this one, or null if no fact lies that way. */
    @Nullable
    FactTree child(QName name) {
        return children.get(name);
    }

    /** Whether facts lie below this node in something of that name, in whatever namespace. */
    boolean hasChildCalled(String localName) {
        return children.keySet().stream().anyMatch(name -> name.getLocalPart().equals(localName));
    }

    /** The node at the end of a path that facts lie on. */
    FactTree below(Path path) {
        FactTree node = this;
        for (QName step : path.steps()) {
            node = requireNonNull(node.child(step), "no fact lies on the path");
        }
        return node;
    }

    /** The fact whose text this element holds, or null. */
    @Nullable
    Fact fact() {
        return fact;
    }
}
