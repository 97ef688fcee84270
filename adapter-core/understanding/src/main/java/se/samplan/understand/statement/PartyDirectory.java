package se.samplan.understand.statement;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samplan.model.HsaId;
import se.samplan.model.agreement.Agreement;
import se.samplan.model.booking.BookedTime;
import se.samplan.model.contact.CareOrganization;
import se.samplan.model.contact.FixedContact;
import se.samplan.model.plan.CarePlan;
import se.samplan.model.plan.StructuredCarePlan;
import se.samplan.model.planning.Author;
import se.samplan.model.planning.Identifier;
import se.samplan.model.planning.LocalId;
import se.samplan.model.planning.OrgUnit;
import se.samplan.model.planning.Organization;
import se.samplan.model.planning.Owner;
import se.samplan.model.planning.Participant;
import se.samplan.model.planning.PartyKind;
import se.samplan.model.planning.Principal;
import se.samplan.model.planning.Relation;
import se.samplan.model.planning.Responsible;
import se.samplan.understand.Known;
import se.samplan.understand.Planning;
import se.samplan.understand.RecordKey;

/**
 * Tells whom records mean. One record may give a name only and another the id behind it: what all of them say of people, units
 * and organisations is put together first. A person is known by her id, or by her name and unit; never by her name alone. A name
 * that stands for two ids stands for none.
 */
public final class PartyDirectory {

    private final RecordIndex index;
    private final Map<RecordKey, Map<LocalId, Participant>> participants = new HashMap<>();
    private final Map<String, Set<HsaId>> unitsByName = new HashMap<>();
    private final Map<String, Set<HsaId>> organisationsByName = new HashMap<>();
    private final Map<InUnit, Set<HsaId>> personsByName = new HashMap<>();
    private final Map<HsaId, Set<HsaId>> unitsOfPerson = new HashMap<>();
    private final Map<HsaId, Set<HsaId>> organisationsOfUnit = new HashMap<>();

    private record InUnit(String name, HsaId unit) {}

    public PartyDirectory(Planning planning, RecordIndex index) {
        this.index = index;
        planning.plans().forEach(this::learnPlan);
        planning.agreements().forEach(this::learnAgreement);
        planning.contacts().forEach(known -> learnContact(known.record()));
        planning.bookings().forEach(known -> learnBooking(known.record()));
        planning.all().forEach(known -> learnOwner(known.owner()));
    }

    /** Whom the record means by somebody responsible. */
    public Party of(Known<?> known, Responsible responsible) {
        Optional<Participant> participant = responsible.participantRef().flatMap(ref -> participant(known, ref));
        Optional<FixedContact> contact = responsible
                .fixedContactRef()
                .or(() -> participant.flatMap(Participant::fixedContactRef))
                .flatMap(this::contact);
        Optional<String> name = responsible
                .name()
                .or(() -> participant.flatMap(Participant::name))
                .or(() -> contact.flatMap(found -> found.practitioner().name()));
        Clues clues = new Clues(known.owner().careUnit(), name, participant, contact);
        return PartyBuilder.builder()
                .kind(responsible.partyType())
                .person(person(responsible.partyType(), clues))
                .unit(unit(responsible.partyType(), clues))
                .organisation(organisation(responsible.partyType(), clues))
                .principal(responsible
                        .principal()
                        .or(() -> participant.flatMap(Participant::principal).map(Principal::principal)))
                .build();
    }

    /** Who is booked, and where. */
    public Party of(Known<BookedTime> known) {
        BookedTime booking = known.record();
        HsaId unit = booking.healthcareFacility();
        Optional<HsaId> giver = known.owner().careGiver().or(() -> only(organisationsOfUnit.get(unit)));
        return PartyBuilder.builder()
                .kind(PartyKind.STAFF)
                .person(Party.Designation.of(booking.performer(), booking.performerName()))
                .unit(Party.Designation.of(Optional.of(unit), booking.healthcareFacilityName()))
                .organisation(Party.Designation.of(giver, Optional.empty()))
                .build();
    }

