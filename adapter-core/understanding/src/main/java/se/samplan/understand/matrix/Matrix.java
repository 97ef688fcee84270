package se.samplan.understand.matrix;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import se.samplan.model.agreement.Agreement;
import se.samplan.model.plan.CarePlan;
import se.samplan.model.planning.CodedValue;
import se.samplan.model.planning.Responsible;
import se.samplan.understand.Known;
import se.samplan.understand.roster.Roster;
import se.samplan.understand.roster.RosterEntry;
import se.samplan.understand.statement.Duty;
import se.samplan.understand.statement.Reading;
import se.samplan.understand.statement.Task;
import se.samplan.understand.statement.TaskKind;

/**
 * The matrix of responsibilities (ansvarsmatris): a row for each activity, next step and commitment of the plans and agreements
 * that apply. What is stated not to be done has no row: nobody does it, and a party beside it would be read as if she did.
 *
 * @param rows those of plans, then those of agreements, in the order of the planning and of the record
 */
public record Matrix(List<Row> rows) {

    public Matrix {
        rows = List.copyOf(rows);
    }

    /** @param roster of the same planning: its contacts are the columns */
    public static Matrix of(Reading reading, Roster roster) {
        return new Matrix(reading.tasks().stream()
                .filter(task -> task.kind() != TaskKind.FOLLOW_UP && task.stage() != Task.Stage.EXCLUDED)
                .map(task -> row(task, roster))
                .toList());
    }

    /** By code of topic; what has none stands under the empty text. A row stands under each of its topics. */
    public Map<String, List<Row>> byTopic() {
        return rows.stream()
                .flatMap(row -> topics(row).distinct().map(topic -> Map.entry(topic, row)))
                .collect(groupingBy(Map.Entry::getKey, TreeMap::new, mapping(Map.Entry::getValue, toList())));
    }

    private static Stream<String> topics(Row row) {
        return row.topics().isEmpty()
                ? Stream.of("")
                : row.topics().stream().map((CodedValue topic) -> topic.code().orElse(""));
    }

    private static Row row(Task task, Roster roster) {
        return RowBuilder.builder()
                .statement(task.statement())
                .kind(task.kind())
                .title(task.text())
                .topics(task.topics())
                .schedule(task.schedule())
                .cells(cells(task, roster))
                .build();
    }

    private static List<Cell> cells(Task task, Roster roster) {
        List<Cell> cells = new ArrayList<>();
        task.duties().forEach(duty -> cells.add(cell(task, duty, roster)));
        if (task.isOpen()) {
            cells.add(CellBuilder.builder()
                    .column(Column.NOBODY)
                    .statement(task.statement())
                    .build());
        }
        return cells;
    }

    private static Cell cell(Task task, Duty duty, Roster roster) {
        return CellBuilder.builder()
                .column(Column.of(duty.party().kind()))
                .statement(task.statement())
                .party(duty.party())
                .contact(duty.stated()
                        .flatMap(stated -> contact(task.source(), stated, roster))
                        .map(RosterEntry::key))
                .role(duty.role())
                .accepted(duty.accepted())
                .build();
    }

    private static Optional<RosterEntry> contact(Known<?> known, Responsible stated, Roster roster) {
        if (known.record() instanceof CarePlan plan) {
            return roster.inPlan(new Known<>(known.key(), known.id(), known.owner(), plan), stated);
        }
        return known.record() instanceof Agreement agreement
                ? roster.inAgreement(new Known<>(known.key(), known.id(), known.owner(), agreement), stated)
                : Optional.empty();
    }

    /** Tells nothing of the content: a log line must not. */
    @Override
    public String toString() {
        return "Matrix[hidden]";
    }
}
