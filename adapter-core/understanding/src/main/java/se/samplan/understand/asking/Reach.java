package se.samplan.understand.asking;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import se.samplan.model.HsaId;
import se.samplan.model.contact.FixedContact;
import se.samplan.model.planning.RelatedService;
import se.samplan.model.planning.Responsible;
import se.samplan.understand.AsOf;
import se.samplan.understand.Planning;
import se.samplan.understand.Standing;
import se.samplan.understand.roster.PartyForm;
import se.samplan.understand.roster.PartyKey;
import se.samplan.understand.roster.PartyUnit;
import se.samplan.understand.roster.Roster;
import se.samplan.understand.roster.RosterEntry;
import se.samplan.understand.roster.RosterKind;

/** Who can be reached around the person at the moment, and how, whatever is asked about: looked up once for all questions. */
final class Reach {

    private final List<RosterEntry> entries;
    private final Channels channels;
    private final Map<HsaId, PartyKey> units = new HashMap<>();
    private final List<AtUnits> contacts;
    private final List<RosterEntry> fixedCareContacts;
    private final Map<PartyKey, String> substitutes = new HashMap<>();

    Reach(Planning planning, Roster roster, AsOf asOf, Predicate<RelatedService> services) {
        this.entries = roster.entries();
        this.channels = new Channels(planning, roster, asOf, services);
        entries.stream()
                .filter(entry -> entry.form() == PartyForm.UNIT)
                .forEach(unit -> unit.id().ifPresent(id -> units.putIfAbsent(id, unit.key())));
        this.contacts = entries.stream()
                .filter(entry -> entry.isFixedContactNow() || entry.isNow(RosterKind.AGREEMENT_CONTACT))
                .map(entry -> new AtUnits(entry, unitsOf(Stream.of(entry))))
                .toList();
        this.fixedCareContacts = entries.stream()
                .filter(entry -> entry.isNow(RosterKind.FIXED_CARE_CONTACT))
                .sorted(Comparator.comparing(entry -> entry.coordinates().isEmpty()))
                .toList();
        planning.contacts().stream()
                .filter(known -> Standing.ofContact(known.record(), asOf) == Standing.CURRENT)
                .forEach(known -> roster.ofContact(known)
                        .ifPresent(entry -> substitute(known.record())
                                .ifPresent(name -> substitutes.putIfAbsent(entry.key(), name))));
    }

    /** Somebody who is a contact now, and the units where she works. */
    private record AtUnits(RosterEntry contact, Set<PartyKey> units) {}

    private static Optional<String> substitute(FixedContact contact) {
        return contact.fixedContactExtension()
                .flatMap(more -> more.substitute())
                .flatMap(Responsible::name);
    }

    /** The unit of the roster that bears the id. */
    Optional<PartyKey> unit(HsaId id) {
        return Optional.ofNullable(units.get(id));
    }

    /** The units where those work, in their order. */
    Set<PartyKey> unitsOf(Stream<RosterEntry> some) {
        Set<PartyKey> found = new LinkedHashSet<>();
        some.flatMap(entry -> entry.naming().stream())
                .flatMap(naming -> naming.called().unit().flatMap(PartyUnit::id).stream())
                .forEach(id -> unit(id).ifPresent(found::add));
        return found;
    }

    /** Who is a contact now, at one of the units. */
    Stream<RosterEntry> contactsAt(Set<PartyKey> some) {
        return contacts.stream()
                .filter(one -> one.units().stream().anyMatch(some::contains))
                .map(AtUnits::contact);
    }

    /** Who coordinates first. */
    List<RosterEntry> fixedCareContacts() {
        return fixedCareContacts;
    }

    /** Those units themselves. */
    Stream<RosterEntry> entries(Set<PartyKey> some) {
        return entries.stream().filter(entry -> some.contains(entry.key()));
    }

    /** What is open comes first. */
    List<AskWay> ways(RosterEntry entry) {
        return channels.of(entry);
    }

    /** The name of who stands in for a fixed contact. */
    Optional<String> substitute(RosterEntry entry) {
        return Optional.ofNullable(substitutes.get(entry.key()));
    }
}
