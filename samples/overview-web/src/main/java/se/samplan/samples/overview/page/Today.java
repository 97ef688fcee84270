package se.samplan.samples.overview.page;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samplan.contracts.logistics.v3.structure.ScheduleType;
import se.samplan.contracts.overview.v1.RowType;
import se.samplan.samples.overview.read.Overview;
import se.samplan.samples.overview.words.Moment;
import se.samplan.samples.overview.words.Words;

/** What is done today: what is done every day, and what the time line has for this day. */
final class Today {

    private static final LocalTime MORNING = LocalTime.of(6, 0);
    private static final LocalTime DAYTIME = LocalTime.NOON;
    private static final LocalTime EVENING = LocalTime.of(21, 0);
    private static final LocalTime NIGHT = LocalTime.of(22, 0);

    private Today() {}

    private record At(LocalTime time, StartPage.Doing doing) {}

    static List<StartPage.Doing> of(Overview overview, Tasks tasks, List<Happening> all) {
        List<At> found = new ArrayList<>();
        Set<RowType> rows = new LinkedHashSet<>(
                overview.answer().getResponsibilities() == null
                        ? List.of()
                        : overview.answer().getResponsibilities().getRow());
        rows.stream()
                .filter(row -> daily(row.getSchedule()))
                .forEach(row -> found.addAll(times(row, tasks.task(row), overview.words())));
        all.stream()
                .filter(one -> one.dayKnown() && one.isOn(overview.today()) && !one.span() && !one.cancelled())
                .forEach(one -> found.add(new At(
                        one.time().filter(time -> !one.lasts()).orElse(DAYTIME),
                        new StartPage.Doing(
                                one.clock().orElseGet(() -> overview.words().of("today.day")),
                                one.what(),
                                one.state().filter(state -> state.icon().equals("done"))))));
        return each(found.stream().sorted(Comparator.comparing(At::time)).map(At::doing));
    }

    /** What two plans say of the same time stands once, and is done if one of them is told so. */
    private static List<StartPage.Doing> each(Stream<StartPage.Doing> all) {
        return List.copyOf(all.collect(Collectors.toMap(
                        doing -> doing.when() + " " + Shelf.ended(doing.what().toString()),
                        Function.identity(),
                        (one, other) -> one.done().isPresent() ? one : other,
                        LinkedHashMap::new))
                .values());
    }

    private static boolean daily(ScheduleType schedule) {
        return schedule != null && Tasks.isDaily(schedule);
    }

    private static List<At> times(RowType row, Task task, Words words) {
        ScheduleType schedule = row.getSchedule();
        List<At> times = new ArrayList<>();
        schedule.getTimeOfDay().stream()
                .map(time -> Moment.of("20000101" + time))
                .flatMap(Optional::stream)
                .forEach(moment -> times.add(new At(
                        moment.start().toLocalTime(),
                        doing(words.dates().clock(moment.start().toLocalTime()), task, words))));
        if (times.isEmpty()) {
            schedule.getDayPart().forEach(part -> times.add(part(part, task, words)));
        }
        return times.isEmpty() ? List.of(new At(DAYTIME, doing(words.of("today.day"), task, words))) : times;
    }

    private static At part(String part, Task task, Words words) {
        return switch (part) {
            case "morning" -> new At(MORNING, doing(words.of("today.morning"), task, words));
            case "evening" -> new At(EVENING, doing(words.of("today.evening"), task, words));
            case "night" -> new At(NIGHT, doing(words.of("today.night"), task, words));
            default -> new At(DAYTIME, doing(words.of("today.day"), task, words));
        };
    }

    private static StartPage.Doing doing(String when, Task task, Words words) {
        return new StartPage.Doing(when, words.said(task.title(), task.spoken()), Optional.empty());
    }
}
