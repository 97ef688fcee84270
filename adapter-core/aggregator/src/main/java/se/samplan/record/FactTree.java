package se.samplan.record;

import static java.util.Objects.requireNonNull;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;
import se.samplan.contract.Fact;
import se.samplan.contract.Path;

/** The paths of a contract's facts as a tree, so that one pass over the XML finds them all. */
final class FactTree {

    /** What decides who may see a record. */
    private static final Set<Fact> DECIDING =
            EnumSet.of(Fact.APPROVED_FOR_PATIENT, Fact.NULLIFIED, Fact.CARE_GIVER, Fact.CARE_UNIT, Fact.AUTHOR_TIME);

    private final Map<QName, FactTree> children = new HashMap<>();
    private final Set<String> deciding = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    private @Nullable Fact fact;

    private FactTree() {}

    static FactTree of(Map<Path, Fact> facts) {
        FactTree root = new FactTree();
        facts.forEach((path, fact) -> {
            FactTree node = root;
            for (QName step : path.steps()) {
                if (DECIDING.contains(fact)) {
                    node.deciding.add(step.getLocalPart());
                }
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

    /**
     * Whether what decides who may see the record lies below this node in something of that name, in whatever namespace and
     * case: whoever reads by names alone takes such an element for that.
     */
    boolean hasDecidingChildCalled(String localName) {
        return deciding.contains(localName);
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
