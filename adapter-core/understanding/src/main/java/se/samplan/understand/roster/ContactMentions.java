package se.samplan.understand.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.samplan.model.HsaId;
import se.samplan.model.contact.CareOrganization;
import se.samplan.model.contact.CareTeam;
import se.samplan.model.contact.FixedContact;
import se.samplan.model.contact.FixedContactExtension;
import se.samplan.model.planning.CodedValue;
import se.samplan.model.planning.ContactGuidance;
import se.samplan.model.planning.FixedContactType;
import se.samplan.model.planning.OpenPeriod;
import se.samplan.understand.AsOf;
import se.samplan.understand.Known;
import se.samplan.understand.Standing;
import se.samplan.understand.Statement;

/** Whom a fixed contact names: the practitioner, the team, the units, and who answers meanwhile. */
final class ContactMentions {

    private static final String CONTACT_NURSE = "kontaktsjuksköterska";

    private final AsOf asOf;

    ContactMentions(AsOf asOf) {
        this.asOf = asOf;
    }

    List<Mention> of(Known<FixedContact> known) {
        FixedContact contact = known.record();
        Statement says = Statement.of(known);
        List<Mention> all = new ArrayList<>();
        all.add(practitioner(contact, says));
        contact.careTeam().map(team -> team(team, says).as(role(contact))).ifPresent(all::add);
        Stream.of(contact.managingCareUnit(), contact.careProvidingCareUnit())
                .flatMap(Optional::stream)
                .flatMap(unit -> unit(unit, says))
                .forEach(all::add);
        contact.accountableCareUnit()
                .flatMap(id -> InRecord.unitOf(new PartyUnit(Optional.of(id), Optional.empty())))
                .map(who -> Mention.of(who, says))
                .ifPresent(all::add);
        all.addAll(substitute(contact, says));
        return all;
    }

    private Mention practitioner(FixedContact contact, Statement says) {
        Optional<FixedContactExtension> more = contact.fixedContactExtension();
        List<ContactGuidance> guidance =
                more.map(FixedContactExtension::contactGuidance).orElse(List.of());
        List<CodedValue> topics =
                guidance.stream().flatMap(one -> one.situationCode().stream()).toList();
        boolean coordinates =
                more.flatMap(FixedContactExtension::coordinatesOthers).orElse(false)
                        || is(contact, FixedContactType.COORDINATING_CARE_CONTACT);
        return Mention.of(InRecord.who(contact), says)
                .as(role(contact))
                .reachedBy(Ways.ofDetails(contact.contact()))
                .reachedBy(guidance.stream()
                        .flatMap(one -> Ways.first(one).stream())
                        .toList())
                .otherwiseBy(guidance.stream()
                        .flatMap(one -> Ways.alternative(one).stream())
                        .toList())
                .about(topics)
                .coordinating(coordinates && Standing.ofContact(contact, asOf) == Standing.CURRENT);
    }

    private static Mention team(CareTeam team, Statement says) {
        Optional<HsaId> id = team.id().isHsa() ? team.id().extension().map(HsaId::new) : Optional.empty();
        Called called = new Called(Optional.of(team.name()), Optional.empty(), Optional.empty());
        return Mention.of(new Who(PartyForm.TEAM, id, called), says).reachedBy(Ways.ofDetails(team.contact()));
    }

    private static Stream<Mention> unit(CareOrganization unit, Statement says) {
        return InRecord.unitOf(InRecord.unit(unit)).stream()
                .map(who -> Mention.of(who, says).reachedBy(Ways.ofDetails(unit.contact())));
    }

    /** Only named: who answers while somebody is away is no contact of the person's own. */
    private static List<Mention> substitute(FixedContact contact, Statement says) {
        InRecord alone = new InRecord(List.of(), Map.of());
        return contact.fixedContactExtension().flatMap(FixedContactExtension::substitute).flatMap(alone::who).stream()
                .map(who -> Mention.of(who, says))
                .toList();
    }

    private RoleSaid role(FixedContact contact) {
        OpenPeriod period = new OpenPeriod(
                Optional.of(contact.period().start()), contact.period().end());
        return new RoleSaid(kind(contact), Optional.of(period), Standing.ofContact(contact, asOf));
    }

    /** A kind of contact that is newer than this program is a care contact; a contact nurse is told by the name of her kind or post. */
    private static RosterKind kind(FixedContact contact) {
        if (is(contact, FixedContactType.DOCTOR_IN_PRIMARY_CARE)) {
            return RosterKind.FIXED_DOCTOR_CONTACT;
        }
        if (is(contact, FixedContactType.HOME_CARE_CONTACT)) {
            return RosterKind.FIXED_SOCIAL_CARE_CONTACT;
        }
        boolean isContactNurse = Stream.concat(
                        Stream.of(contact.code()), contact.practitioner().qualification().stream())
                .anyMatch(value -> Names.compared(value.shown()).contains(CONTACT_NURSE));
        return isContactNurse ? RosterKind.CONTACT_NURSE : RosterKind.FIXED_CARE_CONTACT;
    }

    private static boolean is(FixedContact contact, FixedContactType type) {
        return contact.code().code().filter(type.code()::equals).isPresent();
    }
}
