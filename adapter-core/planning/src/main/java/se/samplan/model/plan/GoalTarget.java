package se.samplan.model.plan;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import se.samplan.model.WithBuilder;
import se.samplan.model.planning.CodedValue;
import se.samplan.model.planning.Quantity;
import se.samplan.model.planning.Schedule;

/**
 * Target. Measure, value and when it should be reached (målvärde; information model, section 3).
 *
 * @param measure 0..1; mått: measure. What is measured
 * @param valueText 0..1; värde i text: value in words
 * @param quantity 0..1; mängd: quantity. Value with unit
 * @param dueDate 0..1; senast datum: due date. When the target should be reached
 * @param dueSchedule 0..1; senast, tidsangivelse: due, as a schedule. When a single date is not enough
 */
@WithBuilder
public record GoalTarget(
        Optional<CodedValue> measure,
        Optional<String> valueText,
        Optional<Quantity> quantity,
        Optional<LocalDate> dueDate,
        Optional<Schedule> dueSchedule) {

    public GoalTarget {
        requireNonNull(measure, "measure");
        requireNonNull(valueText, "valueText");
        requireNonNull(quantity, "quantity");
        requireNonNull(dueDate, "dueDate");
        requireNonNull(dueSchedule, "dueSchedule");
    }

    /** Tells nothing of the content: a log line must not. */
    @Override
    public String toString() {
        return "GoalTarget[hidden]";
    }
}