    /** A participant of a plan, or a next of kin of an agreement. */
    public Optional<Participant> participant(Known<?> known, LocalId id) {
        return Optional.ofNullable(
                participants.getOrDefault(known.key(), Map.of()).get(id));
    }

    private record Clues(
            Optional<HsaId> ownUnit,
            Optional<String> name,
            Optional<Participant> participant,
            Optional<FixedContact> contact) {}

    private Optional<Party.Designation> person(PartyKind kind, Clues clues) {
        if (kind.equals(PartyKind.STAFF)) {
            return Party.Designation.of(personId(clues), clues.name());
        }
        boolean known = kind.equals(PartyKind.NEXT_OF_KIN) || kind.equals(PartyKind.OTHER_ACTOR);
        return known ? Party.Designation.of(Optional.empty(), clues.name()) : Optional.empty();
    }

    private Optional<HsaId> personId(Clues clues) {
        return clues.participant()
                .flatMap(Participant::staffId)
                .or(() -> clues.contact().map(contact -> contact.practitioner().hsaId()))
                .flatMap(PartyDirectory::hsaId)
                .or(() -> clues.name()
                        .flatMap(name -> clues.ownUnit()
                                .flatMap(unit -> only(personsByName.get(new InUnit(Party.spelling(name), unit))))));
    }

    private Optional<Party.Designation> unit(PartyKind kind, Clues clues) {
        Optional<Organization> told = clues.participant().flatMap(Participant::careUnit);
        Optional<HsaId> id = told.map(Organization::hsaId).flatMap(PartyDirectory::hsaId);
        if (kind.equals(PartyKind.CARE_UNIT)) {
            Optional<String> name = told.flatMap(Organization::name).or(clues::name);
            return Party.Designation.of(id.or(() -> name.flatMap(this::unitByName)), name);
        }
        if (kind.equals(PartyKind.STAFF)) {
            return Party.Designation.of(
                    id.or(() -> personId(clues).flatMap(person -> only(unitsOfPerson.get(person)))),
                    told.flatMap(Organization::name));
        }
        return Party.Designation.of(id, told.flatMap(Organization::name));
    }

    private Optional<Party.Designation> organisation(PartyKind kind, Clues clues) {
        if (kind.equals(PartyKind.ORGANIZATION)) {
            return Party.Designation.of(
                    clues.name().flatMap(name -> only(organisationsByName.get(Party.spelling(name)))), clues.name());
        }
        Optional<HsaId> told = clues.participant()
                .flatMap(Participant::principal)
                .flatMap(Principal::organization)
                .map(Organization::hsaId)
                .flatMap(PartyDirectory::hsaId);
        return Party.Designation.of(
                told.or(() -> unit(kind, clues)
                        .flatMap(Party.Designation::id)
                        .flatMap(unit -> only(organisationsOfUnit.get(unit)))),
                Optional.empty());
    }

    private Optional<HsaId> unitByName(String name) {
        return only(unitsByName.get(Party.spelling(name)));
    }

    private Optional<FixedContact> contact(Relation relation) {
        return index.target(relation)
                .map(Known::record)
                .filter(FixedContact.class::isInstance)
                .map(FixedContact.class::cast);
    }

    /**
     * Whose name it is at the unit. That somebody is booked there does not say that she works there: a booked time would else be
     * its own proof of being at the right place.
     */
    private void learnBooking(BookedTime booking) {
        HsaId unit = booking.healthcareFacility();
        booking.healthcareFacilityName().ifPresent(name -> add(unitsByName, Party.spelling(name), unit));
        booking.performer()
                .ifPresent(person -> booking.performerName()
                        .ifPresent(name -> add(personsByName, new InUnit(Party.spelling(name), unit), person)));
    }

