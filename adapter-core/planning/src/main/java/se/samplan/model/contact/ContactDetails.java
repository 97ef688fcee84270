package se.samplan.model.contact;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import se.samplan.model.planning.Address;
import se.samplan.model.planning.ContactPoint;

/**
 * How to reach somebody (kontaktuppgifter; GetCareManagers 1.0, ContactType).
 *
 * @param telecom 0..*; telefon, e-post …
 * @param address 0..1; adress
 */
public record ContactDetails(List<ContactPoint> telecom, Optional<Address> address) {

    public ContactDetails {
        telecom = List.copyOf(telecom);
        requireNonNull(address, "address");
    }

    /** Tells nothing of the content: a log line must not. */
    @Override
    public String toString() {
        return "ContactDetails[hidden]";
    }
}
