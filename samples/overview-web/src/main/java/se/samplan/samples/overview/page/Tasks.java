package se.samplan.samples.overview.page;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samplan.contracts.logistics.v3.structure.CVType;
import se.samplan.contracts.logistics.v3.structure.ScheduleType;
import se.samplan.contracts.overview.v1.CellType;
import se.samplan.contracts.overview.v1.RowType;
import se.samplan.samples.overview.read.Overview;
import se.samplan.samples.overview.read.Ref;
import se.samplan.samples.overview.words.Moment;
import se.samplan.samples.overview.words.Sentence;
import se.samplan.samples.overview.words.Spoken;
import se.samplan.samples.overview.words.Words;

/** Who does what, and when: the rows of the matrix as tasks. */
final class Tasks {

    private static final Set<String> WITHOUT_TIME = Set.of("notDecided");

    private final Overview overview;
    private final People people;
    private final Keys keys;

    Tasks(Overview overview, People people, Keys keys) {
        this.overview = overview;
        this.people = people;
        this.keys = keys;
    }

    /** All, in the order of the answer. */
    List<Task> all() {
        return overview.answer().getResponsibilities() == null
                ? List.of()
                : overview.answer().getResponsibilities().getRow().stream()
                        .map(this::task)
                        .toList();
    }

    /** Those of a record. */
    List<Task> of(String recordKey) {
        return overview.answer().getResponsibilities() == null
                ? List.of()
                : overview.answer().getResponsibilities().getRow().stream()
                        .filter(row -> row.getStatementRef().stream()
                                .anyMatch(ref -> ref.getRecordKey().equals(recordKey)))
                        .map(this::task)
                        .toList();
    }

    Task task(RowType row) {
        List<Ref> refs = Ref.all(row.getStatementRef());
        Ref ref = refs.get(0);
        Spoken spoken = overview.records().spoken(ref.record());
        ScheduleType schedule = row.getSchedule();
        return new Task(
                keys.of(overview.lasting(ref)),
                Objects.toString(row.getTitle(), ""),
                topic(row, overview.words()),
                when(schedule, spoken),
                schedule != null && WITHOUT_TIME.contains(schedule.getPrecision()),
                schedule == null ? List.of() : days(schedule),
                state(refs, schedule),
                row.getCell().stream().map(cell -> doing(cell, spoken)).toList(),
                overview.title(ref.record()),
                Statements.href(overview, keys, ref.record()),
                refs,
                Source.of(refs, overview),
                spoken);
    }

    private static List<DayOfWeek> days(ScheduleType schedule) {
        return schedule.getWeekDay().isEmpty() && isDaily(schedule)
                ? List.of(DayOfWeek.values())
                : schedule.getWeekDay().stream()
                        .map(day -> DayOfWeek.valueOf(day.name()))
                        .distinct()
                        .sorted()
                        .toList();
    }

    /** Whether it is done every day, once or several times. */
    static boolean isDaily(ScheduleType schedule) {
        return "d".equals(schedule.getPerPeriodUnit())
                && (schedule.getPerPeriod() == null || schedule.getPerPeriod() == 1);
    }

    /** Nothing of what is done again and again; what a visit says has been done has not only passed. */
    private Optional<State> state(List<Ref> refs, @Nullable ScheduleType schedule) {
        if (schedule != null && recurs(schedule)) {
            return Optional.empty();
        }
        return refs.stream().anyMatch(overview::isDone)
                ? Optional.of(State.done(overview.words().of("state.done")))
                : Optional.ofNullable(schedule)
                        .filter(this::hasPassed)
                        .map(passed -> State.past(overview.words().of("state.past")));
    }

    private static boolean recurs(ScheduleType schedule) {
        return schedule.getFrequency() != null || !schedule.getWeekDay().isEmpty() || isDaily(schedule);
    }

    private boolean hasPassed(ScheduleType schedule) {
        return Moment.of(schedule.getDateTime())
                .or(() -> Optional.ofNullable(schedule.getPeriod()).flatMap(period -> Moment.of(period.getEnd())))
                .filter(moment -> moment.last().isBefore(overview.today()))
                .isPresent();
    }

    /** As the source says it, or else as it can be read out of what the source gives. */
    Sentence when(@Nullable ScheduleType schedule, Spoken spoken) {
        Words words = overview.words();
        if (schedule == null) {
            return Sentence.EMPTY;
        }
        if (WITHOUT_TIME.contains(schedule.getPrecision())) {
            return words.sentence("state.noTime");
        }
        if (schedule.getText() != null && !schedule.getText().isBlank()) {
            return words.said(schedule.getText().strip(), spoken);
        }
        Optional<Moment> moment = Moment.of(schedule.getDateTime())
                .or(() -> Optional.ofNullable(schedule.getPeriod()).flatMap(period -> Moment.of(period.getStart())));
        return moment.map(time -> words.ours(words.capital(words.dates().moment(time, overview.today()))))
                .orElseGet(() -> words.said(Objects.toString(schedule.getCondition(), ""), spoken));
    }

    static String words(CVType code) {
        return Stream.of(code.getDisplayName(), code.getOriginalText(), code.getCode())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }

    /** @param key of words of ours */
    Sentence ours(String key) {
        return overview.words().sentence(key);
    }

    Sentence said(String text, Spoken spoken) {
        return overview.words().said(text, spoken);
    }

    /** In our words if it is of the national list, or else as the source says it. */
    static String topic(RowType row, Words words) {
        return row.getTopic().stream()
                .findFirst()
                .map(code -> topic(code, words))
                .orElse("");
    }

    static String topic(CVType code, Words words) {
        return words.has("topic." + code.getCode()) ? words.of("topic." + code.getCode()) : words(code);
    }

    private Task.Doing doing(CellType cell, Spoken spoken) {
        Words words = overview.words();
        String column = cell.getParty().getColumn();
        if ("nobody".equals(column)) {
            return new Task.Doing(Task.Kind.NOBODY, words.of("role.NOBODY"), Sentence.EMPTY, Optional.empty());
        }
        Sentence name = "patient".equals(column)
                ? overview.reader()
                        .agent()
                        .map(agent -> words.said(overview.reader().firstName()))
                        .orElseGet(() -> words.sentence("you"))
                : words.said(Objects.toString(cell.getParty().getName(), ""), spoken);
        Task.Kind kind = switch (Objects.toString(cell.getRole(), "")) {
            case "accountable" -> Task.Kind.ACCOUNTABLE;
            case "performs" -> Task.Kind.PERFORMS;
            case "supports" -> Task.Kind.SUPPORTS;
            case "informed" -> Task.Kind.INFORMED;
            default -> Task.Kind.TAKES_PART;
        };
        return new Task.Doing(
                kind,
                words.of("role." + kind),
                name,
                people.byContactKey(cell.getParty().getContactKey()));
    }
}
