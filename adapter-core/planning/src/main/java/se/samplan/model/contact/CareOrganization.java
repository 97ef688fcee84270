package se.samplan.model.contact;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import se.samplan.model.HsaId;

/**
 * A care giver or unit behind a fixed contact (organisation; GetCareManagers 1.0, OrganizationType).
 *
 * @param hsaId 1..1
 * @param name 0..1; namn
 * @param contact 0..*; kontaktuppgifter
 */
public record CareOrganization(HsaId hsaId, Optional<String> name, List<ContactDetails> contact) {

    public CareOrganization {
        requireNonNull(hsaId, "hsaId");
        requireNonNull(name, "name");
        contact = List.copyOf(contact);
    }

    /** Tells nothing of the content: a log line must not. */
    @Override
    public String toString() {
        return "CareOrganization[hidden]";
    }
}
