package se.samplan.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import se.samplan.database.PrivatePostgres;
import se.samplan.launch.RunningAdapter;
import se.samplan.samples.messages.stub.Landscape;
import se.samplan.samples.messages.stub.Mood;

/** The PostgreSQL of change markers goes away while the program runs, and comes back: markers of before are good again. */
class MarkersAwayTest {

    private static final String OURS = "urn:samplan:interoperability:aggregation:1";
    private static final Duration GENEROUS = Duration.ofSeconds(60);

    private final Path folder;
    private PrivatePostgres postgres;
    private Landscape sources;

    MarkersAwayTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void start() throws Exception {
        postgres = PrivatePostgres.start();
        sources = Landscape.start(9, 0);
    }

    @AfterEach
    void stop() {
        if (postgres != null) {
            sources.close();
            if (!postgres.isThere()) {
                postgres.startAgain();
            }
            postgres.close();
        }
    }

    @Test
    void answersComeWhole_andTheMarkerOfBeforeIsGoodWhenTheDatabaseIsBack() throws Exception {
        try (RunningAdapter adapter = RunningAdapter.start(SettingsFile.write(
                folder,
                sources,
                "changes.keep = store",
                "changes.time = 2s",
                "aggregation.reserve = 2s",
                "changes.database = " + postgres.address("markers"),
                "changes.user = " + postgres.user()))) {
            String marker = await().atMost(GENEROUS)
                    .until(() -> ask(adapter, "").elements(OURS, "changeMarker"), told -> told.size() == 1)
                    .get(0)
                    .getTextContent();
            String sent = "<agg:changeMarker>" + marker + "</agg:changeMarker>";
            sources.source("SYS5").setMood(Mood.UNKNOWN_ELEMENT);

            postgres.stopAtOnce();
            Answer without = ask(adapter, sent);
            assertThat(without.plans()).hasSize(5);
            assertThat(only(without, "complete")).isEqualTo("true");
            assertThat(only(without, "changeComparison")).isEqualTo("unavailable");
            assertThat(without.elements(OURS, "changeMarker")).isEmpty();

            postgres.startAgain();
            await().atMost(GENEROUS).untilAsserted(() -> {
                Answer again = ask(adapter, sent);
                assertThat(only(again, "changeComparison")).isEqualTo("compared");
                assertThat(again.elements(OURS, "change")).hasSize(1);
                assertThat(again.elements(OURS, "changeMarker")).hasSize(1);
            });
        }
    }

    private static Answer ask(RunningAdapter adapter, String more) {
        String end = "</svc:GetCarePlans>";
        return Request.aboutAsta()
                .replacing(
                        end,
                        "<agg:aggregationRequest xmlns:agg=\"" + OURS
                                + "\"><agg:includeSummary>true</agg:includeSummary>" + more
                                + "</agg:aggregationRequest>" + end)
                .to(adapter.address());
    }

    private static String only(Answer answer, String element) {
        List<Element> found = answer.elements(OURS, element);
        assertThat(found).as(element).hasSize(1);
        return found.get(0).getTextContent();
    }
}
