package se.samplan.model.planning;

import static java.util.Objects.requireNonNull;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import se.samplan.model.WithBuilder;

/**
 * Schedule. When something is to happen, also when not yet decided (tidsangivelse; information model, section 2).
 *
 * @param precision 1..1; noggrannhet: precision. How exactly the time is set
 * @param dateTime 0..1; tidpunkt: date and time. Planned moment
 * @param period 0..1; tidsperiod: period. In which it applies or should be done
 * @param frequency 0..1; antal gånger: frequency. Number of times per period
 * @param perPeriod 0..1; per period: per period. Length of the period counted in perPeriodUnit
 * @param perPeriodUnit 0..1; per period, enhet: unit of the period. Hour, day, week, month or year
 * @param weekDay 0..7; veckodag: day of the week
 * @param timeOfDay 0..*; klockslag: time of day
 * @param dayPart 0..*; del av dagen: part of the day. Coarse time, for example morning
 * @param duration 0..1; längd: duration. Granted or expected time in minutes
 * @param condition 0..1; villkor: condition. For example when needed
 * @param decidedBy 0..1; tid bestäms senast: decided by. Latest date when a missing time must be decided
 * @param text 0..1; tid i text: time in words. Required when nothing but precision is given
 */
@WithBuilder
public record Schedule(
        SchedulePrecision precision,
        Optional<LocalDateTime> dateTime,
        Optional<OpenPeriod> period,
        Optional<Integer> frequency,
        Optional<Integer> perPeriod,
        Optional<PeriodUnit> perPeriodUnit,
        List<DayOfWeek> weekDay,
        List<LocalTime> timeOfDay,
        List<DayPart> dayPart,
        Optional<Duration> duration,
        Optional<String> condition,
        Optional<LocalDate> decidedBy,
        Optional<String> text) {

    public Schedule {
        requireNonNull(precision, "precision");
        requireNonNull(dateTime, "dateTime");
        requireNonNull(period, "period");
        requireNonNull(frequency, "frequency");
        Bounds.atLeast(1, frequency, "frequency");
        requireNonNull(perPeriod, "perPeriod");
        Bounds.atLeast(1, perPeriod, "perPeriod");
        requireNonNull(perPeriodUnit, "perPeriodUnit");
        weekDay = List.copyOf(weekDay);
        timeOfDay = List.copyOf(timeOfDay);
        dayPart = List.copyOf(dayPart);
        requireNonNull(duration, "duration");
        Bounds.wholeMinutes(duration, "duration");
        requireNonNull(condition, "condition");
        requireNonNull(decidedBy, "decidedBy");
        requireNonNull(text, "text");
    }

    /** Tells nothing of the content: a log line must not. */
    @Override
    public String toString() {
        return "Schedule[hidden]";
    }
}
