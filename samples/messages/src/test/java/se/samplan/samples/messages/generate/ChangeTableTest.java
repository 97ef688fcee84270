package se.samplan.samples.messages.generate;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** The changes are written by hand. Here they are held against the answers that are expected at a step and the one before. */
class ChangeTableTest {

    private static final Set<String> OVER = Set.of("completed", "ended", "replaced", "revoked");
    private static final Map<String, String> RECORDS = Map.of(
            "GetCarePlans", "carePlan",
            "GetCareManagers", "careManager",
            "GetCareAgreements", "careAgreement",
            "GetCareDocumentation", "careDocumentation",
            "GetCareDocumentation-2.1", "careDocumentation",
            "GetSubjectOfCareSchedule", "timeslotDetail",
            "GetCareContacts", "careContact");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GetCarePlans",
                "GetCareManagers",
                "GetCareAgreements",
                "GetCareDocumentation",
                "GetCareDocumentation-2.1",
                "GetSubjectOfCareSchedule",
                "GetCareContacts"
            })
    void everyChangeIsSeenInTheExpectedAnswersAndNoneIsForgotten(String contract) throws IOException {
        for (int step = 3; step <= 10; step++) {
            Map<String, Element> before = expected(step - 1, contract);
            Map<String, Element> after = expected(step, contract);
            assertThat(changes(step, contract, "new")).as("new at %s", step).isEqualTo(without(after, before));
            assertThat(changes(step, contract, "removed", "gone"))
                    .as("away at %s", step)
                    .isEqualTo(without(before, after));
            assertThat(changes(step, contract, "changed", "ended"))
                    .as("changed at %s", step)
                    .isEqualTo(rewritten(before, after));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GetCarePlans", "GetCareManagers", "GetCareAgreements"})
    void whatHasEndedIsOverAndWasNotTheStepBefore(String contract) throws IOException {
        for (int step = 3; step <= 10; step++) {
            String now = Files.readString(folder("clock").resolve("step-" + step + ".txt"))
                    .replaceAll("\\D", "")
                    .substring(0, 8);
            Map<String, Element> before = expected(step - 1, contract);
            Map<String, Element> after = expected(step, contract);
            assertThat(changes(step, contract, "ended"))
                    .as("ended at %s", step)
                    .isEqualTo(newlyOver(before, after, now));
        }
    }

    @Test
    void aRecordIsGoneWhereTheIndexDoesNotNameItsSourceAndRemovedWhereItDoes() throws IOException {
        for (String[] change : rows()) {
            String index = Files.readString(folder("index").resolve("step-" + change[0] + ".xml"));
            switch (change[2]) {
                case "gone" -> assertThat(index).as(change[4]).doesNotContain(change[3]);
                case "removed" -> assertThat(index).as(change[4]).contains(change[3]);
                default ->
                    assertThat(Samples.all())
                            .containsKey("asta/step-" + change[0] + "/" + change[3].replaceFirst(".*-", "") + "/"
                                    + change[1] + ".xml");
            }
        }
    }

    @Test
    void nothingIsNewAtStepsThreeSevenAndTen() throws IOException {
        assertThat(rows()).extracting(change -> change[0]).doesNotContain("2", "3", "7", "10");
    }

    @Test
    void aKindThatDoesNotExistAndARecordThatNobodyHoldsAreRefused(@TempDir Path folder) throws IOException {
        assertThatThrownBy(() -> ChangeTable.of(storyWith(folder, "new: [P2]", "fresh: [P2]")))
                .hasMessageStartingWith("fresh is no kind of change, in expected.yaml");
        assertThatThrownBy(() -> ChangeTable.of(storyWith(folder, "new: [P2]", "new: [P9]")))
                .hasMessage("P9 has changed, but no source holds it at step 4");
    }

    private static Story storyWith(Path folder, String text, String other) throws IOException {
        for (String file : List.of("contracts.yaml", "steps.yaml", "expected.yaml")) {
            Files.writeString(
                    folder.resolve(file),
                    Files.readString(Samples.STORY.resolve(file)).replace(text, other));
        }
        return Story.read(folder);
    }

    private static Path folder(String name) {
        return Path.of("src/main/resources/samples").resolve(name);
    }

    private static List<String[]> rows() throws IOException {
        try (Stream<String> lines = Files.lines(folder("expected").resolve("asta/changes.csv"))) {
            return lines.skip(1).map(line -> line.split(",", -1)).toList();
        }
    }

    private static Set<String> changes(int step, String contract, String... kinds) throws IOException {
        Set<String> ids = new TreeSet<>();
        rows().stream()
                .filter(change -> change[0].equals(Integer.toString(step))
                        && change[1].equals(contract)
                        && Set.of(kinds).contains(change[2]))
                .forEach(change -> ids.add(change[3] + ":" + change[4]));
        return ids;
    }

    private static Map<String, Element> expected(int step, String contract) {
        return Samples.elements(
                        Samples.read("expected/asta/step-" + step + "/" + contract + ".xml"),
                        String.valueOf(RECORDS.get(contract)))
                .stream()
                .filter(record -> record.getParentNode().getLocalName().endsWith("Response"))
                .collect(toMap(ChangeTableTest::id, record -> record, (one, other) -> one, LinkedHashMap::new));
    }

    /** Source system and id, or care unit and id of a booked time. */
    private static String id(Element record) {
        String id = first(record, "documentId", "contactId", "bookingId", "record");
        String source =
                first(record, "sourceSystemHSAId", "sourceSystemHSAid", "sourceSystemId", "healthcare_facility");
        return source + ":" + id.replaceFirst("^.*:", "");
    }

    private static String first(Element record, String... names) {
        return Stream.of(names)
                .flatMap(name -> Stream.ofNullable(
                        record.getElementsByTagNameNS("*", name).item(0)))
                .map(Element.class::cast)
                .map(found -> found.getElementsByTagNameNS("*", "extension").getLength() == 0
                        ? found.getTextContent().strip()
                        : Samples.text(found, "extension"))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> without(Map<String, Element> some, Map<String, Element> others) {
        Set<String> rest = new TreeSet<>(some.keySet());
        rest.removeAll(others.keySet());
        return rest;
    }

    private static Set<String> rewritten(Map<String, Element> before, Map<String, Element> after) {
        Set<String> rewritten = new TreeSet<>();
        after.forEach((id, record) -> {
            Element was = before.get(id);
            if (was != null && !was.getTextContent().equals(record.getTextContent())) {
                rewritten.add(id);
            }
        });
        return rewritten;
    }

    private static Set<String> newlyOver(Map<String, Element> before, Map<String, Element> after, String today) {
        Set<String> over = new TreeSet<>();
        after.forEach((id, record) -> {
            Element was = before.get(id);
            if (isOver(record, today) && (was == null || !isOver(was, today))) {
                over.add(id);
            }
        });
        return over;
    }

    private static boolean isOver(Element record, String today) {
        return Samples.leaves(record).stream()
                .filter(leaf ->
                        leaf.getParentNode().getLocalName().matches("structuredCarePlan|body|period|validity.*"))
                .anyMatch(leaf -> switch (leaf.getLocalName()) {
                    case "status" -> OVER.contains(leaf.getTextContent());
                    case "end" ->
                        leaf.getParentNode().getParentNode().getLocalName().equals("careManager")
                                && leaf.getTextContent().compareTo(today) < 0;
                    default -> false;
                });
    }
}
