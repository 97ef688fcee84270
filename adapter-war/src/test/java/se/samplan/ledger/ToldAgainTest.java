package se.samplan.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static se.samplan.ledger.FileOutbox.SOON;
import static se.samplan.ledger.FileOutbox.ledger;
import static se.samplan.ledger.FileOutbox.opened;
import static se.samplan.ledger.FileOutbox.waiting;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samplan.storelog.LogOutbox;
import se.samplan.storelog.LogOutbox.Waiting;
import se.samplan.storelog.Telling;

/** What an operator wishes to be told again, of a ledger in a file that the adapter has open or not. */
class ToldAgainTest {

    private static final String KH = "TSTASTA00000-KH00";
    private static final String RG = "TSTASTA00000-RG00";

    private final Path path;

    ToldAgainTest(@TempDir Path folder) {
        this.path = folder.resolve("ledger.txt");
    }

    @Test
    void aPostThatWasGivenUpWaitsAnew_behindTheOthers_asItWas() throws Exception {
        try (Ledger ledger = ledger(path)) {
            LogOutbox outbox = opened(ledger);
            Waiting refused = givenUp(ledger, outbox, KH);
            ledger.intend(StaffShown.of(RG)).join().close(true);
            List<Waiting> other = waiting(outbox, 1);
            Instant wished = Clock.systemUTC().instant();
            LedgerFile.tellAgain(path, telling().givenUp());

            List<Waiting> posts = waiting(outbox, 2);
            assertThat(posts.get(0)).isEqualTo(other.get(0));
            assertThat(posts.get(1).post()).isEqualTo(refused.post());
            assertThat(posts.get(1).before()).contains(Telling.REFUSED);
            assertThat(posts.get(1).since()).isAfterOrEqualTo(wished);
            assertThat(outbox.count().posts()).isEqualTo(2);
            assertThat(telling().givenUp()).isEmpty();
            assertThat(telling().waiting()).isEqualTo(2);
            outbox.told(posts);
        }
        assertThat(telling().posts()).isEqualTo(2);
        assertThat(telling().told()).isEqualTo(2);
        assertThat(telling().waiting()).isZero();
        assertThat(LedgerReading.of(path).broken()).isEmpty();
        assertThat(LedgerReading.of(path).open()).isEmpty();
        assertThat(path.getParent())
                .isDirectoryNotContaining("glob:**again*")
                .isDirectoryNotContaining("glob:**.wishes");
    }

    @Test
    void whatIsWishedWhileNoProgramRunsIsTakenUpAtTheStart_andWaitsAfterTheNextStartStill() throws Exception {
        Waiting refused;
        try (Ledger ledger = ledger(path)) {
            refused = givenUp(ledger, opened(ledger), KH);
        }
        LedgerFile.tellAgain(path, telling().givenUp());

        for (int start = 0; start < 2; start++) {
            try (Ledger again = ledger(path)) {
                assertThat(opened(again).next(10)).extracting(Waiting::post).containsExactly(refused.post());
            }
        }
        assertThat(telling().waiting()).isEqualTo(1);
    }

    /** It may be refused again, and be told again after that: it is the same post however often. */
    @Test
    void whatIsGivenUpAgainCanBeToldAgain() throws Exception {
        try (Ledger ledger = ledger(path)) {
            LogOutbox outbox = opened(ledger);
            Waiting refused = givenUp(ledger, outbox, KH);
            for (int time = 0; time < 3; time++) {
                LedgerFile.tellAgain(path, telling().givenUp());
                List<Waiting> posts = waiting(outbox, 1);
                assertThat(posts.get(0).post()).isEqualTo(refused.post());
                outbox.givenUp(posts.get(0), Telling.DOES_NOT_FIT);
                await().atMost(SOON).until(() -> telling().givenUp().size() == 1);
            }
            assertThat(telling().givenUp().get(0).why()).isEqualTo(Telling.DOES_NOT_FIT);
            assertThat(telling().posts()).isEqualTo(1);
            await().atMost(SOON).until(() -> outbox.count().posts() == 0);
        }
    }

    /** As after a kill between the row and the end of the wish, or when somebody wishes twice. */
    @Test
    void aWishThatIsTakenUpAgainAsksForNothing() throws Exception {
        try (Ledger ledger = ledger(path)) {
            LogOutbox outbox = opened(ledger);
            givenUp(ledger, outbox, KH);
            List<GivenUp> wished = telling().givenUp();
            LedgerFile.tellAgain(path, wished);
            outbox.told(waiting(outbox, 1));

            LedgerFile.tellAgain(path, wished);
            assertThat(outbox.next(10)).isEmpty();
            await().atMost(SOON).until(() -> outbox.count().posts() == 0);
        }
        assertThat(telling().told()).isEqualTo(1);
    }

    @Test
    void wishesAreAddedToThoseThatAreThere() throws Exception {
        List<GivenUp> all;
        try (Ledger ledger = ledger(path)) {
            LogOutbox outbox = opened(ledger);
            givenUp(ledger, outbox, KH);
            givenUp(ledger, outbox, RG);
            all = await().atMost(SOON).until(() -> telling().givenUp(), found -> found.size() == 2);
        }
        LedgerFile.tellAgain(path, all.subList(0, 1));
        LedgerFile.tellAgain(path, all.subList(1, 2));

        try (Ledger again = ledger(path)) {
            assertThat(opened(again).next(10)).hasSize(2);
        }
    }

    private Waiting givenUp(Ledger ledger, LogOutbox outbox, String owner) throws Exception {
        ledger.intend(StaffShown.of(owner)).join().close(true);
        Waiting post = waiting(outbox, 1).get(0);
        outbox.givenUp(post, Telling.REFUSED);
        await().atMost(SOON)
                .until(() -> telling().givenUp().stream()
                        .anyMatch(
                                each -> each.logId().equals(post.post().logId().toString())));
        return post;
    }

    private TellingReading telling() throws Exception {
        return LedgerReading.of(path).telling();
    }
}
