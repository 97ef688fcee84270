package se.samplan.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import se.samplan.launch.RunningAdapter;
import se.samplan.samples.messages.stub.Landscape;
import se.samplan.samples.messages.stub.Mood;
import se.samplan.samples.messages.stub.Variant;

/** What operators count. Counters go on over all tests of the class, so each test looks at what it added. */
class MetricsTest {

    private static final Duration GENEROUS = Duration.ofSeconds(60);
    private static final String PLANS = "contract=\"GetCarePlans.2\"";
    private static final String ANSWERED = "samplan_requests_seconds_count{" + PLANS + ",end=\"answered\"}";
    private static final String CLIENT_FAULT = "samplan_requests_seconds_count{" + PLANS + ",end=\"client-fault\"}";
    private static final String SERVER_FAULT = "samplan_requests_seconds_count{" + PLANS + ",end=\"server-fault\"}";
    private static final String OWN = "samplan_own_seconds_count{" + PLANS + "}";

    @RegisterExtension
    static final AdapterInFront asta = AdapterInFront.ofAsta(
            "aggregation.total = 15s", "aggregation.per-source = 3s", "breaker.failures = 2", "breaker.pause = 1m");

    @Test
    void countsAnAnswer_theIndexAndEverySource() {
        Metrics before = whenAllIsCounted();

        asta.ask();

        await().atMost(GENEROUS).until(() -> added(before, ANSWERED) == 1);
        assertThat(added(before, OWN)).isEqualTo(1);
        assertThat(added(before, "samplan_index_seconds_count{end=\"answered\"}"))
                .isEqualTo(1);
        assertThat(added(before, outcome("SYS1", "answered"))).isEqualTo(1);
        assertThat(added(before, "samplan_source_time_seconds_count{" + PLANS + ",source=\"TSTASTA00000-SYS1\"}"))
                .isEqualTo(1);
        assertThat(Metrics.of(asta).contentType()).startsWith("text/plain");
    }

    @Test
    void countsWhatCannotBeAnswered_byWhoseFaultItIs() {
        Metrics before = whenAllIsCounted();

        asta.send(Request.aboutAsta().withBody("no XML"));
        await().atMost(GENEROUS).until(() -> added(before, CLIENT_FAULT) == 1);
        asta.index().setMood(Mood.FAULT);
        asta.ask();

        await().atMost(GENEROUS).until(() -> added(before, SERVER_FAULT) == 1);
        assertThat(added(before, "samplan_index_seconds_count{end=\"unavailable\"}"))
                .isEqualTo(1);
        assertThat(added(before, ANSWERED)).isZero();
    }

    @Test
    void tellsThatASourceIsPaused_andWhatBecameOfItByCode() {
        asta.ask();
        assertThat(Metrics.of(asta).value(breaker("SYS3"))).isZero();
        Metrics before = whenAllIsCounted();
        asta.source("SYS3").setMood(Mood.SILENT);

        asta.ask();
        asta.ask();
        asta.ask();

        assertThat(added(before, outcome("SYS3", "SP-LATE"))).isEqualTo(2);
        assertThat(added(before, outcome("SYS3", "SP-SOURCE-PAUSED"))).isEqualTo(1);
        assertThat(added(before, "samplan_source_pauses_total{" + PLANS + ",source=\"TSTASTA00000-SYS3\"}"))
                .isEqualTo(1);
        assertThat(Metrics.of(asta).value(breaker("SYS3"))).isEqualTo(2);
        assertThat(Metrics.of(asta).value(breaker("SYS4"))).isZero();
    }

    @Test
    void holdsNoPerson() {
        asta.ask();
        asta.send(Request.aboutAsta().replacing(Request.ASTA, "1"));

        assertThat(Metrics.of(asta).text()).contains("TSTASTA00000-SYS1").doesNotContain(Request.ASTA);
    }

    @Test
    void thereIsNoPageWhereItIsSwitchedOff(@TempDir Path folder) throws Exception {
        try (Landscape sources = Landscape.start(Variant.atStep(9), 0);
                RunningAdapter adapter =
                        RunningAdapter.start(SettingsFile.write(folder, sources, "metrics.page = no"))) {
            assertThat(status(adapter.address() + "/metrics")).isEqualTo(404);
            assertThat(Request.aboutAsta().to(adapter.address()).plans()).hasSize(5);
        }
    }

    /** A request is counted a moment after its answer is there, and before it is no longer among those being answered. */
    private static Metrics whenAllIsCounted() {
        return await().atMost(GENEROUS)
                .until(() -> Metrics.of(asta), page -> page.value("samplan_requests_in_flight") == 0);
    }

    private static double added(Metrics before, String meter) {
        double then = before.value(meter);
        double now = Metrics.of(asta).value(meter);
        return now - (Double.isNaN(then) ? 0 : then);
    }

    private static String outcome(String source, String code) {
        return "samplan_source_outcomes_total{code=\"" + code + "\"," + PLANS + ",source=\"TSTASTA00000-" + source
                + "\"}";
    }

    private static String breaker(String source) {
        return "samplan_source_breaker{" + PLANS + ",source=\"TSTASTA00000-" + source + "\"}";
    }

    private static int status(String address) {
        try {
            return ((HttpURLConnection) URI.create(address).toURL().openConnection()).getResponseCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
