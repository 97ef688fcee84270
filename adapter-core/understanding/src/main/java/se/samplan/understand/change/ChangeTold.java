package se.samplan.understand.change;

import static java.util.Objects.requireNonNull;

import java.util.List;
import se.samplan.understand.Statement;

/**
 * One thing that is new, as it is told.
 *
 * @param kind 1..1
 * @param text 1..1; in Swedish
 * @param says 1..*
 */
public record ChangeTold(ChangeKind kind, String text, List<Statement> says) {

    public ChangeTold {
        requireNonNull(kind, "kind");
        requireNonNull(text, "text");
        says = List.copyOf(says);
    }

    /** Tells nothing of the content: a log line must not. */
    @Override
    public String toString() {
        return "ChangeTold[" + kind.code() + "]";
    }
}
