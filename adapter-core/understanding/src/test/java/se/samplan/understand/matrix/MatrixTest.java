package se.samplan.understand.matrix;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samplan.model.planning.Code;
import se.samplan.understand.Expected;
import se.samplan.understand.Section;
import se.samplan.understand.roster.PartyKey;
import se.samplan.understand.statement.Party;
import se.samplan.understand.statement.TaskKind;

class MatrixTest {

    private static final Map<TaskKind, String> KINDS =
            Map.of(TaskKind.ACTIVITY, "activity", TaskKind.COMMITMENT, "commitment", TaskKind.NEXT_STEP, "nextStep");

    /** Asta, and Maria as her agent. */
    @ParameterizedTest(name = "step {0}")
    @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8, 9, 10})
    void whoDoesWhatInTheStory(int step) {
        assertThat(lines(Section.ofAsta(step))).containsExactlyElementsOf(expected("asta", step));
    }

    /** Staff of three units, without consent. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"U101", "U401", "U501"})
    void whoDoesWhatInTheRecordsOfStaff(String unit) {
        for (int step = 7; step <= 10; step++) {
            assertThat(lines(Section.ofUnit(unit, step)))
                    .as("step %d", step)
                    .containsExactlyElementsOf(expected(unit, step));
        }
    }

    @Test
    void rowsAreGroupedByTopic() {
        Matrix matrix = Section.ofAsta(9).matrix();

        assertThat(statements(matrix.byTopic().getOrDefault("supervision", List.of())))
                .containsExactly("P4/a3", "P5/e1");
        assertThat(statements(matrix.byTopic().getOrDefault("", List.of()))).contains("P4/a7");
    }

    private static List<String> statements(List<Row> rows) {
        return rows.stream().map(row -> Section.text(row.statement())).toList();
    }

    private static List<String> expected(String reader, int step) {
        return Expected.lines("matrix", reader, step).stream()
                .flatMap(records -> Stream.of(records.split(" ")))
                .flatMap(record -> Expected.lines("matrix", record).stream())
                .toList();
    }

    private static List<String> lines(Section section) {
        Map<PartyKey, String> names = new HashMap<>();
        section.roster()
                .entries()
                .forEach(entry -> names.put(entry.key(), entry.shownName().orElse("–")));
        return section.matrix().rows().stream().map(row -> line(row, names)).toList();
    }

    private static String line(Row row, Map<PartyKey, String> names) {
        return String.join(
                " | ",
                Section.text(row.statement()),
                KINDS.getOrDefault(row.kind(), ""),
                row.topics().stream().map(topic -> topic.code().orElse("")).collect(joining(" ")),
                row.weekDays().stream()
                        .map(day -> Integer.toString(day.getValue()))
                        .collect(joining()),
                row.cells().stream().map(cell -> cell(cell, names)).collect(joining(", ")));
    }

    private static String cell(Cell cell, Map<PartyKey, String> names) {
        String who = switch (cell.column()) {
            case CONTACT -> names.getOrDefault(cell.contact().orElseThrow(), "–");
            case PATIENT -> "Asta";
            case NEXT_OF_KIN ->
                "nextOfKin "
                        + cell.party()
                                .flatMap(Party::person)
                                .flatMap(Party.Designation::name)
                                .orElse("");
            case NOBODY -> "nobody";
        };
        return Stream.of(cell.role().map(Code::code), Optional.of(who))
                .flatMap(Optional::stream)
                .collect(joining(" "));
    }
}
