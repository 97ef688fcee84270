package se.samplan.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The settings of the national access log. */
class LogSettingsTest {

    private static final String ADDRESS = "log.address = https://platform.example.org/StoreLog";
    private static final String LEDGER = "ledger.file = ledger.txt";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void withoutAnAddressNobodyIsTold() throws IOException {
        assertThat(read(LEDGER).log()).isEmpty();
    }

    @Test
    void anAddressIsEnoughBesideALedger() throws IOException {
        LogSettings log = read(LEDGER, ADDRESS).log().orElseThrow();

        assertThat(log.address()).isEqualTo(URI.create("https://platform.example.org/StoreLog"));
        assertThat(log.logicalAddress()).isEqualTo("SE165565594230-1000");
        assertThat(log.words().purpose()).isEqualTo("Vård och behandling");
        assertThat(log.words().kinds())
                .containsEntry("GetCarePlans", "Vårdplan")
                .containsEntry("GetCareManagers", "Fast vårdkontakt")
                .hasSize(6);
        assertThat(log.pace().batch()).isEqualTo(500);
        assertThat(log.pace().deniedPause()).isEqualTo(Duration.ofMinutes(30));
        assertThat(log.notReadyAfter()).isEmpty();
    }

    @Test
    void withoutALedgerNothingCouldWait() {
        assertProblem(
                "log.address: is used together with ledger.file or ledger.database; what waits stands there", ADDRESS);
    }

    @Test
    void whereNoLedgerIsNeededTheLogIsNoReasonToTurnRequestsAway() {
        assertProblem(
                "log.not-ready-after: not together with ledger.needed-for = nobody",
                LEDGER,
                ADDRESS,
                "ledger.needed-for = nobody",
                "log.not-ready-after = 60m");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "log.batch = 501 | log.batch: must be a number from 1 to 500, not \"501\"",
                "log.time = 2m | log.time: must be above 0 and at most 1m",
                "log.time = 0s | log.time: must be above 0 and at most 1m",
                "log.poll = 0s | log.poll: must be above 0",
                "log.pause = 0s | log.pause: must be above 0",
                "log.longest-pause = 1s | log.longest-pause: must not be below log.pause",
                "log.denied-pause = 0s | log.denied-pause: must be above 0",
                "log.kinds = GetCarePlans | log.kinds: must be names of contracts, each with a word for what it holds,"
                        + " not \"GetCarePlans\""
            })
    void whatTheLogOrThePaceDoesNotTakeIsRefused(String wrong, String problem) {
        assertProblem(problem, LEDGER, ADDRESS, wrong);
    }

    @ParameterizedTest
    @ValueSource(strings = {"log.system-name", "log.purpose", "log.kinds"})
    void wordsAreAsLongAsTheLogTakesThem(String key) {
        assertProblem(
                key + ": the log takes at most 256 characters",
                LEDGER,
                ADDRESS,
                key + " = GetCarePlans " + "x".repeat(257));
    }

    private void assertProblem(String problem, String... lines) {
        assertThatThrownBy(() -> read(lines))
                .isInstanceOfSatisfying(
                        SettingsRejected.class, e -> assertThat(e.problems()).containsExactly(problem));
    }

    private Settings read(String... lines) throws IOException {
        List<String> always = List.of(
                "index.address = https://platform.example.org/FindContent",
                "index.logical-address = TSTASTA00000-EI01",
                "index.own-id = TSTASTA00000-AGGR",
                "routes.platform = https://platform.example.org/vp");
        return Settings.read(Files.write(
                folder.resolve("samplan.properties"),
                Stream.concat(always.stream(), Stream.of(lines)).toList()));
    }
}
