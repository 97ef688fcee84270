package se.samplan.samples.overview.page;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samplan.contracts.logistics.v3.structure.ContactGuidanceType;
import se.samplan.contracts.overview.v1.ContactType;
import se.samplan.contracts.overview.v1.StatementRefType;
import se.samplan.contracts.residentparticipation.v1.PractitionerRoleType;
import se.samplan.contracts.residentparticipation.v1.ext.FixedContactExtensionType;
import se.samplan.samples.overview.read.Overview;
import se.samplan.samples.overview.words.Words;

/**
 * Somebody around the person: how to reach her, day by day, what to ask her about, who answers instead, and what she does.
 *
 * @param about what to ask her about, as sources say it
 * @param topics the same in a word or two
 * @param online pages of others that belong to her
 * @param instead who answers when she cannot
 * @param notes what she or her unit wants the person to know
 * @param handOver why her role ended, if it did
 */
public record ContactPage(
        Frame frame,
        Person person,
        List<Way> online,
        List<String> about,
        List<String> topics,
        List<String> instead,
        List<String> notes,
        List<String> handOver,
        List<Task> tasks,
        List<Happening> times) {

    /** The page of one of them; empty if she is not, or no longer, in the answer. */
    public static Optional<ContactPage> of(Overview overview, Keys keys, String key) {
        People people = new People(overview, keys);
        return overview.contacts().stream()
                .filter(contact -> keys.of(Overview.lasting(contact)).equals(key))
                .findFirst()
                .map(contact -> page(overview, keys, people, contact));
    }

    private static ContactPage page(Overview overview, Keys keys, People people, ContactType contact) {
        Person person = people.person(contact);
        List<PractitionerRoleType> roles = roles(overview, contact);
        List<FixedContactExtensionType> more = roles.stream()
                .flatMap(role -> overview.records().extension(role).stream())
                .toList();
        return new ContactPage(
                Frame.of(overview),
                person,
                online(contact, person, overview),
                about(more),
                topics(contact, overview.words()),
                texts(more.stream()
                        .map(one -> one.getSubstitute() == null
                                ? ""
                                : one.getSubstitute().getName())),
                texts(roles.stream().map(PractitionerRoleType::getExternalNotes)),
                texts(more.stream().map(one -> one.getEndReason() == null ? "" : Tasks.words(one.getEndReason()))),
                tasks(overview, keys, people, person),
                times(overview, keys, people, person));
    }

    /** Where her records lead, but for what is a way to reach her already. */
    private static List<Way> online(ContactType contact, Person person, Overview overview) {
        Set<String> records = fixed(contact)
                .filter(record -> overview.records().fixedContact(record).isPresent())
                .collect(Collectors.toSet());
        return Online.of(records, overview).stream()
                .filter(way ->
                        person.ways().stream().noneMatch(known -> known.href().equals(way.href())))
                .toList();
    }

    private static List<PractitionerRoleType> roles(Overview overview, ContactType contact) {
        return fixed(contact)
                .flatMap(record -> overview.records().fixedContact(record).stream())
                .toList();
    }

    private static Stream<String> fixed(ContactType contact) {
        return contact.getCapacity().stream()
                .filter(capacity -> capacity.getKind().startsWith("fixed"))
                .flatMap(capacity -> capacity.getStatementRef().stream())
                .map(StatementRefType::getRecordKey)
                .distinct();
    }

    private static List<String> about(List<FixedContactExtensionType> more) {
        return texts(more.stream()
                .flatMap(one -> Stream.concat(
                        Stream.of(Objects.toString(one.getScopeText(), "")),
                        one.getContactGuidance().stream().map(ContactGuidanceType::getSituation))));
    }

    private static List<String> topics(ContactType contact, Words words) {
        return texts(contact.getTopic().stream().map(said -> Tasks.topic(said.getTopic(), words)));
    }

    private static List<String> texts(Stream<String> said) {
        return said.map(text -> Objects.toString(text, "").strip())
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }

    private static List<Task> tasks(Overview overview, Keys keys, People people, Person person) {
        return new Tasks(overview, people, keys)
                .all().stream()
                        .filter(task -> task.doing().stream()
                                .flatMap(doing -> doing.person().stream())
                                .anyMatch(someone -> someone.key().equals(person.key())))
                        .map(task -> task.onPageOf(person))
                        .toList();
    }

    private static List<Happening> times(Overview overview, Keys keys, People people, Person person) {
        return new Happenings(overview, people, keys)
                .all().stream()
                        .filter(one -> !one.recurring() && !one.day().isBefore(overview.today()))
                        .filter(one -> one.who().stream()
                                .anyMatch(someone -> someone.key().equals(person.key())))
                        .toList();
    }
}
