package se.samplan.understand.booking;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samplan.model.HsaId;
import se.samplan.model.booking.BookedTime;
import se.samplan.model.planning.CodedValue;
import se.samplan.model.planning.Schedule;
import se.samplan.model.planning.SchedulePrecision;
import se.samplan.understand.statement.Party;
import se.samplan.understand.statement.Span;
import se.samplan.understand.statement.Task;

/**
 * How much speaks for a booked time being for a task. Nothing does if the task is on other days, or all who do it are elsewhere.
 *
 * @param clues what speaks for it, and what speaks against it
 */
record Weighing(Set<Clue> clues) {

    private static final ResourceBundle WORDS =
            ResourceBundle.getBundle("se.samplan.understand.booking.booking", Locale.forLanguageTag("sv"));
    private static final int ENOUGH = 60;
    private static final int MOST = 95;
    private static final Duration NEAR = Duration.ofMinutes(15);
    private static final int LONG_WORD = 5;

    /** Long enough, and yet they say nothing of what it is about. */
    private static final Set<String> OF_ANYTHING =
            Set.of("besök", "hembesök", "kontroll", "hemma", "efter", "innan", "under", "varje", "gånger", "behöver");

    /** @param with who is booked, and where */
    static Weighing of(BookedTime booking, Party with, Task task) {
        boolean possible =
                task.span().holds(booking.startTimeInclusive().toLocalDate()) && !isElsewhere(booking, with, task);
        return new Weighing(possible ? clues(booking, with, task) : Set.of());
    }

    private static Set<Clue> clues(BookedTime booking, Party with, Task task) {
        Set<Clue> clues = EnumSet.noneOf(Clue.class);
        time(booking, task).ifPresent(clues::add);
        person(booking, with, task).ifPresent(clues::add);
        if (isAtUnit(booking, task)) {
            clues.add(Clue.SAME_UNIT);
        }
        Set<String> common = new HashSet<>(words(booking));
        common.retainAll(words(task));
        if (!common.isEmpty()) {
            clues.add(Clue.SAME_WORDS);
        }
        return clues;
    }

    boolean isEnough() {
        return weight() >= ENOUGH;
    }

    int weight() {
        return Math.min(MOST, clues.stream().mapToInt(Clue::weight).sum());
    }

    BigDecimal confidence() {
        return BigDecimal.valueOf(weight(), 2);
    }

    /** What speaks for it and against it, in plain Swedish. */
    String reason() {
        return EnumSet.copyOf(clues).stream()
                .map(clue -> WORDS.getString(clue.name()))
                .collect(joining(" "));
    }

    /** The words by which a booked time says what it is about, long enough to mean something. */
    static Set<String> words(BookedTime booking) {
        return words(Stream.of(booking.purpose(), booking.timeTypeName(), booking.careTypeName())
                .flatMap(Optional::stream));
    }

    /** The words by which a task says what it is about. */
    static Set<String> words(Task task) {
        return words(Stream.concat(task.text().stream(), task.topics().stream().map(CodedValue::shown)));
    }

    private static Set<String> words(Stream<String> texts) {
        return texts.flatMap(text -> Stream.of(Party.spelling(text).split(" ")))
                .filter(word -> word.length() >= LONG_WORD && !OF_ANYTHING.contains(word))
                .collect(Collectors.toSet());
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

    private static Optional<Clue> person(BookedTime booking, Party with, Task task) {
        if (has(task, party -> party.person().flatMap(Party.Designation::id), booking.performer())) {
            return Optional.of(Clue.SAME_PERSON);
        }
        List<Party> hands = task.hands();
        boolean another = !hands.isEmpty() && hands.stream().allMatch(hand -> hand.isAnotherPersonThan(with));
        return another ? Optional.of(Clue.OTHER_PERSON) : Optional.empty();
    }

    /** Whether nobody who has the task can be where the time is booked. Who takes part from outside care is nowhere. */
    private static boolean isElsewhere(BookedTime booking, Party with, Task task) {
        List<Party> hands = task.hands();
        return !hands.isEmpty()
                && hands.stream().allMatch(hand -> hand.areOfTwoPlaces(with))
                && !isAtUnit(booking, task);
    }

    private static boolean isAtUnit(BookedTime booking, Task task) {
        return has(
                task, party -> party.unit().flatMap(Party.Designation::id), Optional.of(booking.healthcareFacility()));
    }

    private static boolean has(Task task, Function<Party, Optional<HsaId>> part, Optional<HsaId> wanted) {
        return wanted.isPresent()
                && task.carried().stream()
                        .anyMatch(duty -> part.apply(duty.party()).equals(wanted));
    }
}
