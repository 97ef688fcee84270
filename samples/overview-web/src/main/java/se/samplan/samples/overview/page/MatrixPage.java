package se.samplan.samples.overview.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samplan.samples.overview.read.Overview;
import se.samplan.samples.overview.words.Sentence;
import se.samplan.samples.overview.words.Words;

/**
 * Who does what, and when: a row for each task, a column for each kind of part, and the same for each person.
 *
 * @param open how many tasks nobody is named for
 */
public record MatrixPage(Frame frame, List<Group> groups, List<Each> byPerson, long open) {

    private static final Set<Task.Kind> OTHERS = Set.of(Task.Kind.SUPPORTS, Task.Kind.INFORMED, Task.Kind.TAKES_PART);

    /** Tasks about one topic. */
    public record Group(String topic, List<Row> rows) {}

    /** A task, with who is accountable, who does it, and who helps or is to know. */
    public record Row(Task task, List<Task.Doing> accountable, List<Task.Doing> performs, List<Task.Doing> others) {}

    /**
     * Somebody, with what she has a part in.
     *
     * @param where her title and unit, if somebody else has the same name; or else nothing
     */
    public record Each(Sentence name, Sentence where, List<Task> tasks) {

        /** Her name, and what tells her from somebody else of the same. */
        public Sentence called() {
            return name.and(where, ", ");
        }

        Each and(Each more) {
            return new Each(
                    name,
                    where,
                    Stream.concat(tasks.stream(), more.tasks.stream())
                            .distinct()
                            .toList());
        }
    }

    /** The page of an overview. */
    public static MatrixPage of(Overview overview, Keys keys) {
        People people = new People(overview, keys);
        List<Task> tasks = new Tasks(overview, people, keys).all();
        Map<String, List<Row>> groups = new LinkedHashMap<>();
        tasks.forEach(task ->
                groups.computeIfAbsent(task.topic(), topic -> new ArrayList<>()).add(row(task)));
        List<Row> others = groups.remove("");
        if (others != null) {
            groups.put(overview.words().of("matrix.other"), others);
        }
        return new MatrixPage(
                Frame.of(overview),
                groups.entrySet().stream()
                        .map(entry -> new Group(overview.words().capital(entry.getKey()), entry.getValue()))
                        .toList(),
                byPerson(tasks, overview.words()),
                tasks.stream().filter(Task::open).count());
    }

    private static Row row(Task task) {
        return new Row(
                task,
                parts(task, Task.Kind.ACCOUNTABLE),
                parts(task, Task.Kind.PERFORMS),
                task.doing().stream()
                        .filter(part -> OTHERS.contains(part.kind()))
                        .toList());
    }

    private static List<Task.Doing> parts(Task task, Task.Kind kind) {
        return task.doing().stream().filter(part -> part.kind() == kind).toList();
    }

    /** Two of one name are two, each known by her key; who is not in the roster is known by her name alone. */
    private static List<Each> byPerson(List<Task> tasks, Words words) {
        Map<String, Each> byKey = new LinkedHashMap<>();
        tasks.forEach(task -> task.doing().stream()
                .filter(part -> !part.who().isEmpty())
                .forEach(part -> byKey.merge(key(part), each(part, task, words), Each::and)));
        Map<String, Long> named = byKey.values().stream()
                .collect(Collectors.groupingBy(each -> each.name().toString(), Collectors.counting()));
        return byKey.values().stream()
                .map(each -> named.getOrDefault(each.name().toString(), 0L) > 1
                        ? each
                        : new Each(each.name(), Sentence.EMPTY, each.tasks()))
                .toList();
    }

    private static String key(Task.Doing part) {
        return part.person().map(person -> "key " + person.key()).orElseGet(() -> "name " + part.who());
    }

    private static Each each(Task.Doing part, Task task, Words words) {
        return new Each(
                part.who(), part.person().map(person -> person.place(words)).orElse(Sentence.EMPTY), List.of(task));
    }
}
