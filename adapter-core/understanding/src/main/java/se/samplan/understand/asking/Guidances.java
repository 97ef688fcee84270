package se.samplan.understand.asking;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import se.samplan.model.contact.FixedContactExtension;
import se.samplan.model.plan.StructuredCarePlan;
import se.samplan.model.planning.CodedValue;
import se.samplan.model.planning.ContactGuidance;
import se.samplan.model.planning.ContactStage;
import se.samplan.understand.AsOf;
import se.samplan.understand.Planning;
import se.samplan.understand.RecordKey;
import se.samplan.understand.Standing;
import se.samplan.understand.Statement;
import se.samplan.understand.roster.Roster;
import se.samplan.understand.roster.RosterEntry;

/**
 * Whom records say to turn to, at the stage that the record is at. About a topic by the code of the situation, since a text alone says
 * nothing for sure; about something that stands in an agreement by what that agreement says.
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

    /** Of all records. */
    Stream<Guided> on(String topic) {
        return meant(
                Stream.of(inContacts(), inAgreements(), inPlans()).flatMap(found -> found),
                guidance -> guidance.situationCode()
                        .flatMap(CodedValue::code)
                        .filter(topic::equals)
                        .isPresent());
    }

    /**
     * Of one agreement, whatever of it is asked about: what is for a topic of its own is left out, and so is what is for urgent matters.
     * A plan of many parties tells in words which of them is for what, so of plans there are none.
     */
    Stream<Guided> in(RecordKey agreement) {
        return meant(
                inAgreements().filter(given -> given.says().record().equals(agreement)),
                guidance -> guidance.situationCode().flatMap(CodedValue::code).isEmpty()
                        && !guidance.urgent().orElse(false));
    }

    private static Stream<Guided> meant(Stream<Given> all, Predicate<ContactGuidance> meant) {
        return all.filter(given ->
                        meant.test(given.guidance()) && isAt(given.guidance().stage(), given.standing()))
                .flatMap(given -> given.whom().stream().map(entry -> new Guided(entry, given.says())));
    }

    /** A guidance in its record. */
    private record Given(ContactGuidance guidance, Standing standing, Optional<RosterEntry> whom, Statement says) {}

    private Stream<Given> inContacts() {
        return planning.contacts().stream()
                .flatMap(known ->
                        known
                                .record()
                                .fixedContactExtension()
                                .map(FixedContactExtension::contactGuidance)
                                .orElse(List.of())
                                .stream()
                                .map(guidance -> new Given(
                                        guidance,
                                        Standing.ofContact(known.record(), asOf),
                                        roster.ofContact(known),
                                        Statement.of(known, guidance.guidanceId()))));
    }

    private Stream<Given> inAgreements() {
        return planning.agreements().stream()
                .flatMap(known -> known.record().body().contactGuidance().stream()
                        .map(guidance -> new Given(
                                guidance,
                                Standing.ofAgreement(known.record(), asOf),
                                roster.inAgreement(known, guidance.contactParty()),
                                Statement.of(known, guidance.guidanceId()))));
    }

    private Stream<Given> inPlans() {
        return planning.plans().stream()
                .flatMap(known ->
                        known
                                .record()
                                .structuredCarePlan()
                                .map(StructuredCarePlan::contactGuidance)
                                .orElse(List.of())
                                .stream()
                                .map(guidance -> new Given(
                                        guidance,
                                        Standing.ofPlan(known.record(), asOf),
                                        roster.inPlan(known, guidance.contactParty()),
                                        Statement.of(known, guidance.guidanceId()))));
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
