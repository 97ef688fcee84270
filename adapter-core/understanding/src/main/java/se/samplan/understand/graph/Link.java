package se.samplan.understand.graph;

import java.time.LocalDateTime;
import java.util.Optional;
import se.samplan.model.planning.Identifier;
import se.samplan.model.planning.Relation;
import se.samplan.understand.Statement;
import se.samplan.understand.statement.RecordKind;

/**
 * A link as a record states it, before it is followed.
 *
 * @param from where it stands
 * @param kind how they belong together
 * @param aim what it is said to lead to
 * @param when when the thing is that it is stated for, at the latest; of a booked time, that is when it is
 */
record Link(Statement from, EdgeKind kind, Aim aim, Optional<LocalDateTime> when) {

    /** What a link leads to: an id of a kind of record, or a relation with all it says. */
    record Aim(Optional<Relation> relation, Optional<RecordKind> kind, Identifier id) {

        static Aim of(Relation relation) {
            return new Aim(Optional.of(relation), RecordKind.holding(relation.targetKind()), relation.targetRecordId());
        }

        static Aim of(RecordKind kind, Identifier id) {
            return new Aim(Optional.empty(), Optional.of(kind), id);
        }
    }
}
