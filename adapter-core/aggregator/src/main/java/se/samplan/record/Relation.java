package se.samplan.record;

import java.util.Optional;

/**
 * A relation (koppling) that a record states, as written (information model, section 6.2).
 *
 * @param type relationType, for example covers
 * @param targetKind what the target is; empty if the target is of the same kind as the record
 * @param target the target record's id as text, {@code system:documentId}
 * @param item the part of the target, if one is named
 * @param targetSystem the system that is said to hold the target, if it is said
 */
public record Relation(
        String type, Optional<String> targetKind, String target, Optional<String> item, Optional<String> targetSystem) {

    /** A relation to a record of the same kind. */
    static Relation toItsKind(String type, String target) {
        return new Relation(type, Optional.empty(), target, Optional.empty(), Optional.empty());
    }

    @Override
    public String toString() {
        return "Relation[type=" + type + ", target=hidden]";
    }
}
