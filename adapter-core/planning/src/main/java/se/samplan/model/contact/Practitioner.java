package se.samplan.model.contact;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import se.samplan.model.planning.CodedValue;
import se.samplan.model.planning.Identifier;

/**
 * The person who is the fixed contact (personal).
 *
 * @param hsaId 1..1; HSA-id, or a personal identity number of staff without one
 * @param name 0..1; namn
 * @param qualification 0..1; befattning
 */
public record Practitioner(Identifier hsaId, Optional<String> name, Optional<CodedValue> qualification) {

    public Practitioner {
        requireNonNull(hsaId, "hsaId");
        requireNonNull(name, "name");
        requireNonNull(qualification, "qualification");
    }

    /** Tells nothing of the content: a log line must not. */
    @Override
    public String toString() {
        return "Practitioner[hidden]";
    }
}
