package se.samplan.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;
import se.samplan.launch.RunningAdapter;
import se.samplan.running.Answer.Status;
import se.samplan.samples.messages.stub.Landscape;
import se.samplan.samples.messages.stub.Mood;

/** When the index is away a list can stand in for it; the answer says so wherever somebody may look. */
class FallbackListTest {

    private static final String OURS = "urn:samplan:interoperability:aggregation:1";
    private static final Status INDEX = Status.failed("EI00", "SP-INDEX-REPLACED");

    private final Path folder;
    private final Landscape sources = Landscape.start(9, 0);
    private RunningAdapter adapter;

    FallbackListTest(@TempDir Path folder) {
        this.folder = folder;
    }

    /** SYS1 and SYS2 of the five that hold plans, and ourselves by mistake. */
    @BeforeEach
    void start() throws Exception {
        Files.writeString(
                folder.resolve("fallback.txt"),
                "GetCarePlans TSTASTA00000-SYS2\nGetCarePlans TSTASTA00000-SYS1\nGetCarePlans 5565594230");
        adapter = RunningAdapter.start(SettingsFile.write(
                folder,
                sources,
                "index.timeout = 500ms",
                "index.fallback-file = fallback.txt",
                "lists.check-every = 0s"));
    }

    @AfterEach
    void stop() {
        adapter.close();
        sources.close();
    }

    @Test
    void isLeftAloneWhileTheIndexAnswers() {
        Answer answer = Request.aboutAsta().to(adapter.address());

        assertThat(answer.plans()).hasSize(5);
        assertThat(answer.resultCode()).isEqualTo("OK");
        assertThat(answer.sources()).hasSize(5).doesNotContain(INDEX);
    }

    @ParameterizedTest
    @EnumSource(names = {"FAULT", "SILENT", "TRICKLE", "HTML", "CUT", "WRONG_NAMESPACE", "DTD", "CLOSE"})
    void isAskedInsteadOfAnIndexThatGivesNoAnswer_andTheStatusSaysSo(Mood mood) {
        sources.index().setMood(mood);

        Answer answer = Request.aboutAsta().to(adapter.address());

        assertThat(answer.plans()).containsExactly("P3", "P2");
        assertThat(answer.sources()).containsExactly(INDEX, Status.answered("SYS1"), Status.answered("SYS2"));
        assertThat(answer.resultCode()).isEqualTo("INFO");
        assertThat(answer.text()).containsOnlyOnce(">engagement_index<");
        assertThat(Schemas.NATIONAL.problems(answer.header())).isEmpty();
        assertThat(sources.source("SYS3").received()).isEmpty();
    }

    @Test
    void isToldInTheSummary_whereNothingIsCalledComplete() {
        sources.index().close();

        Answer answer = Request.aboutAsta()
                .replacing(
                        "</svc:GetCarePlans>",
                        "<agg:aggregationRequest xmlns:agg=\"" + OURS
                                + "\"><agg:includeSummary>true</agg:includeSummary>"
                                + "</agg:aggregationRequest></svc:GetCarePlans>")
                .to(adapter.address());

        List<Element> completeness = answer.elements(OURS, "completeness");
        assertThat(completeness).hasSize(1);
        assertThat(Answer.textIn(completeness.get(0), "complete")).isEqualTo("false");
        assertThat(Answer.textIn(completeness.get(0), "atLeastCount")).isEqualTo("2");
        assertThat(Answer.textIn(completeness.get(0), "sourcesFrom")).isEqualTo("fallbackList");
        assertThat(answer.elements(OURS, "sourceSummary"))
                .extracting(source -> Answer.textIn(source, "logicalAddress"))
                .containsExactly("TSTASTA00000-SYS1", "TSTASTA00000-SYS2");
    }

    @Test
    void isNotThereForEveryContract_andThenTheRequestFails() {
        sources.index().close();

        Refusals.assertFault(
                Request.of("GetCareManagers", 1, Sample.bytes("samples/requests/GetCareManagers.xml"))
                        .to(adapter.address()),
                "Server",
                "The engagement index is not available");
    }

    /** A list that is changed for the worse does no harm, and the page for the operators says why it is not taken. */
    @Test
    void keepsItsSourcesWhileItsFileIsBroken() throws Exception {
        sources.index().close();
        Files.writeString(folder.resolve("fallback.txt"), "GetCarePlans TSTASTA00000-SYS3\nGetCarePlans");

        assertThat(Request.aboutAsta().to(adapter.address()).plans()).containsExactly("P3", "P2");
        assertThat(adapter.get("/health").body())
                .contains("\"permissions.file\":\"not set\"")
                .contains("\"index.fallback-file\":\"the old list holds (line 2: must have the form"
                        + " \\\"contract logical-address\\\"); 3 lines, read 2");

        Files.writeString(folder.resolve("fallback.txt"), "GetCarePlans TSTASTA00000-SYS3");

        assertThat(Request.aboutAsta().to(adapter.address()).plans()).containsExactly("P1");
        assertThat(adapter.get("/health").body()).contains("\"index.fallback-file\":\"1 lines, read 2");
    }
}
