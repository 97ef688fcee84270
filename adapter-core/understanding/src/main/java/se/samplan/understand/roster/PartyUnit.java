package se.samplan.understand.roster;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import se.samplan.model.HsaId;

/**
 * Where somebody works, as a record says it (enhet).
 *
 * @param id 0..1
 * @param name 0..1; at least one of the two is given
 */
public record PartyUnit(Optional<HsaId> id, Optional<String> name) {

    public PartyUnit {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
    }

    /** Tells nothing of the content: a log line must not. */
    @Override
    public String toString() {
        return "PartyUnit[hidden]";
    }
}
