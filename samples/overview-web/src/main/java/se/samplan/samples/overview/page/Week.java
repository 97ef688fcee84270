package se.samplan.samples.overview.page;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import se.samplan.samples.overview.words.Words;

/**
 * What is done on which day of the week. Each task stands once with all that is said of it; on its other days its name is enough.
 *
 * @param days what is done every day first, then Monday to Sunday; a day on which nothing is done is left out
 * @param otherDays what has no day of the week
 */
public record Week(List<Day> days, List<Task> otherDays) {

    /**
     * A day of the week, or every day.
     *
     * @param everyDay whether it is every day
     * @param today whether it is the day on which the page is read
     * @param tasks those that stand here with all that is said of them
     * @param also those that stand so somewhere else
     */
    public record Day(String name, boolean everyDay, boolean today, List<Task> tasks, List<Task> also) {

        boolean isEmpty() {
            return tasks.isEmpty() && also.isEmpty();
        }
    }

    /**
     * The week of some tasks.
     *
     * @param elsewhere which of them stand in full at another place of the page
     */
    static Week of(List<Task> tasks, Predicate<Task> elsewhere, LocalDate today, Words words) {
        List<Task> daily = tasks.stream().filter(Week::isDaily).toList();
        Day everyDay = new Day(
                words.capital(words.of("hours.everyday")),
                true,
                false,
                daily.stream().filter(elsewhere.negate()).toList(),
                daily.stream().filter(elsewhere).toList());
        return new Week(
                Stream.concat(
                                Stream.of(everyDay),
                                Arrays.stream(DayOfWeek.values())
                                        .map(day -> of(day, tasks, elsewhere, today.getDayOfWeek(), words)))
                        .filter(day -> !day.isEmpty())
                        .toList(),
                tasks.stream()
                        .filter(task -> task.days().isEmpty())
                        .filter(elsewhere.negate())
                        .toList());
    }

    private static Day of(DayOfWeek day, List<Task> tasks, Predicate<Task> elsewhere, DayOfWeek today, Words words) {
        List<Task> done = tasks.stream()
                .filter(task -> task.days().contains(day) && !isDaily(task))
                .toList();
        Predicate<Task> here = elsewhere.negate().and(task -> task.days().get(0) == day);
        return new Day(
                words.capital(words.dates().weekday(day)),
                false,
                day == today,
                done.stream().filter(here).toList(),
                done.stream().filter(here.negate()).toList());
    }

    private static boolean isDaily(Task task) {
        return task.days().size() == DayOfWeek.values().length;
    }
}
