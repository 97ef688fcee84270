package se.samplan.understand.roster;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.samplan.model.HsaId;
import se.samplan.model.contact.CareOrganization;
import se.samplan.model.contact.ContactKind;
import se.samplan.model.contact.FixedContact;
import se.samplan.model.contact.FixedContactExtension;
import se.samplan.model.planning.CodedValue;
import se.samplan.model.planning.Identifier;
import se.samplan.model.planning.LocalId;
import se.samplan.model.planning.Organization;
import se.samplan.model.planning.Participant;
import se.samplan.model.planning.PartyKind;
import se.samplan.model.planning.Principal;
import se.samplan.model.planning.Responsible;
import se.samplan.understand.Known;

/** Whom one record means: its references to its participants and to fixed contacts are followed. */
final class InRecord {

    private static final Map<PartyKind, PartyForm> FORMS = Map.of(
            PartyKind.STAFF, PartyForm.PERSON,
            PartyKind.NEXT_OF_KIN, PartyForm.KIN,
            PartyKind.ROLE, PartyForm.ROLE,
            PartyKind.CARE_TEAM, PartyForm.TEAM,
            PartyKind.CARE_UNIT, PartyForm.UNIT,
            PartyKind.ORGANIZATION, PartyForm.ORGANIZATION);

    private final Map<LocalId, Optional<Who>> participants = new HashMap<>();
    private final Map<String, Known<FixedContact>> contacts;

    /** @param contacts by {@link Known#linkName()} */
    InRecord(List<Participant> participants, Map<String, Known<FixedContact>> contacts) {
        participants.forEach(each -> this.participants.putIfAbsent(each.participantId(), who(each)));
        this.contacts = contacts;
    }

    /** Empty for the person herself, who is not around herself, and for a party that nothing tells of. */
    Optional<Who> who(Responsible party) {
        return party.participantRef()
                .map(participants::get)
                .orElseGet(() -> party.fixedContactRef()
                        .flatMap(ref -> Optional.ofNullable(contacts.get(Known.linkName(ref.targetRecordId()))))
                        .map(contact -> who(contact.record()))
                        .or(() -> named(party.partyType(), party.name(), party.role())));
    }

    private static Optional<Who> named(PartyKind kind, Optional<String> name, Optional<CodedValue> role) {
        return who(kind, Optional.empty(), new Called(text(name), role.flatMap(InRecord::shown), Optional.empty()));
    }

    /** Empty for the person herself. */
    static Optional<Who> who(Participant participant) {
        Optional<CodedValue> title = participant.relationship().or(participant::role);
        PartyForm form = form(participant.partyType());
        boolean isPlace = form == PartyForm.UNIT || form == PartyForm.TEAM || form == PartyForm.ORGANIZATION;
        Optional<Organization> place = form == PartyForm.ORGANIZATION
                ? participant.principal().flatMap(Principal::organization).or(participant::careUnit)
                : participant.careUnit();
        Optional<HsaId> id = participant
                .staffId()
                .or(() -> isPlace && form != PartyForm.TEAM ? place.map(Organization::hsaId) : Optional.empty())
                .flatMap(InRecord::hsaId);
        Optional<String> name =
                text(participant.name()).or(() -> isPlace ? place.flatMap(Organization::name) : Optional.empty());
        Optional<PartyUnit> unit = isPlace ? Optional.empty() : place.flatMap(InRecord::unit);
        return who(participant.partyType(), id, new Called(name, title.flatMap(InRecord::shown), unit));
    }

    private static Optional<Who> who(PartyKind kind, Optional<HsaId> id, Called called) {
        boolean isSomebody =
                id.isPresent() || called.name().isPresent() || called.title().isPresent();
        if (kind.equals(PartyKind.PATIENT) || !isSomebody) {
            return Optional.empty();
        }
        PartyForm form = form(kind);
        boolean isNameless =
                form == PartyForm.PERSON && id.isEmpty() && called.name().isEmpty();
        return Optional.of(new Who(isNameless ? PartyForm.ROLE : form, id, called));
    }

    /** Who is the contact: for a role or a team, the practitioner's id and name are the role's or the team's. */
    static Who who(FixedContact contact) {
        Optional<PartyUnit> unit = contact.careProvidingCareUnit()
                .or(contact::managingCareUnit)
                .map(InRecord::unit)
                .or(() -> contact.accountableCareUnit().map(id -> new PartyUnit(Optional.of(id), Optional.empty())));
        return new Who(
                form(contact),
                hsaId(contact.practitioner().hsaId()),
                new Called(
                        text(contact.practitioner().name()),
                        contact.practitioner().qualification().flatMap(InRecord::shown),
                        unit));
    }

    private static PartyForm form(FixedContact contact) {
        Optional<ContactKind> kind = contact.fixedContactExtension().flatMap(FixedContactExtension::contactKind);
        if (kind.filter(ContactKind.TEAM::equals).isPresent()) {
            return PartyForm.TEAM;
        }
        return kind.filter(ContactKind.ROLE::equals).isPresent() ? PartyForm.ROLE : PartyForm.PERSON;
    }

    /** A unit by itself. */
    static Optional<Who> unitOf(PartyUnit unit) {
        return unit.id().isEmpty() && unit.name().isEmpty()
                ? Optional.empty()
                : Optional.of(new Who(
                        PartyForm.UNIT, unit.id(), new Called(unit.name(), Optional.empty(), Optional.empty())));
    }

    static Optional<PartyUnit> unit(Organization organization) {
        PartyUnit unit = new PartyUnit(hsaId(organization.hsaId()), text(organization.name()));
        return unit.id().isEmpty() && unit.name().isEmpty() ? Optional.empty() : Optional.of(unit);
    }

    static PartyUnit unit(CareOrganization organization) {
        return new PartyUnit(Optional.of(organization.hsaId()), text(organization.name()));
    }

    private static PartyForm form(PartyKind kind) {
        return FORMS.getOrDefault(kind, PartyForm.OTHER);
    }

    private static Optional<HsaId> hsaId(Identifier id) {
        return id.isHsa() ? text(id.extension()).map(HsaId::new) : Optional.empty();
    }

    static Optional<String> shown(CodedValue value) {
        return text(Optional.of(value.shown()));
    }

    static Optional<String> text(Optional<String> text) {
        return text.filter(value -> !value.isBlank());
    }
}
