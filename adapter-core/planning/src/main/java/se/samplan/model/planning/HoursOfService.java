package se.samplan.model.planning;

import static java.util.Objects.requireNonNull;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import se.samplan.model.WithBuilder;

/**
 * Hours of service. All parts given must hold together (öppettid; information model, section 2).
 *
 * @param datePeriod 0..1; datumperiod: date period. Between which days it applies
 * @param weekDay 0..7; veckodag: day of the week
 * @param month 0..*; månad: month
 * @param time 0..1; klockslag: time. From and to during the day
 */
@WithBuilder
public record HoursOfService(
        Optional<OpenPeriod> datePeriod, List<DayOfWeek> weekDay, List<Month> month, Optional<TimePeriod> time) {

    public HoursOfService {
        requireNonNull(datePeriod, "datePeriod");
        weekDay = List.copyOf(weekDay);
        month = List.copyOf(month);
        requireNonNull(time, "time");
    }

    /** Tells nothing of the content: a log line must not. */
    @Override
    public String toString() {
        return "HoursOfService[hidden]";
    }
}
