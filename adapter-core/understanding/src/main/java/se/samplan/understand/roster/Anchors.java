package se.samplan.understand.roster;

import java.util.Optional;
import java.util.stream.Stream;
import se.samplan.model.contact.FixedContact;
import se.samplan.model.plan.CarePlan;
import se.samplan.model.plan.StructuredCarePlan;
import se.samplan.model.planning.Author;
import se.samplan.model.planning.CodedValue;
import se.samplan.model.planning.OrgUnit;
import se.samplan.model.planning.Organization;
import se.samplan.model.planning.Participant;
import se.samplan.model.planning.Principal;
import se.samplan.understand.Known;
import se.samplan.understand.Planning;
import se.samplan.understand.RecordKey;

/**
 * Where records tell the HSA-id of a name, without naming anybody of the roster by it: authors, their units, and the organisations
 * behind participants and contacts.
 */
final class Anchors {

    private Anchors() {}

    static Stream<Identities.InOne> of(Planning planning) {
        return Stream.of(
                        planning.plans().stream().flatMap(Anchors::ofPlan),
                        planning.agreements().stream()
                                .flatMap(known -> author(
                                        known.key(), known.record().header().author())),
                        planning.contacts().stream().flatMap(Anchors::ofContact))
                .flatMap(anchors -> anchors);
    }

    private static Stream<Identities.InOne> ofPlan(Known<CarePlan> known) {
        Stream<Principal> principals = known.record().structuredCarePlan().stream()
                .flatMap(plan -> Stream.concat(
                        plan.leadPrincipal().stream(), participants(plan).flatMap(one -> one.principal().stream())));
        return Stream.concat(
                author(known.key(), known.record().header().author()),
                principals
                        .flatMap(principal -> principal.organization().stream())
                        .flatMap(organization -> organization(known.key(), organization)));
    }

    private static Stream<Participant> participants(StructuredCarePlan plan) {
        return plan.participant().stream();
    }

    private static Stream<Identities.InOne> ofContact(Known<FixedContact> known) {
        PartyUnit careGiver = InRecord.unit(known.record().managingCareGiver());
        return place(known.key(), careGiver);
    }

    private static Stream<Identities.InOne> author(RecordKey record, Author author) {
        Optional<PartyUnit> unit = author.orgUnit().map(Anchors::unit);
        Called called = new Called(author.name(), author.role().map(CodedValue::shown), unit);
        return Stream.concat(
                Stream.of(new Identities.InOne(record, new Who(PartyForm.PERSON, author.hsaId(), called))),
                unit.stream().flatMap(place -> place(record, place)));
    }

    private static PartyUnit unit(OrgUnit unit) {
        return new PartyUnit(unit.orgUnitHSAId(), unit.orgUnitName());
    }

    private static Stream<Identities.InOne> organization(RecordKey record, Organization organization) {
        return InRecord.unit(organization).stream().flatMap(place -> place(record, place));
    }

    private static Stream<Identities.InOne> place(RecordKey record, PartyUnit place) {
        return InRecord.unitOf(place).map(who -> new Identities.InOne(record, who)).stream();
    }
}
