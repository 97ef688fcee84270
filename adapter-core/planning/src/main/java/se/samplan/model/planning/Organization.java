package se.samplan.model.planning;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * Organisation or unit (organisation eller enhet; information model, section 2).
 *
 * @param hsaId 1..1; HSA-id: HSA-id
 * @param name 0..1; namn: name
 * @param contact 0..*; kontakt: contact. How to reach the organisation
 */
public record Organization(Identifier hsaId, Optional<String> name, List<Contact> contact) {

    public Organization {
        requireNonNull(hsaId, "hsaId");
        requireNonNull(name, "name");
        contact = List.copyOf(contact);
    }

    /** Tells nothing of the content: a log line must not. */
    @Override
    public String toString() {
        return "Organization[hidden]";
    }
}
