package se.samplan.model.plan;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.samplan.model.WithBuilder;
import se.samplan.model.planning.Bounds;
import se.samplan.model.planning.CodedValue;
import se.samplan.model.planning.LocalId;
import se.samplan.model.planning.Priority;
import se.samplan.model.planning.Responsible;
import se.samplan.model.planning.StatedBy;

/**
 * Goal, sub-goal. With a parent it is a sub-goal (mål, delmål; information model, section 3).
 *
 * @param goalId 1..1; mål-id: goal id
 * @param parentGoalId 0..1; överordnat mål: parent goal. If present, this is a sub-goal
 * @param sequence 0..1; ordning: order
 * @param description 1..1; målbeskrivning: description. Concrete, realistic and measurable
 * @param category 0..*; målområde: goal area. medical, function, everydayLife, social, safety, participation or selfCare
 * @param statedBy 0..1; vems mål: whose goal
 * @param acceptance 0..1; personens inställning: the person's acceptance
 * @param lifecycleStatus 1..1; målstatus: lifecycle status
 * @param achievementStatus 0..1; måluppfyllelse: achievement status
 * @param achievementDate 0..1; bedömt datum: date of judgement. When achievement was judged
 * @param achievementJudgedBy 0..1; bedömt av: judged by
 * @param attainmentScale 0..1; måluppfyllelseskala: attainment scale. From -2 to +2
 * @param statusReason 0..1; orsak: reason. Required when cancelled, rejected or on hold
 * @param priority 0..1; prioritet: priority
 * @param importantToPatient 0..1; viktigt för mig: important to the person
 * @param startDate 0..1; startdatum: start date
 * @param target 0..*; målvärde: target. How and when the goal can be measured
 * @param barrier 0..*; hinder: barrier
 * @param addressesNeedRef 0..*; utifrån behov: addresses need. Reference to needs
 * @param responsible 0..*; ansvarig för måluppfyllelse: responsible for reaching the goal
 * @param followUpRef 0..*; följs upp: followed up. Reference to follow-ups
 * @param statusHistory 0..*; statushistorik: status history. Newest first
 * @param note 0..1; kommentar: note
 */
@WithBuilder
public record Goal(
        LocalId goalId,
        Optional<LocalId> parentGoalId,
        Optional<Integer> sequence,
        String description,
        List<CodedValue> category,
        Optional<StatedBy> statedBy,
        Optional<GoalAcceptance> acceptance,
        GoalLifecycleStatus lifecycleStatus,
        Optional<GoalAchievementStatus> achievementStatus,
        Optional<LocalDate> achievementDate,
        Optional<JudgedBy> achievementJudgedBy,
        Optional<Integer> attainmentScale,
        Optional<CodedValue> statusReason,
        Optional<Priority> priority,
        Optional<Boolean> importantToPatient,
        Optional<LocalDate> startDate,
        List<GoalTarget> target,
        List<String> barrier,
        List<LocalId> addressesNeedRef,
        List<Responsible> responsible,
        List<LocalId> followUpRef,
        List<GoalStatusChange> statusHistory,
        Optional<String> note) {

    public Goal {
        requireNonNull(goalId, "goalId");
        requireNonNull(parentGoalId, "parentGoalId");
        requireNonNull(sequence, "sequence");
        requireNonNull(description, "description");
        category = List.copyOf(category);
        requireNonNull(statedBy, "statedBy");
        requireNonNull(acceptance, "acceptance");
        requireNonNull(lifecycleStatus, "lifecycleStatus");
        requireNonNull(achievementStatus, "achievementStatus");
        requireNonNull(achievementDate, "achievementDate");
        requireNonNull(achievementJudgedBy, "achievementJudgedBy");
        requireNonNull(attainmentScale, "attainmentScale");
        Bounds.within(-2, 2, attainmentScale, "attainmentScale");
        requireNonNull(statusReason, "statusReason");
        requireNonNull(priority, "priority");
        requireNonNull(importantToPatient, "importantToPatient");
        requireNonNull(startDate, "startDate");
        target = List.copyOf(target);
        barrier = List.copyOf(barrier);
        addressesNeedRef = List.copyOf(addressesNeedRef);
        responsible = List.copyOf(responsible);
        followUpRef = List.copyOf(followUpRef);
        statusHistory = List.copyOf(statusHistory);
        requireNonNull(note, "note");
    }

    /** Tells nothing of the content: a log line must not. */
    @Override
    public String toString() {
        return "Goal[hidden]";
    }
}
