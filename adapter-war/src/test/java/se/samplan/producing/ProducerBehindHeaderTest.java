package se.samplan.producing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samplan.produce.JournalSystem;
import se.samplan.published.Names;
import se.samplan.running.Logged;
import se.samplan.samples.messages.stub.Mood;
import se.samplan.samples.messages.stub.StubSource;

/** The producer behind ours is an aggregator, whose header says how it went; or it says nothing but a code. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProducerBehindHeaderTest {

    private static final String NOT_ALL = "Uppgifter kan saknas. Alla system har inte kunnat lämna svar.";
    private static final String OLD = "Uppgifter kan vara gamla. Något system har lämnat en äldre kopia.";

    private static final String WHOLE = row("DataFromSource", "false", "true", "20260101120000");
    private static final String FAILED = row("NoDataSynchFailed", "false", "false", "");

    private final StubSource stub = StubSource.start(ConnectedJournal.SYSTEM, 0, request -> new byte[0]);
    private ConnectedJournal adapter;

    @BeforeAll
    void start(@TempDir Path folder) {
        adapter = ConnectedJournal.of(
                folder,
                new JournalSystem(List.of(), List.of(), List.of(), List.of(), List.of()),
                "producer.behind.address = " + stub.uri());
    }

    @AfterAll
    void end() {
        adapter.close();
        stub.close();
    }

    @Test
    void anAnswerOfWhichASystemHasGivenNothingIsNotCalledWhole() {
        assertThat(answer(WHOLE + FAILED)).contains(">P1<", ">INFO<", NOT_ALL);
    }

    @Test
    void anAnswerOfWhichEverySystemHasGivenAllIsWhole() {
        assertThat(answer("")).contains(">P1<", ">OK<").doesNotContain(NOT_ALL, OLD);
        assertThat(answer(WHOLE + WHOLE)).contains(">P1<", ">OK<").doesNotContain(NOT_ALL, OLD);
    }

    @Test
    void anOldCopyIsToldAsOne() {
        assertThat(answer(row("DataFromCacheSynchFailed", "true", "false", "20250101120000")))
                .contains(">P1<", ">INFO<", OLD)
                .doesNotContain(NOT_ALL);
    }

    /** What only looks like a row of that header may say anything. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<x:ProcessingStatusList xmlns:x='urn:example:x'/>",
                "<h:ProcessingStatusList/>",
                "<a:aggregationSummary xmlns:a='" + Names.AGGREGATION + "'><a:completeness>"
                        + "<a:complete>false</a:complete></a:completeness></a:aggregationSummary>"
            })
    void aHeaderThatCannotBeReadIsNoProofOfAWholeAnswer(String odd) {
        assertThat(answer(WHOLE + odd)).contains(">P1<", ">INFO<", NOT_ALL);
    }

    @Test
    void whatTheOtherSaysOfItselfStandsBeforeIt_andAnErrorStaysOne() {
        assertThat(answered(FAILED, "INFO")).contains(">INFO<", NOT_ALL);
        assertThat(answered(FAILED, "ERROR")).contains(">ERROR<").doesNotContain(NOT_ALL);
    }

    @Test
    void theLogSaysThatSomethingIsMissing_andNoAddress() {
        List<String> log = Logged.during(() -> answer(FAILED));

        assertThat(log)
                .anyMatch(line -> line.contains("the producer behind says that its answer is [PARTIAL]"))
                .noneMatch(line -> line.contains("TSTASTA00000-SYS7"));
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_PERMITTED, the producer behind gave a fault: VP007",
        "FAULT, the producer behind gave a fault: no code of the platform",
        "BAD_GATEWAY, the producer behind gave no answer: HTTP_502",
        "RESET, the producer behind gave no answer: UNREACHABLE",
        "NOT_XML, the producer behind gave no answer: INVALID_ANSWER"
    })
    void theLogSaysWhichCodeCameInThePlaceOfAnAnswer(Mood mood, String told) {
        stub.setMood(mood);
        AtomicReference<String> answer = new AtomicReference<>("");

        List<String> log = Logged.during(() -> answer.set(adapter.askPlans("").body()));

        assertThat(answer.get().replaceFirst("reference [0-9a-f-]+", "")) // which may have any figures in it
                .contains("The source system could not answer")
                .doesNotContain("VP007", "502");
        assertThat(log)
                .anyMatch(line -> line.contains("request failed: " + told + ", reference "))
                .noneMatch(line -> line.contains("behörighet") || line.contains(ConnectedJournal.ASTA));
    }

    private static String row(String code, String cached, String inSynch, String last) {
        return "<h:ProcessingStatusList><h:logicalAddress>TSTASTA00000-SYS7</h:logicalAddress><h:statusCode>" + code
                + "</h:statusCode><h:isResponseFromCache>" + cached + "</h:isResponseFromCache><h:isResponseInSynch>"
                + inSynch + "</h:isResponseInSynch><h:lastSuccessfulSynch>" + last
                + "</h:lastSuccessfulSynch></h:ProcessingStatusList>";
    }

    private String answer(String rows) {
        return answered(rows, "OK");
    }

    /** @param code of the result of the producer behind */
    private String answered(String rows, String code) {
        String header = rows.isEmpty()
                ? ""
                : "<soap:Header><h:ProcessingStatus xmlns:h='urn:riv:interoperability:headers:1'>" + rows
                        + "</h:ProcessingStatus></soap:Header>";
        String envelope = story().replace("<soap:Body>", header + "<soap:Body>")
                .replace("resultCode>OK<", "resultCode>" + code + "<");
        stub.setMood(Mood.NORMAL);
        stub.answerWith(request -> envelope.getBytes(UTF_8));
        return adapter.askPlans("").body();
    }

    private static String story() {
        String name = "/samples/asta/step-9/SYS3/GetCarePlans.xml";
        try (InputStream in = requireNonNull(ProducerBehindHeaderTest.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
