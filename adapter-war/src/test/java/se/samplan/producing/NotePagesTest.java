package se.samplan.producing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.StringReader;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samplan.contract.CareDocumentation3;
import se.samplan.mapping.WireForm;
import se.samplan.model.People;
import se.samplan.model.ValidRecords;
import se.samplan.model.note.CareNote;
import se.samplan.model.note.CareNoteBuilder;
import se.samplan.model.planning.RecordHeaderBuilder;
import se.samplan.published.SchemaFiles;

/** Notes that do not fit into one answer, asked for page by page over sockets. */
class NotePagesTest {

    private static final String NOTES_3 =
            "urn:riv:clinicalprocess:healthcond:description:GetCareDocumentationResponder:3";
    private static final Schema SCHEMA = SchemaFiles.compile(
            List.of(CareDocumentation3.description().publication().schema()));
    private static final String SECOND_ADDRESS = "TSTASTA00000-SYS1-NOTES";
    private static final Pattern HAS_MORE = Pattern.compile(
            "<(?:\\w+:)?hasMore>\\s*<(?:\\w+:)?logicalAddress>([^<]*)<.*?<(?:\\w+:)?reference>([^<]*)<",
            Pattern.DOTALL);

    /** Given in another order at each call, as a database may. */
    private final List<CareNote> written = new CopyOnWriteArrayList<>();

    private ConnectedJournal journal;

    @BeforeEach
    void start(@TempDir Path folder) {
        IntStream.range(0, 10).mapToObj(hour -> note(hour / 2)).forEach(written::add);
        journal = ConnectedJournal.of(
                folder,
                ConnectedJournal.notes(question -> {
                    List<CareNote> all = new ArrayList<>(written);
                    Collections.shuffle(all);
                    return all.stream();
                }),
                "producer.logical-addresses = " + ConnectedJournal.SYSTEM + ", " + SECOND_ADDRESS,
                "producer.max-records = 3");
    }

    @AfterEach
    void stop() {
        journal.close();
    }

    @Test
    void theReferenceOfEachPageLeadsToTheNext_untilEveryNoteHasComeOnce() {
        List<String> ids = new ArrayList<>();
        Optional<String> reference = Optional.empty();
        int pages = 0;
        do {
            String answer =
                    ask(SECOND_ADDRESS, reference.map(NotePagesTest::more).orElse(""));
            assertThat(answer).contains(">OK<").doesNotContain("resultText");
            List<String> page = ids(answer);
            assertThat(page).hasSizeLessThanOrEqualTo(3);
            ids.addAll(page);
            reference = hasMore(answer).map(more -> {
                assertThat(more.group(1)).isEqualTo(SECOND_ADDRESS);
                return more.group(2);
            });
            pages++;
        } while (reference.isPresent() && pages < 100);

        assertThat(pages).isEqualTo(4);
        assertThat(ids)
                .containsExactlyInAnyOrderElementsOf(
                        written.stream().map(note -> note.header().documentId()).toList());
    }

    @Test
    void aNoteThatIsWrittenBetweenThePagesTakesNothingFromTheNext() {
        String first = ask(ConnectedJournal.SYSTEM, "");
        String second = next(first);
        written.add(note(20));
        written.add(note(21));

        assertThat(ids(next(first))).isEqualTo(ids(second));
    }

    @Test
    void whatIsKeptBackIsToldOnItsOwnPageAlone() {
        CareNote oldest = note(-1);
        written.add(CareNoteBuilder.builder(oldest)
                .header(RecordHeaderBuilder.builder(oldest.header())
                        .approvedForPatient(true)
                        .build())
                .clinicalDocumentNoteTitle("Besök\u0007")
                .build());

        List<String> answers = Stream.iterate(
                        Optional.of(ask(ConnectedJournal.SYSTEM, "")),
                        Optional::isPresent,
                        answer ->
                                answer.filter(page -> hasMore(page).isPresent()).map(this::next))
                .flatMap(Optional::stream)
                .toList();

        assertThat(answers).hasSize(4);
        assertThat(answers.subList(0, 3)).allSatisfy(page -> assertThat(page).contains(">OK<"));
        assertThat(answers.get(3)).contains(">INFO<", "kunde inte lämnas ut").doesNotContain("De äldsta är inte med");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "194304247663"})
    void aReferenceThatWasNotGivenHereIsALogicalErrorThatNamesTheElement(String reference) {
        String answer = ask(ConnectedJournal.SYSTEM, more(reference));

        assertThat(answer).contains(">ERROR<", "hasMoreReference: ").doesNotContain("faultcode", "careDocumentation>");
    }

    /** As every optional element that says nothing. */
    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void aReferenceThatSaysNothingIsAsIfItWereNotThere(String reference) {
        assertThat(ask(ConnectedJournal.SYSTEM, more(reference)))
                .contains(">OK<")
                .isEqualTo(ask(ConnectedJournal.SYSTEM, ""));
    }

    @Test
    void theOlderContractHasNoPages_andSaysThatSomethingIsMissing() {
        String answer = journal.ask(
                        "GetCareDocumentation/2",
                        ConnectedJournal.SYSTEM,
                        "<GetCareDocumentation xmlns='urn:riv:clinicalprocess:healthcond:description:GetCareDocumentationResponder:2'"
                                + " xmlns:c='urn:riv:clinicalprocess:healthcond:description:2'><patientId><c:id>"
                                + ConnectedJournal.ASTA
                                + "</c:id><c:type>1.2.752.129.2.1.3.1</c:type></patientId></GetCareDocumentation>")
                .body();

        assertThat(answer).contains(">INFO<", "De äldsta är inte med.").doesNotContain("hasMore");
    }

    private String next(String answer) {
        return ask(ConnectedJournal.SYSTEM, more(hasMore(answer).orElseThrow().group(2)));
    }

    /** An answer that its schema allows. */
    private String ask(String address, String after) {
        String answer = journal.ask(
                        "GetCareDocumentation/3",
                        address,
                        "<GetCareDocumentation xmlns='" + NOTES_3
                                + "' xmlns:c='urn:riv:clinicalprocess:healthcond:description:3'><patientId>"
                                + "<c:root>1.2.752.129.2.1.3.1</c:root><c:extension>" + ConnectedJournal.ASTA
                                + "</c:extension></patientId>" + after + "</GetCareDocumentation>")
                .body();
        assertThat(answer).contains("<soap:Body>").doesNotContain("faultcode");
        assertThatNoException()
                .isThrownBy(() -> SCHEMA.newValidator().validate(new StreamSource(new StringReader(body(answer)))));
        return answer;
    }

    private static String body(String answer) {
        return answer.substring(answer.indexOf("<soap:Body>") + "<soap:Body>".length(), answer.indexOf("</soap:Body>"));
    }

    private static String more(String reference) {
        return "<hasMoreReference>" + reference + "</hasMoreReference>";
    }

    private static Optional<Matcher> hasMore(String answer) {
        return Optional.of(HAS_MORE.matcher(answer)).filter(Matcher::find);
    }

    private static List<String> ids(String answer) {
        return WireForm.NOTES_30.records(body(answer)).stream()
                .map(note -> note.header().documentId())
                .toList();
    }

    private CareNote note(int hour) {
        CareNote some = ValidRecords.careNoteOf21(hour + 1);
        return CareNoteBuilder.builder(some)
                .header(RecordHeaderBuilder.builder(some.header())
                        .documentId("note-" + written.size())
                        .patientId(People.ASTA)
                        .documentTime(LocalDateTime.of(2026, 1, 10, 8, 0).plusHours(hour))
                        .build())
                .build();
    }
}
