package se.samplan.model.planning;

import static java.util.Objects.requireNonNull;

import java.time.LocalDateTime;
import java.util.Optional;
import se.samplan.model.HsaId;

/**
 * Who signed a record, and when (signatur).
 *
 * @param time 1..1; Swedish local time
 * @param hsaId 0..1; personens HSA-id
 * @param name 0..1; namn
 */
public record Signature(LocalDateTime time, Optional<HsaId> hsaId, Optional<String> name) {

    public Signature {
        requireNonNull(time, "time");
        requireNonNull(hsaId, "hsaId");
        requireNonNull(name, "name");
    }

    /** Tells nothing of the content: a log line must not. */
    @Override
    public String toString() {
        return "Signature[hidden]";
    }
}
