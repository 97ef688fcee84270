package se.samplan.understand.timeline;

import java.util.List;
import java.util.Optional;
import se.samplan.model.HsaId;
import se.samplan.model.agreement.Agreement;
import se.samplan.model.agreement.NextStep;
import se.samplan.model.booking.BookedTime;
import se.samplan.model.carecontact.CareContact;
import se.samplan.model.contact.FixedContact;
import se.samplan.model.plan.Activity;
import se.samplan.model.plan.CarePlan;
import se.samplan.model.plan.FollowUp;
import se.samplan.model.plan.Location;
import se.samplan.model.planning.OrgUnit;
import se.samplan.understand.Known;
import se.samplan.understand.roster.PartyForm;
import se.samplan.understand.roster.PartyNamed;
import se.samplan.understand.roster.PartyUnit;
import se.samplan.understand.roster.Roster;
import se.samplan.understand.roster.RosterEntry;

/** Where events are, who takes part, and what they are about, as the record that tells of them says. */
final class Occasions {

    private final Roster roster;

    Occasions(Roster roster) {
        this.roster = roster;
    }

    Occasion of(Known<CarePlan> plan, Activity activity) {
        List<RosterEntry> parties = activity.responsible().stream()
                .flatMap(party -> roster.inPlan(plan, party).stream())
                .toList();
        Optional<String> place = activity.location().flatMap(Location::text);
        return new Occasion(
                unit(parties),
                place,
                PartyNamed.taking(activity.responsible(), party -> roster.namedInPlan(plan, party)),
                activity.topic());
    }

    Occasion of(Known<CarePlan> plan, FollowUp followUp) {
        List<RosterEntry> parties = followUp.responsible().stream()
                .flatMap(party -> roster.inPlan(plan, party).stream())
                .toList();
        return Occasion.at(unit(parties))
                .with(PartyNamed.taking(followUp.responsible(), party -> roster.namedInPlan(plan, party)));
    }

    Occasion of(Known<Agreement> agreement, NextStep step) {
        List<RosterEntry> party =
                roster.inAgreement(agreement, step.responsible()).stream().toList();
        return Occasion.at(unit(party))
                .with(PartyNamed.taking(List.of(step.responsible()), one -> roster.namedInAgreement(agreement, one)));
    }

    Occasion ofBooking(Known<BookedTime> known) {
        BookedTime booking = known.record();
        return Occasion.at(Optional.of(
                        new PartyUnit(Optional.of(booking.healthcareFacility()), booking.healthcareFacilityName())))
                .with(roster.namedInBooking(known).stream().toList());
    }

    /** Who wrote the record need not be who met the person, and is not told as such. */
    static Occasion ofCareContact(CareContact contact) {
        Optional<PartyUnit> unit = contact.careContactOrgUnit()
                .flatMap(place -> unit(place.orgUnitHSAId(), place.orgUnitName()))
                .or(() -> unit(contact.header().owner().careUnit(), Optional.empty()));
        Optional<String> place = contact.careContactOrgUnit().flatMap(OrgUnit::orgUnitLocation);
        return new Occasion(unit, place, List.of(), List.of());
    }

    /** Of what begins or ends: the unit that answers for the record. */
    static Occasion ofOwner(Known<?> known) {
        return Occasion.at(unit(known.owner().careUnit(), Optional.empty()));
    }

    Occasion ofContact(Known<FixedContact> known) {
        return Occasion.at(roster.ofContact(known).flatMap(Occasions::unit))
                .with(List.of(roster.namedInContact(known)));
    }

    private static Optional<PartyUnit> unit(List<RosterEntry> parties) {
        return parties.stream().flatMap(entry -> unit(entry).stream()).findFirst();
    }

    private static Optional<PartyUnit> unit(RosterEntry entry) {
        return entry.form() == PartyForm.UNIT
                ? unit(entry.id(), entry.shownName())
                : entry.naming().stream()
                        .flatMap(naming -> naming.called().unit().stream())
                        .findFirst();
    }

    private static Optional<PartyUnit> unit(Optional<HsaId> id, Optional<String> name) {
        return id.isEmpty() && name.isEmpty() ? Optional.empty() : Optional.of(new PartyUnit(id, name));
    }
}
