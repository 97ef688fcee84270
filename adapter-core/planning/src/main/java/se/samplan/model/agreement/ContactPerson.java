package se.samplan.model.agreement;

import static java.util.Objects.requireNonNull;

import java.util.List;
import se.samplan.model.planning.Contact;
import se.samplan.model.planning.Responsible;

/**
 * Contact person. Who, and how to reach that person (kontaktperson; information model, section 5).
 *
 * @param responsible 1..1; ansvarig: responsible. Who the contact person is
 * @param contact 0..*; kontaktväg: way of contact
 */
public record ContactPerson(Responsible responsible, List<Contact> contact) {

    public ContactPerson {
        requireNonNull(responsible, "responsible");
        contact = List.copyOf(contact);
    }

    /** Tells nothing of the content: a log line must not. */
    @Override
    public String toString() {
        return "ContactPerson[hidden]";
    }
}
