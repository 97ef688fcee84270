package se.samplan.understand.finding;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.samplan.model.planning.Relation;
import se.samplan.model.planning.Schedule;
import se.samplan.model.planning.SchedulePrecision;
import se.samplan.understand.statement.Reading;
import se.samplan.understand.statement.Task;
import se.samplan.understand.statement.TaskKind;

/**
 * What a task leaves open: nobody has it, or it is not said when it is (INV-P10, INV-P11). On the day on which a record was
 * changed it is not told: those who write it may not have finished.
 */
final class OpenEnds {

    private final Reading reading;

    private OpenEnds(Reading reading) {
        this.reading = reading;
    }

    static Stream<Seen> of(Reading reading) {
        OpenEnds ends = new OpenEnds(reading);
        return reading.tasks().stream()
                .filter(task -> task.stage() == Task.Stage.AHEAD)
                .filter(task -> reading.copies().isLatest(task.source().key()))
                .filter(task -> reading.isSettled(task.source()))
                .flatMap(task -> Stream.concat(ends.withoutTime(task), withoutParty(task)));
    }

    /** What has a topic is told of together with all else on the topic, by {@link Topics}. */
    private static Stream<Seen> withoutParty(Task task) {
        if (Topics.areOf(task) || !task.isOpen()) {
            return Stream.empty();
        }
        return seen(FindingKind.UNASSIGNED_RESPONSIBLE, task, "unassignedResponsible.item", Optional.empty());
    }

    private Stream<Seen> withoutTime(Task task) {
        boolean undecided = task.schedule()
                .filter(schedule -> schedule.precision().equals(SchedulePrecision.NOT_DECIDED))
                .isPresent();
        if (!undecided || isBooked(task)) {
            return Stream.empty();
        }
        Optional<LocalDate> decidedBy = task.schedule().flatMap(Schedule::decidedBy);
        if (decidedBy.filter(day -> !day.isBefore(reading.day())).isPresent()) {
            return Stream.empty();
        }
        String sentence = "missingTime"
                + (task.kind() == TaskKind.FOLLOW_UP ? ".followUp" : "")
                + (decidedBy.isPresent() ? ".decidedBy" : "");
        return seen(FindingKind.MISSING_TIME, task, sentence, decidedBy);
    }

    private boolean isBooked(Task task) {
        return task.bookings().stream()
                .map((Relation relation) -> reading.index().target(relation))
                .anyMatch(Optional::isPresent);
    }

    private static Stream<Seen> seen(FindingKind kind, Task task, String sentence, Optional<LocalDate> day) {
        String text = Wording.text(
                sentence,
                task.text().map(Wording::quote).orElseGet(() -> Wording.text("item")),
                Wording.sources(List.of(task.source())),
                day.map(Wording::day).orElse(""));
        return Stream.of(new Seen(kind, task.topics().stream().findFirst(), List.of(task.statement()), text));
    }
}
