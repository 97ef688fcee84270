package se.samplan.understand.roster;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.samplan.model.contact.ContactDetails;
import se.samplan.model.planning.CodedValue;
import se.samplan.model.planning.Contact;
import se.samplan.model.planning.ContactGuidance;
import se.samplan.model.planning.ContactPoint;

/** Ways to reach somebody, out of what records say of them. Addresses for post are no way to ask, and are left in the record. */
public final class Ways {

    private static final String OTHER = "other";

    private Ways() {}

    /** Out of contacts of plans and agreements. */
    public static List<Way> of(List<Contact> contacts) {
        return contacts.stream()
                .flatMap(contact -> ways(contact, Optional.empty()))
                .toList();
    }

    /** The ways that a guidance names first; where a way has no answer time of its own, the guidance's holds. */
    public static List<Way> first(ContactGuidance guidance) {
        return guidance.contact().stream()
                .flatMap(contact -> ways(contact, guidance.responseTimeText()))
                .toList();
    }

    /** The ways that a guidance names when the first are closed or do not answer. */
    public static List<Way> alternative(ContactGuidance guidance) {
        return of(guidance.alternative());
    }

    /** Out of what the national contract for fixed contacts has. */
    public static List<Way> ofDetails(List<ContactDetails> contacts) {
        return contacts.stream()
                .flatMap(contact -> contact.telecom().stream())
                .map(point -> way(point, Optional.empty(), Optional.empty()))
                .toList();
    }

    private static Stream<Way> ways(Contact contact, Optional<String> answerTime) {
        Optional<String> channel = contact.channel().flatMap(Ways::code);
        Optional<String> answers = contact.responseTimeText().or(() -> answerTime);
        if (contact.telecom().isEmpty()) {
            return channel.map(code -> new Way(code, Optional.empty(), List.of(), answers)).stream();
        }
        return contact.telecom().stream().map(point -> way(point, channel, answers));
    }

    private static Way way(ContactPoint point, Optional<String> channel, Optional<String> answers) {
        String code = channel.or(() -> point.system().flatMap(Ways::code)).orElse(OTHER);
        return new Way(code, Optional.of(point.value()), point.period(), answers);
    }

    private static Optional<String> code(CodedValue value) {
        return value.code().or(value::originalText).or(value::displayName).filter(text -> !text.isBlank());
    }
}
