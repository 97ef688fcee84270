package se.samplan.understand.finding;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import se.samplan.model.planning.ResponsibilityKind;
import se.samplan.understand.RecordKey;
import se.samplan.understand.statement.Copies;
import se.samplan.understand.statement.Duty;
import se.samplan.understand.statement.Party;
import se.samplan.understand.statement.Task;

/**
 * The tasks of one topic, by who has them: those that the same parties have are one side. Sides are compared with one another,
 * tasks with sides; so the cost grows with the number of tasks, not with that of their pairs.
 */
final class Sides {

    /** More are not compared: with so many that differ, it is seen well before. */
    private static final int MOST = 64;

    private final Copies copies;
    private final List<Side> sides;

    private record Role(ResponsibilityKind kind, Party party) {}

    private record Likeness(List<Role> roles, boolean unassigned) {}

    /** @param any stands for all of them in what depends on the parties only */
    private record Side(Task any, List<Task> tasks, Times times) {}

    Sides(List<Task> tasks, Copies copies) {
        this.copies = copies;
        Map<Likeness, List<Task>> alike =
                tasks.stream().collect(groupingBy(Sides::likeness, LinkedHashMap::new, toList()));
        this.sides = alike.values().stream()
                .limit(MOST)
                .map(side -> new Side(side.get(0), side, new Times(side, this::line)))
                .toList();
    }

    /** The tasks that meet one of the others', at the same time and from another line of records, in a way that matters. */
    Stream<Task> meeting(Sides others, BiPredicate<Task, Task> matters) {
        return sides.stream().flatMap(side -> {
            List<Side> opposite = others.sides.stream()
                    .filter(other -> matters.test(side.any(), other.any()))
                    .toList();
            return side.tasks().stream()
                    .filter(task ->
                            opposite.stream().anyMatch(other -> other.times().meet(task.span(), line(task))));
        });
    }

    private RecordKey line(Task task) {
        return copies.line(task.statement().record());
    }

    private static Likeness likeness(Task task) {
        List<Role> roles = task.duties().stream()
                .map((Duty duty) -> new Role(duty.role(), duty.party()))
                .toList();
        return new Likeness(roles, task.isOpen());
    }
}
