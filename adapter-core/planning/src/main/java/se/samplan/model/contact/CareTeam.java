package se.samplan.model.contact;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import se.samplan.model.WithBuilder;
import se.samplan.model.planning.Identifier;

/**
 * A team that is the contact together: its members are contacts of their own with the same team (team).
 *
 * @param id 1..1
 * @param name 1..1; namn
 * @param internalNotes 0..1; intern kommentar, for staff only (INV-C6)
 * @param externalNotes 0..1; kommentar
 * @param contact 0..*; kontaktuppgifter
 */
@WithBuilder
public record CareTeam(
        Identifier id,
        String name,
        Optional<String> internalNotes,
        Optional<String> externalNotes,
        List<ContactDetails> contact) {

    public CareTeam {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        requireNonNull(internalNotes, "internalNotes");
        requireNonNull(externalNotes, "externalNotes");
        contact = List.copyOf(contact);
    }

    /** Tells nothing of the content: a log line must not. */
    @Override
    public String toString() {
        return "CareTeam[hidden]";
    }
}
