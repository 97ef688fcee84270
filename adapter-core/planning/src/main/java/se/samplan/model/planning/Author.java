package se.samplan.model.planning;

import static java.util.Objects.requireNonNull;

import java.time.LocalDateTime;
import java.util.Optional;
import se.samplan.model.HsaId;
import se.samplan.model.WithBuilder;

/**
 * Who wrote a record, and when (författare, ansvarig hälso- och sjukvårdspersonal).
 *
 * @param time 1..1; when it was registered, Swedish local time; blocks that hold for a time look at it
 * @param hsaId 0..1; personens HSA-id
 * @param name 0..1; namn
 * @param role 0..1; befattning
 * @param orgUnit 0..1; enhet
 */
@WithBuilder
public record Author(
        LocalDateTime time,
        Optional<HsaId> hsaId,
        Optional<String> name,
        Optional<CodedValue> role,
        Optional<OrgUnit> orgUnit) {

    public Author {
        requireNonNull(time, "time");
        requireNonNull(hsaId, "hsaId");
        requireNonNull(name, "name");
        requireNonNull(role, "role");
        requireNonNull(orgUnit, "orgUnit");
    }

    /** Tells nothing of the content: a log line must not. */
    @Override
    public String toString() {
        return "Author[hidden]";
    }
}
