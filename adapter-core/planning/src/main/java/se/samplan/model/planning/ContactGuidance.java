package se.samplan.model.planning;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import se.samplan.model.WithBuilder;

/**
 * Whom do I contact when (vem kontaktar jag när; information model, section 2).
 *
 * @param guidanceId 1..1; väglednings-id: guidance id
 * @param situation 1..1; situation: situation. For example questions about medicine
 * @param situationCode 0..1; situation, kod: situation, coded
 * @param stage 0..1; skede: stage. Before, during or after
 * @param contactParty 1..1; kontakta: contact party. Whom to turn to
 * @param contact 0..*; kontaktväg: way of contact
 * @param alternative 0..*; annan väg: alternative. When the first does not answer or is closed
 * @param responseTimeText 0..1; svarstid: response time. In words
 * @param urgent 0..1; brådskande: urgent. Whether the way is meant for urgent matters
 */
@WithBuilder
public record ContactGuidance(
        LocalId guidanceId,
        String situation,
        Optional<CodedValue> situationCode,
        Optional<ContactStage> stage,
        Responsible contactParty,
        List<Contact> contact,
        List<Contact> alternative,
        Optional<String> responseTimeText,
        Optional<Boolean> urgent) {

    public ContactGuidance {
        requireNonNull(guidanceId, "guidanceId");
        requireNonNull(situation, "situation");
        requireNonNull(situationCode, "situationCode");
        requireNonNull(stage, "stage");
        requireNonNull(contactParty, "contactParty");
        contact = List.copyOf(contact);
        alternative = List.copyOf(alternative);
        requireNonNull(responseTimeText, "responseTimeText");
        requireNonNull(urgent, "urgent");
    }

    /** Tells nothing of the content: a log line must not. */
    @Override
    public String toString() {
        return "ContactGuidance[hidden]";
    }
}
