package se.samplan.model;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import se.samplan.model.planning.DayPart;
import se.samplan.model.planning.OpenPeriod;
import se.samplan.model.planning.PeriodUnit;
import se.samplan.model.planning.Schedule;
import se.samplan.model.planning.ScheduleBuilder;
import se.samplan.model.planning.SchedulePrecision;

/** Schedules that say what their precision promises (INV-S6). */
final class RandomSchedule {

    private RandomSchedule() {}

    static Schedule of(RandomRecord any) {
        return switch (any.upTo(6)) {
            case 0 ->
                ScheduleBuilder.builder()
                        .precision(SchedulePrecision.EXACT)
                        .dateTime(any.time())
                        .duration(any.maybe(() -> Duration.ofMinutes(30)))
                        .build();
            case 1 ->
                ScheduleBuilder.builder()
                        .precision(SchedulePrecision.RECURRING)
                        .period(OpenPeriod.from(any.day()))
                        .frequency(1 + any.upTo(3))
                        .perPeriod(1)
                        .perPeriodUnit(any.pick(PeriodUnit.DAY, PeriodUnit.WEEK, PeriodUnit.MONTH))
                        .timeOfDay(List.of(LocalTime.of(8, 30)))
                        .build();
            case 2 ->
                ScheduleBuilder.builder()
                        .precision(SchedulePrecision.RECURRING)
                        .weekDay(List.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY))
                        .dayPart(List.of(DayPart.MORNING))
                        .build();
            case 3 ->
                ScheduleBuilder.builder()
                        .precision(SchedulePrecision.NOT_DECIDED)
                        .decidedBy(any.maybe(any::later))
                        .text(any.maybe(() -> Texts.about("text", any)))
                        .build();
            case 4 ->
                ScheduleBuilder.builder()
                        .precision(SchedulePrecision.ON_CONDITION)
                        .condition("om smärtan ökar")
                        .text(Optional.of("vid behov"))
                        .build();
            default ->
                ScheduleBuilder.builder()
                        .precision(any.pick(SchedulePrecision.DAY, SchedulePrecision.WEEK, SchedulePrecision.MONTH))
                        .period(OpenPeriod.between(any.day(), any.later()))
                        .text("under våren")
                        .build();
        };
    }
}
