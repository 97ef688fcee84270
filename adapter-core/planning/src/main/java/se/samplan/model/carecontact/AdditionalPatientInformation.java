package se.samplan.model.carecontact;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import se.samplan.model.planning.CodedValue;

/**
 * What no register of persons can tell of the person (kompletterande uppgifter om patienten).
 *
 * @param dateOfBirth 0..1; födelsetid, as far as it is known
 * @param gender 0..1; kön, of KV Kön (1.2.752.129.2.2.1.1)
 */
public record AdditionalPatientInformation(Optional<PartialDate> dateOfBirth, Optional<CodedValue> gender) {

    public AdditionalPatientInformation {
        requireNonNull(dateOfBirth, "dateOfBirth");
        requireNonNull(gender, "gender");
    }

    /** Tells nothing of the content: a log line must not. */
    @Override
    public String toString() {
        return "AdditionalPatientInformation[hidden]";
    }
}
