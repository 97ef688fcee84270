package se.samplan.samples.overview.page;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samplan.contracts.logistics.v3.structure.ContactGuidanceType;
import se.samplan.contracts.logistics.v3.structure.ResponsibleType;
import se.samplan.contracts.overview.v1.ContactType;
import se.samplan.contracts.overview.v1.StatementRefType;
import se.samplan.contracts.residentparticipation.v1.PractitionerRoleType;
import se.samplan.contracts.residentparticipation.v1.ext.FixedContactExtensionType;
import se.samplan.samples.overview.read.Overview;
import se.samplan.samples.overview.words.Spoken;
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
        List<Words.Said> about,
        List<String> topics,
        List<Words.Said> instead,
        List<Words.Said> notes,
        List<Words.Said> handOver,
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
        List<Role> roles = roles(overview, contact);
        return new ContactPage(
                Frame.of(overview),
                person,
                online(contact, person, overview),
                about(roles),
                topics(contact, overview.words()),
                texts(
                        roles,
                        role -> role.more().map(FixedContactExtensionType::getSubstitute).stream()
                                .map(ResponsibleType::getName)),
                texts(roles, role -> Stream.ofNullable(role.said().getExternalNotes())),
                texts(
                        roles,
                        role -> role.more().map(FixedContactExtensionType::getEndReason).stream()
                                .map(Tasks::words)),
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

    /** What a record says of her, and in which language. */
    private record Role(PractitionerRoleType said, Optional<FixedContactExtensionType> more, Spoken by) {}

    private static List<Role> roles(Overview overview, ContactType contact) {
        return fixed(contact)
                .flatMap(record -> overview.records().fixedContact(record).stream()
                        .map(said -> new Role(
                                said,
                                overview.records().extension(said),
                                overview.records().spoken(record))))
                .toList();
    }

    private static Stream<String> fixed(ContactType contact) {
        return contact.getCapacity().stream()
                .filter(capacity -> capacity.getKind().startsWith("fixed"))
                .flatMap(capacity -> capacity.getStatementRef().stream())
                .map(StatementRefType::getRecordKey)
                .distinct();
    }

    private static List<Words.Said> about(List<Role> roles) {
        return texts(
                roles,
                role -> role.more().stream()
                        .flatMap(one -> Stream.concat(
                                Stream.ofNullable(one.getScopeText()),
                                one.getContactGuidance().stream().map(ContactGuidanceType::getSituation))));
    }

    private static List<String> topics(ContactType contact, Words words) {
        return contact.getTopic().stream()
                .map(said -> Tasks.topic(said.getTopic(), words))
                .filter(text -> !text.isBlank())
                .distinct()
                .toList();
    }

    private static List<Words.Said> texts(List<Role> roles, Function<Role, Stream<@Nullable String>> part) {
        return roles.stream()
                .flatMap(role -> part.apply(role)
                        .map(text -> new Words.Said(Objects.toString(text, "").strip(), role.by())))
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

    /** Her times, by day. */
    public List<OnDay> days() {
        return OnDay.of(times);
    }
}
