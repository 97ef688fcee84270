package se.samplan.overview;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.samplan.model.RecordId;
import se.samplan.model.planning.Days;
import se.samplan.question.Filters;
import se.samplan.question.Period;
import se.samplan.question.QuestionRejected;
import se.samplan.understand.AsOf;
import se.samplan.understand.timeline.TimelineQuestion;

/**
 * What of the overview is asked for (GetPlanningOverview 1.0, request), already checked.
 *
 * @param asOf the moment that the sections are computed for
 * @param period of the timeline, at most ten years
 * @param sections that are wanted; at least one
 * @param topic whom to ask about it, if that is asked (KV ämne)
 * @param changeMarker from an earlier answer: what is new since
 */
public record OverviewAsked(
        AsOf asOf, Days period, Set<Section> sections, Optional<String> topic, Optional<String> changeMarker) {

    private static final int DAYS_BACK = 90;
    private static final int DAYS_AHEAD = 180;
    private static final int MOST_YEARS = 10;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;

    /** The days that the contract can write (its type DateType). */
    private static final Days WRITABLE = new Days(
            LocalDate.of(FIRST_YEAR, Month.JANUARY, 1),
            LocalDate.of(LAST_YEAR, Month.JANUARY, 1).minusDays(1));

    public OverviewAsked {
        requireNonNull(asOf, "asOf");
        requireNonNull(period, "period");
        sections = Set.copyOf(sections);
        requireNonNull(topic, "topic");
        requireNonNull(changeMarker, "changeMarker");
    }

    /** As a request writes it. Every part may be empty. */
    public record Written(
            Optional<String> asOf,
            Optional<String> from,
            Optional<String> to,
            List<String> sections,
            Optional<String> topic,
            Optional<String> changeMarker) {}

    /**
     * Reads what a request says.
     *
     * @param now which moment is asked for where none is said, Swedish local
     * @throws QuestionRejected naming the element and its rule
     */
    public static OverviewAsked of(Written written, LocalDateTime now) {
        AsOf asOf = new AsOf(written.asOf().map(OverviewAsked::moment).orElse(now));
        return new OverviewAsked(
                asOf,
                period(written, asOf.date()),
                sections(written.sections()),
                written.topic(),
                written.changeMarker());
    }

    private static LocalDateTime moment(String text) {
        LocalDateTime moment;
        try {
            moment = LocalDateTime.parse(text, Filters.TIME);
        } catch (DateTimeParseException e) {
            throw new QuestionRejected("asOf: no such moment is in the calendar");
        }
        if (moment.getYear() < FIRST_YEAR || moment.getYear() > LAST_YEAR) {
            throw new QuestionRejected("asOf: must be within the years " + FIRST_YEAR + " to " + LAST_YEAR);
        }
        return moment;
    }

    private static Days period(Written written, LocalDate today) {
        LocalDate start = written.from()
                .map(text -> day("period/start", text))
                .orElseGet(() -> writable(today.minusDays(DAYS_BACK)));
        LocalDate end =
                written.to().map(text -> day("period/end", text)).orElseGet(() -> writable(today.plusDays(DAYS_AHEAD)));
        if (end.isBefore(start)) {
            throw new QuestionRejected("period: the end must not come before the start");
        }
        if (end.isAfter(start.plusYears(MOST_YEARS))) {
            throw new QuestionRejected("period: must not be longer than " + MOST_YEARS + " years");
        }
        return new Days(start, end);
    }

    /** The day itself, or the nearest one that the answer can name as an end of its period. */
    private static LocalDate writable(LocalDate day) {
        if (day.isBefore(WRITABLE.start())) {
            return WRITABLE.start();
        }
        return day.isAfter(WRITABLE.end()) ? WRITABLE.end() : day;
    }

    private static LocalDate day(String element, String text) {
        return Period.day(text).orElseThrow(() -> new QuestionRejected(element + ": no such day is in the calendar"));
    }

    private static Set<Section> sections(List<String> codes) {
        if (codes.isEmpty()) {
            return EnumSet.allOf(Section.class);
        }
        Set<Section> sections = EnumSet.noneOf(Section.class);
        codes.forEach(code -> sections.add(Section.of(code)
                .orElseThrow(() -> new QuestionRejected("section: not one of the sections of the overview"))));
        return sections;
    }

    /**
     * The question that the timeline answers.
     *
     * @param earlierStarts when booked times began under the change marker
     */
    TimelineQuestion ofTimeline(Map<RecordId, LocalDateTime> earlierStarts) {
        return new TimelineQuestion(asOf, period, earlierStarts);
    }
}
