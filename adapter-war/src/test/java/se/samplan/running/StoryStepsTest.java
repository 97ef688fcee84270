package se.samplan.running;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import javax.xml.transform.Source;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Node;
import org.xmlunit.builder.Input;
import org.xmlunit.xpath.JAXPXPathEngine;
import se.samplan.launch.RunningAdapter;
import se.samplan.samples.messages.stub.Landscape;

/** Every contract at every step of Asta's story gives what the table {@code story/steps.txt} says, in that order. */
class StoryStepsTest {

    private static final List<Row> TABLE = Sample.text("story/steps.txt")
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(Row::of)
            .toList();

    /** The element that is a record of each contract, and within it the way to its id. */
    private static final Map<String, String> PLACES = Map.of(
            "GetCarePlans", "carePlan/carePlanHeader/documentId",
            "GetCareManagers", "careManager/fixedContactExtension/contactId",
            "GetCareAgreements", "careAgreement/header/record/id/extension",
            "GetCareDocumentation", "careDocumentation/header/record/id/extension",
            "GetSubjectOfCareSchedule", "timeslotDetail/bookingId");

    private static final List<String> WITHOUT_RESULT = List.of("GetCareManagers", "GetSubjectOfCareSchedule");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8, 9, 10})
    void everyContractGivesExactlyWhatTheTableSays(int step) throws Exception {
        List<Row> rows = TABLE.stream().filter(row -> row.step == step).toList();
        try (Landscape sources = Landscape.start(step, 0);
                RunningAdapter adapter = RunningAdapter.start(SettingsFile.write(folder, sources))) {

            assertThat(rows).hasSameSizeAs(PLACES.entrySet()).allSatisfy(row -> {
                Answer answer = Request.aboutAsta(row.operation, row.major).to(adapter.address());

                assertThat(idsIn(answer, row.operation)).isEqualTo(row.records);
                assertThat(answer.sources()).isNotEmpty().allSatisfy(source -> {
                    assertThat(source.code()).isEqualTo("DataFromSource");
                    assertThat(source.inSynch()).isTrue();
                    assertThat(source.error()).isEmpty();
                });
                assertThat(answer.resultCode()).isEqualTo(WITHOUT_RESULT.contains(row.operation) ? "" : "OK");
            });
        }
    }

    /** The numbers of scenario Asta, section 6. */
    @ParameterizedTest
    @CsvSource({
        " 2, 1, 1, 1, 4",
        " 3, 1, 1, 1, 4",
        " 4, 2, 2, 1, 4",
        " 5, 2, 2, 2, 4",
        " 6, 2, 3, 3, 3",
        " 7, 2, 3, 3, 3",
        " 8, 4, 4, 4, 3",
        " 9, 4, 5, 4, 1",
        "10, 4, 5, 4, 1"
    })
    void theTableHasAsManyRecordsAsTheScenario(int step, int contacts, int plans, int agreements, int bookings) {
        Map<String, Integer> counts = Map.of(
                "GetCareManagers", contacts,
                "GetCarePlans", plans,
                "GetCareAgreements", agreements,
                "GetSubjectOfCareSchedule", bookings);

        counts.forEach((operation, count) -> assertThat(TABLE)
                .filteredOn(row -> row.step == step && row.operation.equals(operation))
                .singleElement()
                .satisfies(row ->
                        assertThat(row.records).as(operation).hasSize(count).doesNotHaveDuplicates()));
        assertThat(TABLE.stream().collect(groupingBy(Row::step, counting())))
                .hasSize(9)
                .containsEntry(step, (long) PLACES.size());
    }

    /** The short ids of the records, without the source that stands before some of them. */
    private static List<String> idsIn(Answer answer, String operation) {
        String steps = "*[local-name()='" + PLACES.get(operation).replace("/", "']/*[local-name()='") + "']";
        return StreamSupport.stream(
                        new JAXPXPathEngine()
                                .selectNodes("//*[local-name()='" + operation + "Response']/" + steps, from(answer))
                                .spliterator(),
                        false)
                .map(Node::getTextContent)
                .map(id -> id.substring(id.lastIndexOf(':') + 1))
                .toList();
    }

    private static Source from(Answer answer) {
        return Input.fromDocument(answer.xml()).build();
    }

    private record Row(int step, String operation, int major, List<String> records) {

        static Row of(String line) {
            String[] columns = line.split("\\|", -1);
            String[] contract = columns[1].strip().split("/", -1);
            return new Row(
                    Integer.parseInt(columns[0].strip()),
                    contract[0],
                    Integer.parseInt(contract[1]),
                    List.of(columns[2].strip().split(" ", -1)));
        }
    }
}
