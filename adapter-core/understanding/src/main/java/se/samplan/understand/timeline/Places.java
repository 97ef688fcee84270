package se.samplan.understand.timeline;

import java.util.Locale;
import java.util.Optional;
import se.samplan.model.HsaId;
import se.samplan.model.agreement.Agreement;
import se.samplan.model.plan.CarePlan;
import se.samplan.model.planning.Relation;
import se.samplan.model.planning.Responsible;
import se.samplan.understand.Known;
import se.samplan.understand.roster.PartyForm;
import se.samplan.understand.roster.PartyUnit;
import se.samplan.understand.roster.Roster;
import se.samplan.understand.roster.RosterEntry;

/** At which unit something is, for comparing: the one that a link to its booked time names, else the one of who does it. */
final class Places {

    private final Roster roster;

    Places(Roster roster) {
        this.roster = roster;
    }

    Optional<String> ofPlan(Known<CarePlan> plan, Optional<Relation> booked, Iterable<Responsible> parties) {
        Optional<String> place = booked.flatMap(Places::linked);
        for (Responsible party : parties) {
            place = place.or(() -> roster.inPlan(plan, party).flatMap(Places::unit));
        }
        return place;
    }

    Optional<String> ofAgreement(Known<Agreement> agreement, Optional<Relation> booked, Responsible party) {
        return booked.flatMap(Places::linked)
                .or(() -> roster.inAgreement(agreement, party).flatMap(Places::unit));
    }

    static String compared(HsaId unit) {
        return unit.value().toUpperCase(Locale.ROOT);
    }

    private static Optional<String> linked(Relation booked) {
        String name = Known.linkName(booked.targetRecordId());
        return Optional.of(name.indexOf(':')).filter(end -> end > 0).map(end -> name.substring(0, end));
    }

    private static Optional<String> unit(RosterEntry entry) {
        return entry.form() == PartyForm.UNIT
                ? entry.id().map(Places::compared)
                : entry.naming().stream()
                        .flatMap(naming -> naming.called().unit().flatMap(PartyUnit::id).stream())
                        .findFirst()
                        .map(Places::compared);
    }
}
