package se.samplan.understand.asking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import se.samplan.model.HsaId;
import se.samplan.model.contact.FixedContact;
import se.samplan.model.contact.FixedContactExtension;
import se.samplan.model.planning.Responsible;
import se.samplan.understand.Known;
import se.samplan.understand.Planning;
import se.samplan.understand.Standing;
import se.samplan.understand.Statement;
import se.samplan.understand.roster.PartyForm;
import se.samplan.understand.roster.PartyKey;
import se.samplan.understand.roster.PartyUnit;
import se.samplan.understand.roster.Roster;
import se.samplan.understand.roster.RosterEntry;
import se.samplan.understand.roster.RosterKind;
import se.samplan.understand.roster.Way;

/**
 * Whom to ask now (vem frågar jag nu?; overview, section 12), in this order, each once and only who can be reached by some way:
 *
 * <ol>
 *   <li>whom the item names,
 *   <li>whom records say to turn to about the topic at this stage,
 *   <li>contacts at the unit that answers for it,
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
    private final AskQuestion asked;
    private final Channels channels;
    private final Map<PartyKey, Place> places = new LinkedHashMap<>();

    private WhomToAsk(Planning planning, Roster roster, AskQuestion asked) {
        this.planning = planning;
        this.roster = roster;
        this.asked = asked;
        this.channels = new Channels(planning, roster, asked);
    }

    /** Where somebody stands, and by which statements. */
    private record Place(RosterEntry entry, AskReason reason, Set<Statement> says) {}

    /** @param roster of the same records, at the same moment */
    public static List<Candidate> now(Planning planning, Roster roster, AskQuestion asked) {
        return new WhomToAsk(planning, roster, asked).candidates();
    }

    private List<Candidate> candidates() {
        List<Named> items = new Items(planning, roster, asked).named();
        items.forEach(item -> item.parties().stream()
                .filter(WhomToAsk::isCare)
                .forEach(entry -> place(entry, AskReason.NAMED_BY_ITEM, List.of(item.says()))));
        new Guidances(planning, roster, asked)
                .all()
                .filter(guided -> isCare(guided.whom()))
                .forEach(guided -> place(guided.whom(), AskReason.GUIDANCE, List.of(guided.says())));
        Set<PartyKey> units = units(items);
        contactsAt(units).forEach(entry -> place(entry, AskReason.RESPONSIBLE_UNIT, roles(entry)));
        fixedCareContacts().forEach(entry -> place(entry, AskReason.FIXED_CARE_CONTACT, roles(entry)));
        Set<PartyKey> phones = units.isEmpty() ? unitsOf(fixedCareContacts()) : units;
        roster.entries().stream()
                .filter(entry -> phones.contains(entry.key()))
                .forEach(entry -> place(entry, AskReason.UNIT_PHONE, entry.says()));
        List<Candidate> found = new ArrayList<>();
        places.values().forEach(place -> candidate(place).ifPresent(found::add));
        found.add(national());
        return List.copyOf(found);
    }

    private void place(RosterEntry entry, AskReason reason, List<Statement> says) {
        Place place = places.computeIfAbsent(entry.key(), key -> new Place(entry, reason, new TreeSet<>()));
        if (place.reason() == reason) {
            place.says().addAll(says);
        }
    }

    /** Kin and friends have promised something, and answer for no care; an organisation has no telephone of its own. */
    private static boolean isCare(RosterEntry entry) {
        return entry.form() != PartyForm.KIN && entry.form() != PartyForm.OTHER;
    }

    private Set<PartyKey> units(List<Named> items) {
        Set<PartyKey> units = new LinkedHashSet<>();
        for (Named item : items) {
            item.parties().stream()
                    .filter(entry -> entry.form() == PartyForm.UNIT)
                    .forEach(entry -> units.add(entry.key()));
            item.unit().flatMap(this::unit).ifPresent(entry -> units.add(entry.key()));
        }
        return units;
    }

    private Optional<RosterEntry> unit(HsaId id) {
        return roster.entries().stream()
                .filter(entry -> entry.form() == PartyForm.UNIT
                        && entry.id().filter(id::equals).isPresent())
                .findFirst();
    }

    private Set<PartyKey> unitsOf(List<RosterEntry> contacts) {
        Set<PartyKey> units = new LinkedHashSet<>();
        contacts.stream()
                .flatMap(WhomToAsk::worksAt)
                .flatMap(id -> unit(id).stream())
                .forEach(entry -> units.add(entry.key()));
        return units;
    }

    private static Stream<HsaId> worksAt(RosterEntry entry) {
        return entry.naming().stream().flatMap(naming -> naming.called().unit().flatMap(PartyUnit::id).stream());
    }

    private Stream<RosterEntry> contactsAt(Set<PartyKey> units) {
        return roster.entries().stream()
                .filter(entry -> entry.isFixedContactNow() || entry.isNow(RosterKind.AGREEMENT_CONTACT))
                .filter(entry ->
                        worksAt(entry).flatMap(id -> unit(id).stream()).anyMatch(unit -> units.contains(unit.key())));
    }

    private List<RosterEntry> fixedCareContacts() {
        return roster.entries().stream()
                .filter(entry -> entry.isNow(RosterKind.FIXED_CARE_CONTACT))
                .sorted(Comparator.comparing(entry -> entry.coordinates().isEmpty()))
                .toList();
    }

    private static List<Statement> roles(RosterEntry entry) {
        return entry.role().stream()
                .filter(role -> role.isCurrent()
                        && (role.kind().isFixedContact() || role.kind() == RosterKind.AGREEMENT_CONTACT))
                .flatMap(role -> role.says().stream())
                .toList();
    }

    private Optional<Candidate> candidate(Place place) {
        boolean isPhoneOnly = place.reason() == AskReason.UNIT_PHONE;
        List<AskWay> ways = channels.of(place.entry()).stream()
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
                        .substitute(substitute(place.entry()))
                        .says(List.copyOf(place.says()))
                        .build());
    }

    private Optional<String> substitute(RosterEntry entry) {
        return planning.contacts().stream()
                .filter(known -> Standing.ofContact(known.record(), asked.asOf()) == Standing.CURRENT)
                .filter(known -> isOf(known, entry))
                .flatMap(known -> known.record().fixedContactExtension().stream())
                .flatMap(more -> substitute(more).stream())
                .findFirst();
    }

    private static Optional<String> substitute(FixedContactExtension more) {
        return more.substitute().flatMap(Responsible::name);
    }

    private boolean isOf(Known<FixedContact> known, RosterEntry entry) {
        return roster.ofContact(known)
                .map(RosterEntry::key)
                .filter(entry.key()::equals)
                .isPresent();
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
