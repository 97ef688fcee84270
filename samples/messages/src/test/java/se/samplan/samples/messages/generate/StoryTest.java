package se.samplan.samples.messages.generate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The story against the tables of the scenario: how much stands where at each step, and what a text must be like. */
class StoryTest {

    private static final Set<String> REFERENCES = Set.of(
            "participantRef",
            "coordinatorRef",
            "coversParticipantRef",
            "documentedByRef",
            "parentGoalId",
            "addressesNeedRef",
            "followUpRef",
            "goalRef",
            "needRef",
            "parentActivityId",
            "conditionRef",
            "contactRef",
            "activityRef",
            "updatedByRef",
            "movedToRef");

    private static final Set<String> IDENTITIES = Set.of(
            "wishId",
            "needId",
            "goalId",
            "activityId",
            "riskId",
            "followUpId",
            "participantId",
            "guidanceId",
            "commitmentId",
            "nextStepId");

    @ParameterizedTest
    @CsvSource({
        "2, 1, 1, 1, 4, 0",
        "3, 1, 1, 1, 4, 0",
        "4, 2, 2, 1, 4, 1",
        "5, 2, 2, 2, 4, 2",
        "6, 2, 3, 3, 3, 7",
        "7, 2, 3, 3, 3, 7",
        "8, 4, 4, 4, 3, 8",
        "9, 4, 5, 4, 1, 9",
        "10, 4, 5, 4, 1, 9"
    })
    void theSourcesHoldAsManyRecordsAsTheScenarioSays(
            int step, int contacts, int plans, int agreements, int bookings, int careContacts) {
        assertThat(records(step, "careManager")).hasSize(contacts);
        assertThat(records(step, "carePlan")).hasSize(plans);
        assertThat(records(step, "careAgreement")).hasSize(agreements);
        assertThat(records(step, "timeslotDetail")).hasSize(bookings);
        assertThat(records(step, "careContact")).hasSize(careContacts);
        assertThat(expected(step, "GetCareManagers", "careManager")).hasSize(contacts);
        assertThat(expected(step, "GetCarePlans", "carePlan")).hasSize(plans);
        assertThat(expected(step, "GetCareAgreements", "careAgreement")).hasSize(agreements);
        assertThat(expected(step, "GetSubjectOfCareSchedule", "timeslotDetail")).hasSize(bookings);
        assertThat(expected(step, "GetCareContacts", "careContact")).hasSize(careContacts);
    }

