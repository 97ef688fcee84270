package se.samplan.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samplan.ledger.Ledger;
import se.samplan.ledger.LedgerFile;
import se.samplan.ledger.StaffShown;
import se.samplan.running.Request;
import se.samplan.running.StaffRequest;
import se.samplan.storelog.LogOutbox;
import se.samplan.storelog.Telling;

/** What the commands say of a ledger with two posts that were given up, when somebody has been at it or its program is writing. */
class LedgerCommandTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String BROKEN =
            "row %d does not follow from the one before; nothing from there on has been read";

    private final Path ledger;
    private final Path settings;
    private final List<String> logIds = new ArrayList<>();

    LedgerCommandTest(@TempDir Path folder) {
        this.ledger = folder.resolve("ledger.txt");
        this.settings = folder.resolve("samplan.properties");
    }

    /** Six rows: twice what was shown, that it arrived, and that its post is given up. */
    @BeforeEach
    void giveUpTwo() throws Exception {
        Files.write(
                settings,
                List.of(
                        "index.address = http://localhost:1/index",
                        "index.logical-address = TSTASTA00000-INDEX",
                        "index.own-id = TSTASTA00000-SAMPLAN",
                        "routes.platform = http://localhost:1",
                        "log.address = http://localhost:1/StoreLog",
                        "ledger.file = " + ledger));
        try (Ledger open = new Ledger(LedgerFile.open(ledger), StaffShown.DUTY, Clock.systemUTC(), SOON)) {
            LogOutbox outbox = open.outbox();
            assertThat(outbox.isOurs()).isTrue();
            for (int post = 1; post <= 2; post++) {
                open.intend(StaffShown.of("TSTASTA00000-KH00")).join().close(true);
                List<LogOutbox.Waiting> waiting =
                        await().atMost(SOON).until(() -> outbox.next(10), found -> found.size() == 1);
                outbox.givenUp(waiting.get(0), Telling.REFUSED);
                logIds.add(waiting.get(0).post().logId().toString());
                int rows = 3 * post;
                await().atMost(SOON).until(() -> rows().size() == rows);
            }
        }
    }

    @Test
    void ofAWholeOneAllIsSaid() {
        assertThat(Commands.run(settings, "--ledger=given-up"))
                .startsWith("0 2 given up")
                .doesNotContain("follow");
        assertThat(Commands.run(settings, "--tell-again=all")).startsWith("0 2 are told again");
        assertThat(Commands.run(settings, "--ledger=reconcile")).startsWith("1 0 answers were not closed");
    }

    /** Only those of one kind would be done, and nobody would see that the others were not. */
    @ParameterizedTest
    @CsvSource({
        "--ledger=verify, --parked, --ledger=verify and --parked",
        "--parked, --ledger=verify, --ledger=verify and --parked",
        "--tell-again=all, --release=all, --tell-again and --release",
        "'--who-is-asked=a,b,c', --resume, --who-is-asked and --resume",
        "'--who-is-asked=a,b,c', --ledger=verify, --who-is-asked and --ledger=verify"
    })
    void commandsOfTwoKindsAreRefused_byName(String one, String other, String named) {
        assertThat(Commands.run(settings, one, other))
                .startsWith("2 samplan cannot start. " + named + " do not go together.");
        assertThat(ledger.resolveSibling("ledger.txt.again")).doesNotExist();
    }

    @Test
    void commandsOfOneKindAreDoneInTheirOrder() {
        assertThat(Commands.run(settings, "--ledger=given-up", "--ledger=verify"))
                .containsSubsequence("2 given up", "6 rows follow one from the other");
    }

    @Test
    void eachIsListedByItsId_andOneAloneIsToldAgain() throws IOException {
        assertThat(Commands.run(settings, "--ledger=given-up").lines())
                .hasSize(3)
                .anyMatch(line -> line.startsWith(logIds.get(0) + " REFUSED given-up=20"))
                .anyMatch(line -> line.startsWith(logIds.get(1) + " REFUSED given-up=20"));

        assertThat(Commands.run(settings, "--tell-again=" + logIds.get(1))).startsWith("0 1 are told again");
        assertThat(Files.readAllLines(ledger.resolveSibling("ledger.txt.again")))
                .containsExactly(logIds.get(1));
    }

    /** What was told of it before is good for as far as the rows follow. */
    @ParameterizedTest
    @ValueSource(strings = {"--ledger=verify", "--ledger=reconcile", "--ledger=given-up", "--tell-again=all"})
    void ofOneThatWasChangedEachSaysSo(String command) throws IOException {
        change(6, "nobody's row");

        assertThat(Commands.run(settings, command))
                .startsWith("1 ")
                .contains(BROKEN.formatted(6))
                .doesNotContain(Request.ASTA, StaffRequest.EMILIA);
    }

    @Test
    void whatStandsBeforeTheChangeIsListed_andNothingIsLeftForAProgramThatDoesNotStart() throws IOException {
        change(5, "");

        assertThat(Commands.run(settings, "--ledger=given-up"))
                .startsWith("1 1 given up")
                .contains(" REFUSED given-up=20");
        assertThat(Commands.run(settings, "--tell-again=all")).startsWith("1 nothing is told again");
        assertThat(ledger.resolveSibling("ledger.txt.again")).doesNotExist();
        assertThat(Commands.run(settings, "--ledger=reconcile"))
                .startsWith("1 1 answers were not closed")
                .contains("4 rows follow one from the other", BROKEN.formatted(5));
    }

    /** Its program writes the row, and has not come to its end. */
    @ParameterizedTest
    @ValueSource(strings = {"--ledger=verify", "--ledger=given-up", "--tell-again=all"})
    void aLastRowThatIsBeingWrittenIsNoChange(String command) throws IOException {
        String all = Files.readString(ledger);
        Files.writeString(ledger, all + rows().get(0).substring(0, 40));

        assertThat(Commands.run(settings, command)).startsWith("0 ").doesNotContain("does not follow");
    }

    private void change(int row, String to) throws IOException {
        List<String> rows = new ArrayList<>(rows());
        rows.set(row - 1, to);
        Files.write(ledger, rows);
    }

    private List<String> rows() throws IOException {
        return Files.readAllLines(ledger);
    }
}
