package se.samplan.understand.coverage;

import static java.util.Objects.requireNonNull;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import se.samplan.model.HsaId;
import se.samplan.understand.statement.RecordKind;

/**
 * A giver that the operator expects to hold records of the persons asked for (the operator's list).
 *
 * @param giver 1..1; vårdgivare or omsorgsgivare
 * @param name 0..1; as the operator writes it
 * @param kinds 1..*; the records that it is expected to hold
 * @param connected 0..*; those for which there is a route and a permission
 */
public record Expected(HsaId giver, Optional<String> name, Set<RecordKind> kinds, Set<RecordKind> connected) {

    public Expected {
        requireNonNull(giver, "giver");
        requireNonNull(name, "name");
        kinds = Set.copyOf(kinds);
        connected = Set.copyOf(connected);
    }

    /** The records that it is expected to hold and cannot be asked for, in the order of the kinds. */
    Set<RecordKind> missing() {
        Set<RecordKind> missing = EnumSet.noneOf(RecordKind.class);
        missing.addAll(kinds);
        missing.removeAll(connected);
        return missing;
    }
}
