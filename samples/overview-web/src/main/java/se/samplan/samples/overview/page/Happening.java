package se.samplan.samples.overview.page;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import se.samplan.samples.overview.words.Sentence;
import se.samplan.samples.overview.words.Words;

/**
 * Something on the time line.
 *
 * @param day its day, or the first of its month
 * @param lastDay the same, but for what lasts longer, as a stay in hospital does
 * @param date as it is said, for example "24 februari" or "12–16 januari"
 * @param time of the day, if it is known
 * @param clock as it is said; empty if no time of the day is known, and of what lasts longer than a day
 * @param what in the words of the source, with what begins or ends
 * @param who everybody it concerns
 * @param whom the first of them, with her unit: a person rather than a unit; empty if it is nobody
 * @param state passed, done, cancelled, moved or nothing
 * @param about what its unit says of a booked time, beside what it is called; it may say how to prepare
 * @param preparation what is to be done before it
 * @param source where it stands, in one sentence
 * @param sources the same one by one, and since when
 * @param recurring whether it is one of a row
 * @param booked whether a time is booked for it
 * @param past whether it lies behind, to the minute where that is known
 * @param span whether a plan, an agreement or a contact begins or ends with it
 * @param ask key of the page on which one sees whom to ask; empty if there is none
 */
public record Happening(
        LocalDate day,
        LocalDate lastDay,
        boolean dayKnown,
        String date,
        Optional<LocalTime> time,
        Optional<String> clock,
        Sentence what,
        List<Person> who,
        Sentence whom,
        Optional<State> state,
        List<Words.Said> about,
        List<Words.Said> preparation,
        Sentence source,
        List<Source> sources,
        Optional<String> movedFrom,
        boolean recurring,
        boolean booked,
        boolean cancelled,
        boolean past,
        boolean span,
        String ask) {

    /** Whether it is on that day. */
    boolean isOn(LocalDate asked) {
        return !asked.isBefore(day) && !asked.isAfter(lastDay);
    }

    /** Whether it has begun; of what has no time of the day, on an earlier day. */
    boolean hasBegun(LocalDateTime now) {
        return time.map(clock -> day.atTime(clock).isBefore(now)).orElseGet(() -> day.isBefore(now.toLocalDate()));
    }

    /** Whether it lasts longer than a day. */
    public boolean lasts() {
        return lastDay.isAfter(day);
    }

    /** As it stands where what its unit says of it has been said before. */
    Happening briefly() {
        return new Happening(
                day, lastDay, dayKnown, date, time, clock, what, who, whom, state, List.of(), List.of(), source,
                sources, movedFrom, recurring, booked, cancelled, past, span, ask);
    }
}
