package se.samplan.understand;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import se.samplan.model.planning.LocalId;

/**
 * A place in a record that says something: the whole record, or one item of it. Everything that is derived cites one at least
 * (overview, section 1: {@code statementRef} 1..*).
 *
 * @param record which record of the answer
 * @param item 0..1; the goal, activity, commitment, next step, follow-up, participant or guidance inside it
 */
public record Statement(RecordKey record, Optional<LocalId> item) implements Comparable<Statement> {

    public Statement {
        requireNonNull(record, "record");
        requireNonNull(item, "item");
    }

    /** What the record says as a whole. */
    public static Statement of(Known<?> known) {
        return new Statement(known.key(), Optional.empty());
    }

    /** What an item of the record says. */
    public static Statement of(Known<?> known, LocalId item) {
        return new Statement(known.key(), Optional.of(item));
    }

    /** By record, then by item; the whole record comes first. */
    @Override
    public int compareTo(Statement other) {
        int order = record.compareTo(other.record);
        return order == 0 ? itemOrNone().compareTo(other.itemOrNone()) : order;
    }

    private String itemOrNone() {
        return item.map(LocalId::value).orElse("");
    }
}
