package se.samplan.model.agreement;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import se.samplan.model.WithBuilder;
import se.samplan.model.planning.Relation;
import se.samplan.model.planning.Responsible;
import se.samplan.model.planning.Schedule;

/**
 * Joint goal. Goal the parties agree on (gemensamt mål; information model, section 5).
 *
 * @param text 1..1; text: text. The goal in words
 * @param planGoalLink 0..1; mål i plan: goal of a plan. Link to the goal in a plan
 * @param responsible 0..*; ansvarig: responsible
 * @param followUp 0..1; uppföljning: follow-up. When the goal is followed up
 */
@WithBuilder
public record JointGoal(
        String text, Optional<Relation> planGoalLink, List<Responsible> responsible, Optional<Schedule> followUp) {

    public JointGoal {
        requireNonNull(text, "text");
        requireNonNull(planGoalLink, "planGoalLink");
        responsible = List.copyOf(responsible);
        requireNonNull(followUp, "followUp");
    }

    /** Tells nothing of the content: a log line must not. */
    @Override
    public String toString() {
        return "JointGoal[hidden]";
    }
}
