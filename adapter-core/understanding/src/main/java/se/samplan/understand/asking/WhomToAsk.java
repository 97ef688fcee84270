package se.samplan.understand.asking;

import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import se.samplan.model.agreement.Agreement;
import se.samplan.model.plan.CarePlan;
import se.samplan.model.planning.RelatedService;
import se.samplan.understand.AsOf;
import se.samplan.understand.Known;
import se.samplan.understand.Planning;
import se.samplan.understand.RecordKey;
import se.samplan.understand.Statement;
import se.samplan.understand.roster.PartyForm;
import se.samplan.understand.roster.PartyKey;
import se.samplan.understand.roster.Roster;
import se.samplan.understand.roster.RosterEntry;
import se.samplan.understand.roster.RosterKind;
import se.samplan.understand.roster.Way;

/**
 * Whom to ask now (vem frågar jag nu?; overview, section 12), in this order, each once and only who can be reached by some way:
 *
 * <ol>
 *   <li>whom the item names,
 *   <li>whom records say to turn to at this stage, about the topic, or in the agreement that the item stands in,
 *   <li>the unit of somebody whom the item names and who has no way of her own, and contacts at the unit that answers for it,
 *   <li>the fixed care contact, who coordinates first,
 *   <li>the unit's telephone,
 *   <li>1177 on telephone.
 * </ol>
 *
 * <p>The order is the same at any hour: whether somebody answers now stands at each way, and who reads decides.
 */
public final class WhomToAsk {

    private static final String NATIONAL_NUMBER = "1177";

    private final Planning planning;
    private final Roster roster;
    private final AsOf asOf;
    private final Guidances guidances;
    private final Reach reach;
    private final Map<RecordKey, Known<CarePlan>> plans;
    private final Map<RecordKey, Known<Agreement>> agreements;

    /**
     * For any number of questions about one person, by one thread.
     *
     * @param roster of the same records, at the same moment
     * @param services which services elsewhere the reader may have (INV-K2): a chat is a way to ask only if it is one of them
     */
    public WhomToAsk(Planning planning, Roster roster, AsOf asOf, Predicate<RelatedService> services) {
        this.planning = planning;
        this.roster = roster;
        this.asOf = asOf;
        this.guidances = new Guidances(planning, roster, asOf);
        this.reach = new Reach(planning, roster, asOf, services);
        this.plans = byKey(planning.plans());
        this.agreements = byKey(planning.agreements());
    }

    private static <T> Map<RecordKey, Known<T>> byKey(List<Known<T>> records) {
        return records.stream().collect(toMap(Known::key, known -> known, (one, other) -> one));
    }

    /** Where somebody stands, and by which statements. */
    private record Reasoned(RosterEntry entry, AskReason reason, Set<Statement> says) {}

    /** The last is always the national number. */
    public List<Candidate> now(AskQuestion asked) {
        List<Named> items = items(asked);
        Reasons found = new Reasons();
        items.forEach(item -> item.parties().stream()
                .filter(WhomToAsk::isCare)
                .forEach(entry -> found.add(entry, AskReason.NAMED_BY_ITEM, List.of(item.says()))));
        Stream.concat(
                        asked.topic().stream().flatMap(guidances::on),
                        asked.item().stream().map(Statement::record).flatMap(guidances::in))
                .filter(guided -> isCare(guided.whom()))
                .forEach(guided -> found.add(guided.whom(), AskReason.GUIDANCE, List.of(guided.says())));
        reach.entries(reach.unitsOf(items.stream().flatMap(this::withoutWay)))
                .forEach(unit -> found.add(unit, AskReason.RESPONSIBLE_UNIT, unit.says()));
        Set<PartyKey> units = units(items);
        reach.contactsAt(units).forEach(entry -> found.add(entry, AskReason.RESPONSIBLE_UNIT, roles(entry)));
        reach.fixedCareContacts().forEach(entry -> found.add(entry, AskReason.FIXED_CARE_CONTACT, roles(entry)));
        reach.entries(units.isEmpty() ? reach.unitsOf(reach.fixedCareContacts().stream()) : units)
                .forEach(entry -> found.add(entry, AskReason.UNIT_PHONE, entry.says()));
        return Stream.concat(found.all().flatMap(place -> candidate(place).stream()), Stream.of(national()))
                .toList();
    }

    /** A topic may be anybody's; an item stands in the record that it names. */
    private List<Named> items(AskQuestion asked) {
        Items items = new Items(roster, asOf, asked);
        if (asked.topic().isPresent()) {
            return items.named(planning.plans().stream(), planning.agreements().stream());
        }
        return items.named(
                asked.item().flatMap(item -> Optional.ofNullable(plans.get(item.record()))).stream(),
                asked.item().flatMap(item -> Optional.ofNullable(agreements.get(item.record()))).stream());
    }

    /** In the order in which they were found, each for the first reason. */
    private static final class Reasons {

        private final Map<PartyKey, Reasoned> places = new LinkedHashMap<>();

        void add(RosterEntry entry, AskReason reason, List<Statement> says) {
            Reasoned place = places.computeIfAbsent(entry.key(), key -> new Reasoned(entry, reason, new TreeSet<>()));
            if (place.reason() == reason) {
                place.says().addAll(says);
            }
        }

        Stream<Reasoned> all() {
            return places.values().stream();
        }
    }

    /** Kin and friends have promised something, and answer for no care; an organisation has no telephone of its own. */
    private static boolean isCare(RosterEntry entry) {
        return entry.form() != PartyForm.KIN && entry.form() != PartyForm.OTHER;
    }

    /** Whose unit is asked in their place. */
    private Stream<RosterEntry> withoutWay(Named item) {
        return item.parties().stream()
                .filter(entry -> isCare(entry) && entry.form() != PartyForm.UNIT)
                .filter(entry -> reach.ways(entry).isEmpty());
    }

    private Set<PartyKey> units(List<Named> items) {
        Set<PartyKey> units = new LinkedHashSet<>();
        for (Named item : items) {
            item.parties().stream()
                    .filter(entry -> entry.form() == PartyForm.UNIT)
                    .forEach(entry -> units.add(entry.key()));
            item.unit().flatMap(reach::unit).ifPresent(units::add);
        }
        return units;
    }

    private static List<Statement> roles(RosterEntry entry) {
        return entry.role().stream()
                .filter(role -> role.isCurrent()
                        && (role.kind().isFixedContact() || role.kind() == RosterKind.AGREEMENT_CONTACT))
                .flatMap(role -> role.says().stream())
                .toList();
    }

    private Optional<Candidate> candidate(Reasoned place) {
        boolean isPhoneOnly = place.reason() == AskReason.UNIT_PHONE;
        List<AskWay> ways = reach.ways(place.entry()).stream()
                .filter(way -> !isPhoneOnly || way.channel().equals(Way.PHONE))
                .toList();
        return place.entry()
                .shownName()
                .filter(name -> !ways.isEmpty())
                .map(name -> CandidateBuilder.builder()
                        .name(name)
                        .reason(place.reason())
                        .party(place.entry().key())
                        .way(ways)
                        .substitute(reach.substitute(place.entry()))
                        .says(List.copyOf(place.says()))
                        .build());
    }

    private static Candidate national() {
        AskWay phone = AskWayBuilder.builder()
                .channel(Way.PHONE)
                .value(NATIONAL_NUMBER)
                .openNow(true)
                .build();
        return CandidateBuilder.builder()
                .name(AskReason.nationalName())
                .reason(AskReason.NATIONAL_ADVICE)
                .way(List.of(phone))
                .build();
    }
}
