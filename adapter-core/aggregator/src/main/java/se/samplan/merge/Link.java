package se.samplan.merge;

import java.util.Optional;
import se.samplan.record.Relation;
import se.samplan.record.SourceRecord;

/**
 * A relation that a record states, and whether its target is there.
 *
 * @param targetSystem the system that holds the target, if it is known
 */
public record Link(SourceRecord from, Relation relation, Optional<String> targetSystem, State state) {

    /** What is known of the target. */
    public enum State {
        /** It is among the records of the answer. */
        RESOLVED,
        /** The responsible source answered in full, and the target is not in what the reader may know of it (INV-A4). */
        DANGLING,
        /**
         * The source was not asked or gave no full answer, something of it is withheld from staff that may know so, or the
         * target belongs to another contract.
         */
        UNKNOWN
    }
}
