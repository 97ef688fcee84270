package se.samplan.model.planning;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import se.samplan.model.HsaId;

/**
 * Who answers for a record under the law (informationsägare). A record without both parts is never shown in shared
 * record-keeping (INV-L1).
 *
 * @param careGiver 0..1; vårdgivare or omsorgsgivare
 * @param careUnit 0..1; vårdenhet or omsorgsenhet
 */
public record Owner(Optional<HsaId> careGiver, Optional<HsaId> careUnit) {

    public Owner {
        requireNonNull(careGiver, "careGiver");
        requireNonNull(careUnit, "careUnit");
    }

    /** The owner of a record that shared record-keeping may show. */
    public static Owner of(String careGiver, String careUnit) {
        return new Owner(Optional.of(new HsaId(careGiver)), Optional.of(new HsaId(careUnit)));
    }

    /** Tells nothing of the content: a log line must not. */
    @Override
    public String toString() {
        return "Owner[hidden]";
    }
}