    /** The list of what is expected is written by hand: nothing may be forgotten in it, or stand twice. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8, 9, 10})
    void whatIsExpectedIsAllThatTheSourcesHold(int step) {
        Story story = Story.read(Samples.STORY);
        for (Contract contract : story.requested()) {
            List<String> held = Scene.at(story, Integer.toString(step)).held(contract.objects()).stream()
                    .map(name -> name.replaceFirst("v\\d$", ""))
                    .toList();
            assertThat(story.expected()
                            .get("steps")
                            .get(Integer.toString(step))
                            .get(contract.objects())
                            .texts())
                    .as(contract.file())
                    .containsExactlyInAnyOrderElementsOf(held);
        }
    }

    @Test
    void thePageOfThisModuleHasARowForEachVariant() throws IOException {
        String page = Files.readString(Path.of("README.md"));
        for (StoryNode variant : Story.read(Samples.STORY).variants()) {
            assertThat(page)
                    .contains(
                            "| " + variant.name() + " | " + variant.get("step").text() + " | "
                                    + variant.get("what").text() + " | "
                                    + variant.get("result").text() + " |");
        }
    }

    @Test
    void aNoteSaysTheSameInBothVersionsOfItsContract() {
        for (String name : List.of("N0a", "N0b", "N1", "N2", "N3")) {
            StoryNode two = Story.read(Samples.STORY).record("notes-2.1", name).get("careDocumentation");
            StoryNode three = Story.read(Samples.STORY).record("notes", name).get("careDocumentation");
            StoryNode header = two.get("careDocumentationHeader");
            StoryNode professional = header.get("accountableHealthcareProfessional");
            StoryNode note = two.get("careDocumentationBody").get("clinicalDocumentNote");
            StoryNode record = three.get("header").get("record");
            StoryNode access = three.get("header").get("accessControlHeader");
            StoryNode body = three.get("body");
            assertThat(List.of(
                            header.get("sourceSystemHSAid").text() + ":"
                                    + header.get("documentId").text(),
                            header.get("documentTime").text(),
                            professional
                                    .get("healthcareProfessionalCareUnitHSAId")
                                    .text(),
                            professional
                                    .get("healthcareProfessionalCareGiverHSAId")
                                    .text(),
                            note.get("clinicalDocumentNoteCode").text(),
                            note.get("clinicalDocumentNoteTitle").text(),
                            note.get("clinicalDocumentNoteText").text()))
                    .isEqualTo(List.of(
                            record.get("id").get("extension").text(),
                            record.get("timestamp").text(),
                            access.get("accountableCareUnit").get("extension").text(),
                            access.get("accountableHealthcareProvider")
                                    .get("extension")
                                    .text(),
                            body.get("clinicalDocumentNoteCode").get("code").text(),
                            body.get("clinicalDocumentNoteTitle").text(),
                            body.get("clinicalDocumentNoteText").text()));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2, 1, 1, 1, 4",
        "3, 1, 1, 1, 3",
        "4, 2, 1, 1, 4",
        "5, 2, 2, 1, 3",
        "6, 3, 3, 1, 3",
        "7, 3, 3, 1, 3",
        "8, 4, 4, 3, 2",
        "9, 5, 4, 3, 1",
        "10, 5, 4, 3, 1"
    })
    void theIndexHoldsAPostForEachSourceAndEachBookingThatHasNotBegun(
            int step, int plans, int agreements, int contacts, int bookings) {
        assertThat(posts(step, "cll-cp")).hasSize(plans);
        assertThat(posts(step, "cra-gca")).hasSize(agreements);
        assertThat(posts(step, "crr-gcm")).hasSize(contacts);
        assertThat(posts(step, "NA")).hasSize(bookings);
    }

    @ParameterizedTest
    @CsvSource({"2, 1", "3, 1", "4, 1", "5, 1", "6, 2", "7, 2", "8, 2", "9, 2", "10, 2"})
    void theIndexPointsAtExactlyTheSourcesThatHoldNotes(int step, int sources) {
        assertThat(posts(step, "voo")).hasSize(sources);
    }

    @Test
    void theIndexNamesExactlyTheSourcesThatHoldPlans() {
        for (int step = 2; step <= 10; step++) {
            List<String> holders = records(step, "carePlan").stream()
                    .map(plan -> Samples.text(plan, "sourceSystemHSAId"))
                    .toList();
            assertThat(posts(step, "cll-cp").stream().map(post -> Samples.text(post, "logicalAddress")))
                    .as("step %s", step)
                    .containsExactlyInAnyOrderElementsOf(new HashSet<>(holders));
        }
    }

    @Test
    void aConnectedSourceWithoutRecordsAnswersWithAnEmptyListAndAResult() {
        Document answer = Samples.read("asta/step-7/SYS5/GetCarePlans.xml");
        assertThat(Samples.elements(answer, "carePlan")).isEmpty();
        assertThat(Samples.elements(answer, "resultCode"))
                .extracting(Element::getTextContent)
                .containsExactly("OK");
    }

    @Test
    void theSocialServicesAreNotConnectedBeforeStepSeven() {
        assertThat(Samples.messages()).noneMatch(path -> path.matches("asta/step-[2-6]/SYS5/.*"));
    }

    @Test
    void everyReferenceInsideARecordLeadsSomewhereAndNoIdentityStandsTwice() {
        for (Element record : allRecords()) {
            List<String> identities =
                    IDENTITIES.stream().flatMap(name -> texts(record, name)).toList();
            assertThat(identities).doesNotHaveDuplicates();
            assertThat(REFERENCES.stream().flatMap(name -> texts(record, name)).toList())
                    .isSubsetOf(identities);
        }
    }

    @Test
    void everyContactHasAnInternalNoteThatALeakTestCanFind() {
        assertThat(records(9, "careManager").stream().map(contact -> Samples.text(contact, "internalNotes")))
                .allMatch(note -> note.matches(".*INTERN-MARKÖR-C[1-4]"));
    }

    @Test
    void everyDocumentIsReadableAndSmallEnoughForTheContract() {
        for (Element plan : records(9, "carePlan")) {
            byte[] document = Base64.getDecoder().decode(Samples.text(plan, "value"));
            assertThat(document).hasSizeBetween(1_000, 100 * 1024);
            String title = Samples.text(plan, "documentTitle");
            boolean html = Samples.text(plan, "mediaType").equals("text/html");
            assertThat(html ? new String(document, UTF_8) : Samples.pdfTexts(document))
                    .contains(title);
        }
    }

    @Test
    void theTextsHaveSwedishLettersMarkupCharactersLineBreaksAndLength() {
        List<String> texts = records(9, "carePlan").stream()
                .flatMap(plan -> Samples.leaves(plan).stream())
                .map(Element::getTextContent)
                .toList();
        assertThat(texts)
                .anyMatch(text -> text.contains("å") && text.contains("ä") && text.contains("ö"))
                .anyMatch(text -> text.contains("&") && text.contains("<"))
                .anyMatch(text -> text.contains("\n"))
                .anyMatch(text -> text.length() > 1000 && text.contains(" "));
    }

    private static List<Element> records(int step, String element) {
        return Samples.messages().stream()
                .filter(path -> path.startsWith("asta/step-" + step + "/"))
                .flatMap(path -> Samples.elements(Samples.read(path), element).stream())
                .toList();
    }

    private static List<Element> expected(int step, String contract, String element) {
        return Samples.elements(Samples.read("expected/asta/step-" + step + "/" + contract + ".xml"), element);
    }

    private static List<Element> allRecords() {
        return IntStream.rangeClosed(2, 10)
                .boxed()
                .flatMap(step -> Stream.of("carePlan", "careAgreement", "careManager")
                        .flatMap(name -> records(step, name).stream()))
                .toList();
    }

    private static List<Element> posts(int step, String categorization) {
        return Samples.elements(Samples.read("index/step-" + step + ".xml"), "engagement").stream()
                .filter(post -> Samples.text(post, "categorization").equals(categorization))
                .toList();
    }

    private static Stream<String> texts(Element record, String name) {
        return Samples.leaves(record).stream()
                .filter(leaf -> leaf.getLocalName().equals(name))
                .map(Element::getTextContent);
    }
}
