package se.samplan.samples.overview.page;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samplan.contracts.logistics.v3.structure.OpenDatePeriodType;
import se.samplan.contracts.overview.v1.CapacityType;
import se.samplan.contracts.overview.v1.ContactType;
import se.samplan.contracts.overview.v1.NamingType;
import se.samplan.samples.overview.read.Overview;
import se.samplan.samples.overview.read.Ref;
import se.samplan.samples.overview.words.Moment;
import se.samplan.samples.overview.words.Spoken;
import se.samplan.samples.overview.words.Words;

/** The roster as people and units, for one page. Whoever stands at many places is made once. */
public final class People {

    private static final String CURRENT = "current";
    private static final int FRESH_DAYS = 14;
    private static final Pattern BLANKS = Pattern.compile("[\\s\\h]+");
    private static final Words.Said NOTHING = new Words.Said("", Spoken.SWEDISH);

    /** In the order in which they matter to the person. */
    private enum Capacity {
        fixedCareContact(true),
        fixedSocialCareContact(true),
        fixedDoctorContact(true),
        contactNurse(true),
        agreementContact(false),
        kin(false),
        participant(false),
        performer(false);

        private final boolean fixed;

        Capacity(boolean fixed) {
            this.fixed = fixed;
        }

        String in(Words words) {
            return words.of("capacity." + name());
        }
    }

    private final Overview overview;
    private final Keys keys;
    private final IdentityHashMap<ContactType, Person> persons = new IdentityHashMap<>();

    People(Overview overview, Keys keys) {
        this.overview = overview;
        this.keys = keys;
    }

    /** Everybody, in the order of the roster. */
    List<Person> all() {
        return overview.contacts().stream().map(this::person).toList();
    }

    /** The fixed contacts of today, the care contact first. */
    List<Person> fixed() {
        return Arrays.stream(Capacity.values())
                .filter(capacity -> capacity.fixed)
                .flatMap(capacity -> overview.contacts().stream().filter(contact -> has(contact, capacity)))
                .distinct()
                .map(this::person)
                .toList();
    }

    /** The unit that answers round the clock, that of the fixed contacts before others. */
    Optional<Person> always() {
        return all().stream()
                .filter(Person::unitItself)
                .filter(unit -> unit.phone().filter(Way::always).isPresent())
                .findFirst();
    }

    /** Whom the statements are about: persons before units. */
    List<Person> around(List<Ref> refs) {
        return overview.around(refs).stream()
                .map(this::person)
                .sorted(java.util.Comparator.comparing(Person::unitItself))
                .toList();
    }

    /**
     * Whether one of those who tell of her calls her so. Upper and lower case, blanks, and how a sign is put together make no other
     * name, as they do not where the overview looks for differing names.
     */
    boolean isCalled(Person person, @Nullable String name) {
        Optional<String> wanted = Optional.ofNullable(name).map(People::compared);
        return wanted.isPresent()
                && overview.contacts().stream()
                        .filter(contact -> person(contact).key().equals(person.key()))
                        .flatMap(contact -> contact.getNaming().stream())
                        .flatMap(naming -> Stream.ofNullable(naming.getName()))
                        .map(People::compared)
                        .anyMatch(wanted.get()::equals);
    }

    private static String compared(String name) {
        String composed = Normalizer.normalize(name, Normalizer.Form.NFC);
        return BLANKS.matcher(composed).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }

    /** By the key of this answer. */
    Optional<Person> byContactKey(@Nullable String key) {
        return Optional.ofNullable(key).flatMap(overview::contact).map(this::person);
    }

    /** By the key of her page. */
    Optional<Person> byKey(String key) {
        return all().stream().filter(person -> person.key().equals(key)).findFirst();
    }

    /** One of the roster, as she stands on a page. */
    Person person(ContactType contact) {
        return persons.computeIfAbsent(contact, this::made);
    }

    private Person made(ContactType contact) {
        List<Ref> refs = Ref.all(contact.getStatementRef());
        return new Person(
                keys.of(Overview.lasting(contact)),
                named(contact, NamingType::getName)
                        .orElseGet(
                                () -> overview.words().instead(overview.words().of("person.nameless"))),
                kinds(contact),
                named(contact, naming -> overview.words().capital(Objects.toString(naming.getTitle(), "")))
                        .orElse(NOTHING),
                named(
                                contact,
                                naming -> naming.getUnit() == null
                                        ? ""
                                        : naming.getUnit().getName())
                        .orElse(NOTHING),
                contact.getCapacity().stream().anyMatch(this::isFresh),
                CURRENT.equals(contact.getCurrency()),
                Ways.of(contact.getWay(), refs, overview),
                contact.getReplacedBy().stream().findFirst().flatMap(this::nameOf),
                overview.contacts().stream()
                        .filter(other -> other.getReplacedBy().contains(contact.getContactKey()))
                        .findFirst()
                        .flatMap(other -> named(other, NamingType::getName)),
                since(contact),
                isUnit(contact));
    }

    private static boolean isUnit(ContactType contact) {
        return List.of("unit", "organization", "team").contains(contact.getContactKind());
    }

    private static boolean has(ContactType contact, Capacity wanted) {
        return contact.getCapacity().stream()
                .anyMatch(said -> said.getKind().equals(wanted.name()) && CURRENT.equals(said.getCurrency()));
    }

    private List<String> kinds(ContactType contact) {
        return isUnit(contact)
                ? List.of()
                : Arrays.stream(Capacity.values())
                        .filter(capacity -> has(contact, capacity))
                        .map(capacity -> capacity.in(overview.words()))
                        .toList();
    }

    private List<String> since(ContactType contact) {
        return contact.getCapacity().stream()
                .map(this::period)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private String period(CapacityType capacity) {
        OpenDatePeriodType period = capacity.getPeriod();
        return Arrays.stream(Capacity.values())
                .filter(known -> known.fixed && known.name().equals(capacity.getKind()) && period != null)
                .map(known -> overview.words()
                        .of(
                                "person.since",
                                known.in(overview.words()),
                                overview.words().dates().period(day(period.getStart()), day(period.getEnd()))))
                .findFirst()
                .orElse("");
    }

    private boolean isFresh(CapacityType capacity) {
        boolean fixed = Arrays.stream(Capacity.values())
                .anyMatch(known -> known.fixed && known.name().equals(capacity.getKind()));
        return fixed
                && CURRENT.equals(capacity.getCurrency())
                && capacity.getPeriod() != null
                && day(capacity.getPeriod().getStart())
                        .filter(start -> start.isAfter(overview.today().minusDays(FRESH_DAYS)))
                        .isPresent();
    }

    static Optional<LocalDate> day(@Nullable String written) {
        return Moment.of(written).map(Moment::first);
    }

    private Optional<Words.Said> nameOf(String contactKey) {
        return overview.contact(contactKey).flatMap(contact -> named(contact, NamingType::getName));
    }

    private Optional<Words.Said> named(ContactType contact, Function<NamingType, @Nullable String> part) {
        return named(contact, part, overview);
    }

    /** As the first says it that does. */
    static Optional<Words.Said> named(
            ContactType contact, Function<NamingType, @Nullable String> part, Overview overview) {
        return contact.getNaming().stream()
                .map(naming -> new Words.Said(
                        Objects.toString(part.apply(naming), ""), overview.spoken(Ref.all(naming.getStatementRef()))))
                .filter(said -> !said.isEmpty())
                .findFirst();
    }
}