    private void learnPlan(Known<CarePlan> known) {
        learnAuthor(known.record().header().author());
        List<Participant> told = known.record()
                .structuredCarePlan()
                .map(StructuredCarePlan::participant)
                .orElse(List.of());
        learnParticipants(known, told);
        known.record()
                .structuredCarePlan()
                .flatMap(StructuredCarePlan::leadPrincipal)
                .flatMap(Principal::organization)
                .ifPresent(this::learnOrganisation);
    }

    private void learnAgreement(Known<Agreement> known) {
        learnAuthor(known.record().header().author());
        learnParticipants(known, known.record().body().involvedKin());
    }

    private void learnParticipants(Known<?> known, List<Participant> told) {
        Map<LocalId, Participant> byId = new HashMap<>();
        told.forEach(participant -> {
            byId.putIfAbsent(participant.participantId(), participant);
            WorkPlace place = participant
                    .careUnit()
                    .map(unit -> new WorkPlace(hsaId(unit.hsaId()), unit.name()))
                    .orElse(WorkPlace.UNKNOWN);
            learnPerson(participant.staffId().flatMap(PartyDirectory::hsaId), participant.name(), place);
            participant.principal().flatMap(Principal::organization).ifPresent(organisation -> {
                learnOrganisation(organisation);
                learnBelonging(place.id(), hsaId(organisation.hsaId()));
            });
        });
        participants.put(known.key(), byId);
    }

    private void learnContact(FixedContact contact) {
        Optional<CareOrganization> unit = contact.careProvidingCareUnit().or(contact::managingCareUnit);
        WorkPlace place = new WorkPlace(unit.map(CareOrganization::hsaId), unit.flatMap(CareOrganization::name));
        learnPerson(
                hsaId(contact.practitioner().hsaId()), contact.practitioner().name(), place);
        CareOrganization giver = contact.managingCareGiver();
        giver.name().ifPresent(name -> add(organisationsByName, Party.spelling(name), giver.hsaId()));
        learnBelonging(place.id(), Optional.of(giver.hsaId()));
    }

    private void learnAuthor(Author author) {
        learnPerson(
                author.hsaId(),
                author.name(),
                new WorkPlace(
                        author.orgUnit().flatMap(OrgUnit::orgUnitHSAId),
                        author.orgUnit().flatMap(OrgUnit::orgUnitName)));
    }

    private record WorkPlace(Optional<HsaId> id, Optional<String> name) {
        static final WorkPlace UNKNOWN = new WorkPlace(Optional.empty(), Optional.empty());
    }

    private void learnPerson(Optional<HsaId> person, Optional<String> name, WorkPlace unit) {
        unit.id().ifPresent(unitId -> {
            unit.name().ifPresent(unitName -> add(unitsByName, Party.spelling(unitName), unitId));
            person.ifPresent(id -> {
                add(unitsOfPerson, id, unitId);
                name.ifPresent(written -> add(personsByName, new InUnit(Party.spelling(written), unitId), id));
            });
        });
    }

    private void learnOrganisation(Organization organisation) {
        hsaId(organisation.hsaId())
                .ifPresent(id ->
                        organisation.name().ifPresent(name -> add(organisationsByName, Party.spelling(name), id)));
    }

    private void learnOwner(Owner owner) {
        learnBelonging(owner.careUnit(), owner.careGiver());
    }

    private void learnBelonging(Optional<HsaId> unit, Optional<HsaId> organisation) {
        unit.ifPresent(within -> organisation.ifPresent(above -> add(organisationsOfUnit, within, above)));
    }

    private static Optional<HsaId> hsaId(Identifier id) {
        return id.isHsa() ? id.extension().filter(text -> !text.isBlank()).map(HsaId::new) : Optional.empty();
    }

    private static <K> void add(Map<K, Set<HsaId>> map, K key, HsaId value) {
        map.computeIfAbsent(key, first -> new HashSet<>(2)).add(value);
    }

    private static Optional<HsaId> only(@Nullable Set<HsaId> ids) {
        return ids == null || ids.size() != 1
                ? Optional.empty()
                : Stream.ofNullable(ids).flatMap(Set::stream).findFirst();
    }
}
