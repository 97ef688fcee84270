package se.samplan.samples.demo;

import jakarta.xml.bind.JAXBElement;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samplan.contracts.headers.v1.ProcessingStatusRecordType;
import se.samplan.contracts.headers.v1.StatusCodeEnum;
import se.samplan.contracts.logistics.v3.CarePlanType;
import se.samplan.contracts.logistics.v3.HealthcareProfessionalType;
import se.samplan.contracts.logistics.v3.PatientSummaryHeaderType;
import se.samplan.contracts.logistics.v3.structure.ActivityType;
import se.samplan.contracts.logistics.v3.structure.FollowUpType;
import se.samplan.contracts.logistics.v3.structure.GoalType;
import se.samplan.contracts.logistics.v3.structure.StructuredCarePlanType;

/** The plans and the sources as a page that a person can read. */
final class PlanSummary {

    private static final int[] GOAL = {62, 34};
    private static final int[] ACTIVITY = {46, 22, 24, 10};
    private static final int[] SOURCE = {20, 16, 44};

    private final Page page = new Page();

    private PlanSummary() {}

    static String of(CarePlanClient.Answer answer) {
        PlanSummary summary = new PlanSummary();
        int number = 0;
        for (CarePlanType plan : answer.plans().getCarePlan()) {
            number++;
            summary.plan(number, plan);
        }
        summary.sources(answer);
        return summary.page.toString();
    }

    private void plan(int number, CarePlanType plan) {
        PatientSummaryHeaderType header = plan.getCarePlanHeader();
        Optional<StructuredCarePlanType> structure = structure(plan);
        page.heading(number + ". " + header.getDocumentTitle() + " (" + header.getDocumentId() + ")");
        page.line(
                "   ",
                "Från " + from(header.getAccountableHealthcareProfessional()) + " · " + header.getSourceSystemHSAId());
        structure.ifPresentOrElse(this::content, () -> documentOnly(plan));
    }

    private void content(StructuredCarePlanType plan) {
        page.line(
                "   ",
                plan.getPlanType().getDisplayName() + " · " + Words.status(plan.getStatus()) + " · gäller "
                        + Words.period(plan.getValidityPeriod()));
        if (plan.getGoal().isEmpty() && plan.getActivity().isEmpty()) {
            page.line(
                    "   ", Optional.ofNullable(plan.getSummary()).orElse("Planen har bara rubriker och ett dokument."));
        }
        if (!plan.getGoal().isEmpty()) {
            page.blank().line("   ", "Mål");
            plan.getGoal().stream()
                    .filter(goal -> goal.getParentGoalId() == null)
                    .forEach(goal -> goal(goal, plan.getGoal(), "   • "));
        }
        if (!plan.getActivity().isEmpty()) {
            page.blank().row("   ", ACTIVITY, "Aktivitet", "  När", "  Vem", "  Status");
            plan.getActivity().forEach(this::activity);
        }
        if (!plan.getFollowUp().isEmpty()) {
            page.blank().line("   ", "Uppföljning");
            plan.getFollowUp().forEach(this::followUp);
        }
    }

    private void goal(GoalType goal, List<GoalType> all, String lead) {
        String status = Stream.of(goal.getLifecycleStatus(), goal.getAchievementStatus())
                .filter(Objects::nonNull)
                .map(Words::status)
                .distinct()
                .collect(Collectors.joining(", "));
        page.row(lead, new int[] {GOAL[0] - lead.length(), GOAL[1]}, goal.getDescription(), status);
        all.stream()
                .filter(sub -> goal.getGoalId().equals(sub.getParentGoalId()))
                .forEach(sub -> goal(sub, all, "  " + lead.replace('•', '–')));
    }

    private void activity(ActivityType activity) {
        boolean excluded = Boolean.TRUE.equals(activity.isDoNotPerform());
        page.row(
                "   • ",
                ACTIVITY,
                (excluded ? "INGÅR INTE: " : "") + activity.getDescription(),
                Words.when(activity.getSchedule()),
                excluded ? "" : Words.who(activity.getResponsible()),
                excluded ? "" : Words.status(activity.getStatus()));
    }

    private void followUp(FollowUpType followUp) {
        page.line(
                "   • ",
                Words.when(followUp.getSchedule()) + " · " + Words.who(followUp.getResponsible()) + " · "
                        + Words.status(followUp.getStatus()));
    }

    private void documentOnly(CarePlanType plan) {
        String kinds = plan.getCarePlanBody().getContent().stream()
                .map(content -> content.getMediaType().value())
                .distinct()
                .collect(Collectors.joining(", "));
        page.line("   ", "Bara dokument (" + kinds + "), inga strukturerade mål eller aktiviteter.");
    }

    private void sources(CarePlanClient.Answer answer) {
        page.heading("Källor");
        for (ProcessingStatusRecordType source : answer.sources()) {
            long plans = answer.plans().getCarePlan().stream()
                    .filter(plan ->
                            plan.getCarePlanHeader().getSourceSystemHSAId().equals(source.getLogicalAddress()))
                    .count();
            boolean answered = source.getStatusCode() == StatusCodeEnum.DATA_FROM_SOURCE;
            String problem = source.getLastUnsuccessfulSynchError() == null
                    ? ""
                    : source.getLastUnsuccessfulSynchError().getCode() + ": "
                            + source.getLastUnsuccessfulSynchError().getText();
            page.row(
                    "   ",
                    SOURCE,
                    source.getLogicalAddress(),
                    answered ? "svarade" : "SVARADE INTE",
                    answered ? plans + (plans == 1 ? " plan " : " planer ") + problem : problem);
        }
    }

    private static String from(HealthcareProfessionalType professional) {
        String unit = professional.getHealthcareProfessionalOrgUnit() == null
                ? Optional.ofNullable(professional.getHealthcareProfessionalCareUnitHSAId())
                        .orElse("okänd enhet")
                : professional.getHealthcareProfessionalOrgUnit().getOrgUnitName();
        return professional.getHealthcareProfessionalName() == null
                ? unit
                : professional.getHealthcareProfessionalName() + ", " + unit;
    }

    /** The structure of a plan, if its source sent one. */
    private static Optional<StructuredCarePlanType> structure(CarePlanType plan) {
        return plan.getCarePlanBody().getAny().stream()
                .map(any -> any instanceof JAXBElement<?> element ? element.getValue() : any)
                .filter(StructuredCarePlanType.class::isInstance)
                .map(StructuredCarePlanType.class::cast)
                .findFirst();
    }
}
