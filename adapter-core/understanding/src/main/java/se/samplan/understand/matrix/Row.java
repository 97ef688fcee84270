package se.samplan.understand.matrix;

import static java.util.Objects.requireNonNull;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.samplan.model.WithBuilder;
import se.samplan.model.planning.CodedValue;
import se.samplan.model.planning.OpenPeriod;
import se.samplan.model.planning.PeriodUnit;
import se.samplan.model.planning.Schedule;
import se.samplan.understand.Statement;
import se.samplan.understand.statement.TaskKind;

/**
 * Something that is to be done, and who has what to do with it.
 *
 * @param statement 1..1; where it is stated
 * @param kind 1..1; activity, next step or commitment
 * @param title 0..1; beskrivning, the record's own words
 * @param topics 0..*; ämnen
 * @param schedule 0..1; när
 * @param cells 1..*; in the record's order; with a cell of nobody where nobody nearer than an organisation is named for it
 */
@WithBuilder
public record Row(
        Statement statement,
        TaskKind kind,
        Optional<String> title,
        List<CodedValue> topics,
        Optional<Schedule> schedule,
        List<Cell> cells) {

    public Row {
        requireNonNull(statement, "statement");
        requireNonNull(kind, "kind");
        requireNonNull(title, "title");
        topics = List.copyOf(topics);
        requireNonNull(schedule, "schedule");
        cells = List.copyOf(cells);
    }

    /** The days of the week on which it is, as far as they are stated. What is every day is on each of them. */
    public Set<DayOfWeek> weekDays() {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        schedule.ifPresent(when -> {
            days.addAll(when.weekDay());
            when.dateTime().map(LocalDateTime::getDayOfWeek).ifPresent(days::add);
            when.period()
                    .filter(period -> period.start().equals(period.end()))
                    .flatMap(OpenPeriod::start)
                    .map(LocalDate::getDayOfWeek)
                    .ifPresent(days::add);
            if (days.isEmpty() && isDaily(when)) {
                days.addAll(EnumSet.allOf(DayOfWeek.class));
            }
        });
        return days;
    }

    private static boolean isDaily(Schedule when) {
        return when.perPeriodUnit().filter(PeriodUnit.DAY::equals).isPresent()
                && when.perPeriod().filter(length -> length == 1).isPresent();
    }

    /** Tells nothing of the content: a log line must not. */
    @Override
    public String toString() {
        return "Row[hidden]";
    }
}
