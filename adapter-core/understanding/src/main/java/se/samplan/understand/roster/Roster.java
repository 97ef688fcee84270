package se.samplan.understand.roster;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.samplan.model.agreement.Agreement;
import se.samplan.model.booking.BookedTime;
import se.samplan.model.contact.FixedContact;
import se.samplan.model.plan.CarePlan;
import se.samplan.model.planning.Responsible;
import se.samplan.understand.AsOf;
import se.samplan.understand.Known;
import se.samplan.understand.Planning;
import se.samplan.understand.RecordKey;

/**
 * The roster (vårdteam): every person, team and unit around the person, once, with everything that is said of her (overview,
 * section 2). Persons come before units, who is current before who has been, and fixed contacts before others.
 */
public final class Roster {

    private final Map<String, Known<FixedContact>> contacts;
    private final Map<RecordKey, InRecord> people = new HashMap<>();
    private final Identities identities;
    private final Map<String, RosterEntry> entries;
    private final List<RosterEntry> inOrder;
    private final List<RosterFinding> findings;

    private Roster(Planning planning, AsOf asOf) {
        this.contacts =
                planning.contacts().stream().collect(toMap(Known::linkName, known -> known, (first, again) -> first));
        List<Mention> mentions = mentions(planning, asOf);
        this.identities = new Identities(
                Stream.concat(Anchors.of(planning), mentions.stream().map(Roster::inOne)));
        Map<String, Gathered> gathered = gathered(mentions);
        Map<String, List<String>> replacements = replacements(planning);
        gathered.values().forEach(one -> one.replaced(replacements));
        this.entries = numbered(gathered.values().stream()
                .map(Gathered::inOrder)
                .sorted()
                .map(Gathered.InOrder::gathered)
                .toList());
        this.inOrder = List.copyOf(entries.values());
        this.findings = RosterFindings.of(inOrder);
    }

    private List<Mention> mentions(Planning planning, AsOf asOf) {
        List<Mention> mentions = new ArrayList<>();
        ContactMentions inContacts = new ContactMentions(asOf);
        planning.contacts().forEach(contact -> mentions.addAll(inContacts.of(contact)));
        AgreementMentions inAgreements = new AgreementMentions(asOf, contacts);
        for (Known<Agreement> agreement : planning.agreements()) {
            InRecord those = inAgreements.people(agreement);
            people.put(agreement.key(), those);
            mentions.addAll(inAgreements.of(agreement, those));
        }
        PlanMentions inPlans = new PlanMentions(asOf, contacts);
        for (Known<CarePlan> plan : planning.plans()) {
            InRecord those = inPlans.people(plan);
            people.put(plan.key(), those);
            mentions.addAll(inPlans.of(plan, those));
        }
        BookingMentions inBookings = new BookingMentions(asOf);
        planning.bookings().forEach(booking -> mentions.addAll(inBookings.of(booking)));
        return mentions;
    }

    public static Roster of(Planning planning, AsOf asOf) {
        return new Roster(planning, asOf);
    }

    /** Everybody, in the order of presentation. */
    public List<RosterEntry> entries() {
        return inOrder;
    }

    /** What does not fit together; empty if all does. */
    public List<RosterFinding> findings() {
        return findings;
    }

    /** Whom a plan means; empty for the person herself and for a party that nothing tells of. */
    public Optional<RosterEntry> inPlan(Known<CarePlan> plan, Responsible party) {
        return entry(plan, meant(plan, party));
    }

    /** Whom an agreement means; empty for the person herself and for a party that nothing tells of. */
    public Optional<RosterEntry> inAgreement(Known<Agreement> agreement, Responsible party) {
        return entry(agreement, meant(agreement, party));
    }

    /** The practitioner of a fixed contact. */
    public Optional<RosterEntry> ofContact(Known<FixedContact> contact) {
        return entry(contact, Optional.of(InRecord.who(contact.record())));
    }

    /** How a plan names a party. */
    public PartyNamed namedInPlan(Known<CarePlan> plan, Responsible party) {
        Optional<Who> who = meant(plan, party);
        return PartyNamed.of(party, who, entry(plan, who));
    }

    /** How an agreement names a party. */
    public PartyNamed namedInAgreement(Known<Agreement> agreement, Responsible party) {
        Optional<Who> who = meant(agreement, party);
        return PartyNamed.of(party, who, entry(agreement, who));
    }

    /** How a fixed contact names its practitioner. */
    public PartyNamed namedInContact(Known<FixedContact> contact) {
        Who who = InRecord.who(contact.record());
        return PartyNamed.of(who, entry(contact, Optional.of(who)));
    }

    /** Who is booked; empty where nobody is named. */
    public Optional<PartyNamed> namedInBooking(Known<BookedTime> booking) {
        return BookingMentions.performer(booking.record())
                .map(who -> PartyNamed.of(who, entry(booking, Optional.of(who))));
    }

    /** The unit of that HSA-id or name, as a record writes it. */
    public Optional<RosterEntry> unit(Known<?> record, PartyUnit unit) {
        return entry(record, InRecord.unitOf(unit));
    }

    private Optional<Who> meant(Known<?> record, Responsible party) {
        return Optional.ofNullable(people.get(record.key())).flatMap(those -> those.who(party));
    }

    private Optional<RosterEntry> entry(Known<?> record, Optional<Who> who) {
        return who.map(one -> identities.of(new Identities.InOne(record.key(), one)))
                .map(entries::get);
    }

    private static Identities.InOne inOne(Mention mention) {
        return new Identities.InOne(mention.says().record(), mention.who());
    }

    private Map<String, Gathered> gathered(List<Mention> mentions) {
        Map<String, Gathered> gathered = new LinkedHashMap<>();
        mentions.forEach(mention -> gathered.computeIfAbsent(identities.of(inOne(mention)), Gathered::new)
                .add(mention));
        return gathered;
    }

    /** Whose fixed contact was taken over, and by whom. */
    private Map<String, List<String>> replacements(Planning planning) {
        Map<String, List<String>> replaced = new HashMap<>();
        for (Known<FixedContact> later : planning.contacts()) {
            later.record()
                    .fixedContactExtension()
                    .flatMap(more -> more.replacesContactId())
                    .map(target -> contacts.get(Known.linkName(target)))
                    .ifPresent(earlier -> replaced.computeIfAbsent(identity(earlier), one -> new ArrayList<>())
                            .add(identity(later)));
        }
        return replaced;
    }

    private String identity(Known<FixedContact> contact) {
        return identities.of(new Identities.InOne(contact.key(), InRecord.who(contact.record())));
    }

    private static Map<String, RosterEntry> numbered(List<Gathered> ordered) {
        Map<String, PartyKey> keys = new HashMap<>();
        ordered.forEach(one -> keys.put(one.identity(), PartyKey.numbered(keys.size() + 1)));
        Map<String, Set<String>> owners = new HashMap<>();
        ordered.forEach(one -> one.ownNumbers()
                .forEach(number ->
                        owners.computeIfAbsent(number, first -> new HashSet<>()).add(one.identity())));
        Map<String, RosterEntry> entries = new LinkedHashMap<>();
        ordered.forEach(one -> entries.put(one.identity(), one.entry(keys, owners)));
        return entries;
    }
}
