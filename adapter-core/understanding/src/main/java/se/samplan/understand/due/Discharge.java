package se.samplan.understand.due;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.samplan.model.agreement.Agreement;
import se.samplan.model.agreement.NextStep;
import se.samplan.model.agreement.NextStepStatus;
import se.samplan.model.plan.Activity;
import se.samplan.model.plan.CarePlan;
import se.samplan.model.plan.Maturity;
import se.samplan.model.plan.PlanStatus;
import se.samplan.model.plan.StructuredCarePlan;
import se.samplan.model.planning.CodedValue;
import se.samplan.model.planning.RelationKind;
import se.samplan.understand.AsOf;
import se.samplan.understand.Known;
import se.samplan.understand.Planning;
import se.samplan.understand.Standing;
import se.samplan.understand.Statement;
import se.samplan.understand.roster.Roster;
import se.samplan.understand.roster.RosterKind;
import se.samplan.understand.timeline.Schedules;

/**
 * What plans after a stay in hospital lack (DUE-8). What agreements that cover such a plan say counts as the plan's own. Single
 * items are missed only where a plan has items: what a document says inside cannot be told.
 */
final class Discharge {

    private static final Set<String> TYPES = Set.of("SPU", "UTSP");
    private static final String SIP = "SIP";
    private static final String MEDICATION = "medication";
    private static final Set<Maturity> WITHOUT_ITEMS = Set.of(Maturity.L1);

    private final Planning planning;
    private final Roster roster;
    private final AsOf asOf;

    Discharge(Planning planning, Roster roster, AsOf asOf) {
        this.planning = planning;
        this.roster = roster;
        this.asOf = asOf;
    }

    Stream<DueItem> items() {
        return planning.plans().stream()
                .filter(known -> isOf(known, TYPES))
                .flatMap(known ->
                        known.record().structuredCarePlan().stream().flatMap(plan -> item(known, plan).stream()));
    }

    private boolean isOf(Known<CarePlan> known, Set<String> types) {
        return Standing.ofPlan(known.record(), asOf) == Standing.CURRENT
                && known.record()
                        .structuredCarePlan()
                        .filter(plan -> plan.status().equals(PlanStatus.ACTIVE))
                        .flatMap(plan -> plan.planType().code())
                        .filter(types::contains)
                        .isPresent();
    }

    private Optional<DueItem> item(Known<CarePlan> known, StructuredCarePlan plan) {
        List<Known<Agreement>> covering = covering(known);
        List<MissingPart> missing = new ArrayList<>();
        if (roster.entries().stream().noneMatch(entry -> entry.isNow(RosterKind.FIXED_CARE_CONTACT))) {
            missing.add(MissingPart.FIXED_CARE_CONTACT);
        }
        if (!hasFollowUp(plan, covering)) {
            missing.add(MissingPart.FOLLOW_UP_TIME);
        }
        if (open(covering).anyMatch(Discharge::hasNoTime)) {
            missing.add(MissingPart.WHEN_OF_NEXT_STEP);
        }
        if (!WITHOUT_ITEMS.contains(plan.maturity()) && topics(plan, covering).noneMatch(MEDICATION::equals)) {
            missing.add(MissingPart.MEDICATION);
        }
        return Optional.of(missing).filter(parts -> !parts.isEmpty()).map(parts -> item(known, parts));
    }

    private static DueItem item(Known<CarePlan> known, List<MissingPart> missing) {
        DueRule rule = DueRule.DISCHARGE_INCOMPLETE;
        return DayLimits.begun(rule, Wordings.of(rule.code(), missing), Statement.of(known))
                .title(known.record().header().documentTitle())
                .missing(missing)
                .build();
    }

    private List<Known<Agreement>> covering(Known<CarePlan> plan) {
        return planning.agreements().stream()
                .filter(known -> Standing.ofAgreement(known.record(), asOf) == Standing.CURRENT)
                .filter(known -> known.record().body().relation().stream()
                        .filter(relation -> relation.relationType().equals(RelationKind.COVERS))
                        .anyMatch(relation ->
                                Known.linkName(relation.targetRecordId()).equals(plan.linkName())))
                .toList();
    }

    private boolean hasFollowUp(StructuredCarePlan plan, List<Known<Agreement>> covering) {
        boolean hasSip = planning.plans().stream().anyMatch(known -> isOf(known, Set.of(SIP)));
        boolean isPlanned = plan.followUp().stream()
                .anyMatch(followUp ->
                        Schedules.when(followUp.schedule()).precision().hasPlace());
        return hasSip || isPlanned || steps(covering).anyMatch(step -> !hasNoTime(step));
    }

    private static boolean hasNoTime(NextStep step) {
        return !Schedules.when(step.schedule()).precision().hasPlace() && !Schedules.isRecurring(step.schedule());
    }

    private static Stream<NextStep> open(List<Known<Agreement>> covering) {
        return steps(covering).filter(step -> step.status().equals(NextStepStatus.OPEN));
    }

    private static Stream<NextStep> steps(List<Known<Agreement>> covering) {
        return covering.stream()
                .flatMap(known -> known.record().body().nextStep().stream())
                .filter(step -> !step.status().equals(NextStepStatus.CANCELLED));
    }

    private static Stream<String> topics(StructuredCarePlan plan, List<Known<Agreement>> covering) {
        return Stream.concat(
                        plan.activity().stream().map(Activity::topic),
                        covering.stream()
                                .flatMap(known -> known.record().body().commitment().stream())
                                .map(commitment -> commitment.topic()))
                .flatMap(List::stream)
                .map(CodedValue::code)
                .flatMap(Optional::stream);
    }
}
