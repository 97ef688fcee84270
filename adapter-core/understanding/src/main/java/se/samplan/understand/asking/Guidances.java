package se.samplan.understand.asking;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.samplan.model.contact.FixedContactExtension;
import se.samplan.model.plan.StructuredCarePlan;
import se.samplan.model.planning.CodedValue;
import se.samplan.model.planning.ContactGuidance;
import se.samplan.model.planning.ContactStage;
import se.samplan.understand.AsOf;
import se.samplan.understand.Planning;
import se.samplan.understand.Standing;
import se.samplan.understand.Statement;
import se.samplan.understand.roster.Roster;
import se.samplan.understand.roster.RosterEntry;

/**
 * Whom records say to turn to about a topic: by the code of the situation, since a text alone says nothing for sure, and at the
 * stage that the record is at.
 */
final class Guidances {

    private final Planning planning;
    private final Roster roster;
    private final AsOf asOf;

    Guidances(Planning planning, Roster roster, AsOf asOf) {
        this.planning = planning;
        this.roster = roster;
        this.asOf = asOf;
    }

    /** Whom, and who says so. */
    record Guided(RosterEntry whom, Statement says) {}

    Stream<Guided> on(String topic) {
        return Stream.of(inContacts(topic), inAgreements(topic), inPlans(topic)).flatMap(found -> found);
    }

    private Stream<Guided> inContacts(String topic) {
        return planning.contacts().stream()
                .flatMap(known -> about(
                                topic,
                                known.record()
                                        .fixedContactExtension()
                                        .map(FixedContactExtension::contactGuidance)
                                        .orElse(List.of()),
                                Standing.ofContact(known.record(), asOf))
                        .flatMap(guidance -> roster.ofContact(known).stream()
                                .map(entry -> new Guided(entry, Statement.of(known, guidance.guidanceId())))));
    }

    private Stream<Guided> inAgreements(String topic) {
        return planning.agreements().stream()
                .flatMap(known -> about(
                                topic,
                                known.record().body().contactGuidance(),
                                Standing.ofAgreement(known.record(), asOf))
                        .flatMap(guidance -> roster.inAgreement(known, guidance.contactParty()).stream()
                                .map(entry -> new Guided(entry, Statement.of(known, guidance.guidanceId())))));
    }

    private Stream<Guided> inPlans(String topic) {
        return planning.plans().stream()
                .flatMap(known -> about(
                                topic,
                                known.record()
                                        .structuredCarePlan()
                                        .map(StructuredCarePlan::contactGuidance)
                                        .orElse(List.of()),
                                Standing.ofPlan(known.record(), asOf))
                        .flatMap(guidance -> roster.inPlan(known, guidance.contactParty()).stream()
                                .map(entry -> new Guided(entry, Statement.of(known, guidance.guidanceId())))));
    }

    private static Stream<ContactGuidance> about(String topic, List<ContactGuidance> guidance, Standing standing) {
        return guidance.stream()
                .filter(one -> one.situationCode()
                        .flatMap(CodedValue::code)
                        .filter(topic::equals)
                        .isPresent())
                .filter(one -> isAt(one.stage(), standing));
    }

    /** What names no stage is for as long as the record holds. */
    private static boolean isAt(Optional<ContactStage> stage, Standing standing) {
        return switch (standing) {
            case COMING -> stage.filter(ContactStage.BEFORE::equals).isPresent();
            case CURRENT -> stage.map(ContactStage.DURING::equals).orElse(true);
            case OVER -> stage.filter(ContactStage.AFTER::equals).isPresent();
            case IN_ERROR -> false;
        };
    }
}
