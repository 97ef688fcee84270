package se.samplan.samples.overview.words;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samplan.contracts.logistics.v3.structure.HoursOfServiceType;
import se.samplan.contracts.logistics.v3.structure.OpenDatePeriodType;
import se.samplan.contracts.logistics.v3.structure.WeekDaysEnum;

/**
 * When somebody can be reached.
 *
 * @param spans within a day, each on its days of the week
 */
public record Hours(List<Span> spans) {

    private static final Set<DayOfWeek> WORKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final int WEEK = 7;

    /** A dash at which no line breaks. */
    private static final String TO = "\u2060–\u2060";

    /** From one time to another on some days of the week; an end that is not after the start is the next day's. */
    public record Span(Set<DayOfWeek> days, LocalTime from, LocalTime to) {

        boolean holds(LocalDateTime now) {
            boolean begun = !now.toLocalTime().isBefore(from);
            boolean goesOn = now.toLocalTime().isBefore(to);
            DayOfWeek today = now.getDayOfWeek();
            return to.isAfter(from)
                    ? days.contains(today) && begun && goesOn
                    : (days.contains(today) && begun) || (days.contains(today.minus(1)) && goesOn);
        }

        String in(Words words) {
            return words.capital(words.of("hours.span", dayWords(days, words), times(words.dates())));
        }

        private String times(Dates dates) {
            return dates.bare(from) + TO + dates.bare(to);
        }
    }

    /** What a source says that holds that day; hours without a time, or with one that cannot be read, are left out. */
    public static Hours of(List<HoursOfServiceType> said, LocalDate today) {
        return new Hours(said.stream()
                .filter(hours -> hours.getTime() != null)
                .filter(hours -> holds(hours, today))
                .flatMap(hours -> span(hours).stream())
                .sorted(Comparator.comparing(Span::from))
                .toList());
    }

    private static Optional<Span> span(HoursOfServiceType hours) {
        return time(hours.getTime().getStart())
                .flatMap(from ->
                        time(hours.getTime().getEnd()).map(to -> new Span(days(hours.getWeekDay()), from, to)));
    }

    /** Within its dates and months, where it has such. A day without an end goes on; from or to a day that no year has nothing holds. */
    private static boolean holds(HoursOfServiceType hours, LocalDate today) {
        boolean inItsMonths = hours.getMonth().isEmpty()
                || hours.getMonth().stream()
                        .anyMatch(month -> today.getMonth().name().equals(month.name()));
        OpenDatePeriodType dates = hours.getDatePeriod();
        return inItsMonths
                && (dates == null
                        || (allows(dates.getStart(), start -> !start.first().isAfter(today))
                                && allows(dates.getEnd(), end -> !end.last().isBefore(today))));
    }

    private static boolean allows(@Nullable String written, Predicate<Moment> holds) {
        return written == null || Moment.of(written).filter(holds).isPresent();
    }

    /** A day begins, and ends, at midnight where nothing else is said; empty for what is no time of the day. */
    private static Optional<LocalTime> time(@Nullable String written) {
        return written == null
                ? Optional.of(LocalTime.MIDNIGHT)
                : Moment.of("20000101" + written.replaceFirst("^24", "00")).flatMap(Moment::time);
    }

    private static Set<DayOfWeek> days(List<WeekDaysEnum> said) {
        return said.isEmpty()
                ? EnumSet.allOf(DayOfWeek.class)
                : said.stream()
                        .map(day -> DayOfWeek.valueOf(day.name()))
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(DayOfWeek.class)));
    }

    /** Whether any are known. */
    public boolean known() {
        return !spans.isEmpty();
    }

    /** Until when it is open; empty if it is closed. */
    public Optional<LocalTime> openUntil(LocalDateTime now) {
        return spans.stream().filter(span -> span.holds(now)).map(Span::to).max(Comparator.naturalOrder());
    }

    /** When it opens next, within a week. */
    public Optional<LocalDateTime> opensNext(LocalDateTime now) {
        List<LocalDateTime> openings = new ArrayList<>();
        for (int ahead = 0; ahead <= WEEK; ahead++) {
            LocalDate day = now.toLocalDate().plusDays(ahead);
            spans.stream()
                    .filter(span -> span.days().contains(day.getDayOfWeek()))
                    .map(span -> day.atTime(span.from()))
                    .forEach(openings::add);
        }
        return openings.stream().filter(opening -> opening.isAfter(now)).min(Comparator.naturalOrder());
    }

    /** One line for each span, for example "Vardagar kl. 7.30–8.30". */
    public List<String> lines(Words words) {
        return spans.stream().map(span -> span.in(words)).distinct().toList();
    }

    /**
     * A day of the week.
     *
     * @param times for example "7.30–8.30"; empty if it is closed
     */
    public record Day(String name, String times) {}

    /** From Monday to Sunday; empty if no hours are known. */
    public List<Day> week(Words words) {
        return spans.isEmpty()
                ? List.of()
                : Stream.of(DayOfWeek.values())
                        .map(day -> new Day(words.capital(name(day, words)), times(day, words)))
                        .toList();
    }

    private String times(DayOfWeek day, Words words) {
        return spans.stream()
                .filter(span -> span.days().contains(day))
                .map(span -> span.times(words.dates()))
                .distinct()
                .collect(Collectors.joining(words.of("list.comma") + " "));
    }

    private static String dayWords(Set<DayOfWeek> days, Words words) {
        if (days.size() == WEEK) {
            return words.of("hours.everyday");
        }
        if (days.equals(WORKDAYS)) {
            return words.of("hours.workdays");
        }
        List<String> names = days.stream().sorted().map(day -> name(day, words)).toList();
        return names.size() > 2 && inARow(days) ? names.get(0) + "–" + names.get(names.size() - 1) : words.list(names);
    }

    private static boolean inARow(Set<DayOfWeek> days) {
        int first = days.stream().mapToInt(DayOfWeek::getValue).min().orElse(0);
        int last = days.stream().mapToInt(DayOfWeek::getValue).max().orElse(0);
        return last - first + 1 == days.size();
    }

    private static String name(DayOfWeek day, Words words) {
        return words.dates().weekday(LocalDate.EPOCH.with(day));
    }
}
