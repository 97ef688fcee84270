package se.samplan.model.plan;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Status history entry. One earlier status (statushistorik; information model, section 3).
 *
 * @param status 1..1; målstatus: goal status. That held from the date
 * @param achievementStatus 0..1; måluppfyllelse: achievement. That held from the date
 * @param date 1..1; datum: date. When the status began
 */
public record GoalStatusChange(
        GoalLifecycleStatus status, Optional<GoalAchievementStatus> achievementStatus, LocalDate date) {

    public GoalStatusChange {
        requireNonNull(status, "status");
        requireNonNull(achievementStatus, "achievementStatus");
        requireNonNull(date, "date");
    }

    /** Tells nothing of the content: a log line must not. */
    @Override
    public String toString() {
        return "GoalStatusChange[hidden]";
    }
}
