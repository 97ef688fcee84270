package se.samplan.understand.booking;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import se.samplan.model.booking.BookedTime;
import se.samplan.model.planning.Schedule;
import se.samplan.model.planning.SchedulePrecision;
import se.samplan.understand.statement.Party;
import se.samplan.understand.statement.Span;
import se.samplan.understand.statement.Task;

/**
 * How much speaks for a booked time being for a task. Nothing does if the task is on other days, or all who do it are elsewhere.
 *
 * @param clues what speaks for it, and what speaks against it
 * @param weight in hundredths
 */
record Weighing(Set<Clue> clues, int weight) {

    private static final ResourceBundle WORDS =
            ResourceBundle.getBundle("se.samplan.understand.booking.booking", Locale.forLanguageTag("sv"));
    private static final int ENOUGH = 60;
    private static final int MOST = 95;
    private static final Duration NEAR = Duration.ofMinutes(15);

    /** Weighs a booked time for a task. */
    static Weighing of(Booked booked, Bookable bookable) {
        boolean possible = bookable.task().span().holds(booked.day()) && !isElsewhere(booked, bookable);
        Set<Clue> clues = possible ? clues(booked, bookable) : Set.of();
        int sum = 0;
        for (Clue clue : clues) {
            sum += clue.weight();
        }
        return new Weighing(clues, Math.min(MOST, sum));
    }

    private static Set<Clue> clues(Booked booked, Bookable bookable) {
        Set<Clue> clues = EnumSet.noneOf(Clue.class);
        time(booked.time(), bookable.task()).ifPresent(clues::add);
        person(booked, bookable).ifPresent(clues::add);
        if (isAtUnit(booked, bookable)) {
            clues.add(Clue.SAME_UNIT);
        }
        if (!Collections.disjoint(booked.words(), bookable.words())) {
            clues.add(Clue.SAME_WORDS);
        }
        return clues;
    }

    boolean isEnough() {
        return weight >= ENOUGH;
    }

    BigDecimal confidence() {
        return BigDecimal.valueOf(weight, 2);
    }

    /** What speaks for it and against it, in plain Swedish. */
    String reason() {
        return EnumSet.copyOf(clues).stream()
                .map(clue -> WORDS.getString(clue.name()))
                .collect(joining(" "));
    }

    private static Optional<Clue> time(BookedTime booking, Task task) {
        LocalDateTime start = booking.startTimeInclusive();
        Optional<LocalDateTime> moment = task.schedule().flatMap(Schedule::dateTime);
        if (moment.isPresent()) {
            boolean near = Duration.between(moment.get(), start).abs().compareTo(NEAR) <= 0;
            return Optional.of(near ? Clue.SAME_TIME : Clue.SAME_DAY);
        }
        return task.schedule().flatMap(schedule -> period(schedule, task.span(), start));
    }

    private static Optional<Clue> period(Schedule schedule, Span span, LocalDateTime start) {
        if (schedule.weekDay().contains(start.getDayOfWeek())) {
            return Optional.of(Clue.SAME_PERIOD);
        }
        if (schedule.precision().equals(SchedulePrecision.DAY)
                && span.from().isPresent()
                && span.from().equals(span.to())) {
            return Optional.of(Clue.SAME_DAY);
        }
        boolean within = schedule.precision().equals(SchedulePrecision.WEEK)
                || schedule.precision().equals(SchedulePrecision.MONTH)
                || schedule.precision().equals(SchedulePrecision.DAY);
        return within && span.from().isPresent() && span.to().isPresent()
                ? Optional.of(Clue.SAME_PERIOD)
                : Optional.empty();
    }

    private static Optional<Clue> person(Booked booked, Bookable bookable) {
        if (booked.time().performer().filter(bookable.persons()::contains).isPresent()) {
            return Optional.of(Clue.SAME_PERSON);
        }
        List<Party> hands = bookable.hands();
        boolean another = !hands.isEmpty() && hands.stream().allMatch(hand -> hand.isAnotherPersonThan(booked.with()));
        return another ? Optional.of(Clue.OTHER_PERSON) : Optional.empty();
    }

    /** Whether nobody who has the task can be where the time is booked. Who takes part from outside care is nowhere. */
    private static boolean isElsewhere(Booked booked, Bookable bookable) {
        List<Party> hands = bookable.hands();
        return !hands.isEmpty()
                && hands.stream().allMatch(hand -> hand.areOfTwoPlaces(booked.with()))
                && !isAtUnit(booked, bookable);
    }

    private static boolean isAtUnit(Booked booked, Bookable bookable) {
        return bookable.units().contains(booked.time().healthcareFacility());
    }
}
