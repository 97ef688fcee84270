package se.samplan.record;

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

    /** The fact whose text this element holds, or null. */
    @Nullable
    Fact fact() {
        return fact;
    }
}
