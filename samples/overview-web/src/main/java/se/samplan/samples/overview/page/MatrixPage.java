package se.samplan.samples.overview.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.samplan.samples.overview.read.Overview;
import se.samplan.samples.overview.words.Sentence;

/**
 * Who does what, and when: a row for each task, a column for each kind of part, and the same for each person.
 *
 * @param open how many tasks nobody is named for
 */
public record MatrixPage(Frame frame, List<Group> groups, Map<String, List<Task>> byPerson, long open) {

    private static final Set<Task.Kind> OTHERS = Set.of(Task.Kind.SUPPORTS, Task.Kind.INFORMED, Task.Kind.TAKES_PART);

    /** Tasks about one topic. */
    public record Group(String topic, List<Row> rows) {}

    /** A task, with who is accountable, who does it, and who helps or is to know. */
    public record Row(Task task, List<Task.Doing> accountable, List<Task.Doing> performs, List<Task.Doing> others) {}

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
                byPerson(tasks),
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

    private static Map<String, List<Task>> byPerson(List<Task> tasks) {
        Map<String, List<Task>> byPerson = new LinkedHashMap<>();
        tasks.forEach(task -> task.doing().stream()
                .map(Task.Doing::who)
                .map(Sentence::toString)
                .filter(who -> !who.isEmpty())
                .distinct()
                .forEach(who ->
                        byPerson.computeIfAbsent(who, name -> new ArrayList<>()).add(task)));
        return byPerson;
    }
}
