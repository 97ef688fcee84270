package se.samplan.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samplan.ledger.Ledger;
import se.samplan.ledger.LedgerFile;
import se.samplan.ledger.StaffShown;

/** The eye that every adapter in front of stubs ends with: what is open, or does not follow, is found. */
class LedgerBalanceTest {

    private final Path file;
    private final LedgerBalance balance;

    LedgerBalanceTest(@TempDir Path folder) {
        this.file = folder.resolve("ledger.txt");
        this.balance = new LedgerBalance(folder);
    }

    @Test
    void isContentWithALedgerInWhichAllIsClosed_andWithNone() throws Exception {
        assertThatCode(balance::assertIsZero).doesNotThrowAnyException();

        keepOne(true);

        assertThatCode(balance::assertIsZero).doesNotThrowAnyException();
    }

    @Test
    void findsAnAnswerThatWasNotClosed() throws Exception {
        keepOne(false);

        assertThatThrownBy(balance::assertIsZero).hasMessageContaining("answers that were not closed");
    }

    @Test
    void findsARowThatWasChanged() throws Exception {
        keepOne(true);
        Files.writeString(file, Files.readString(file).replaceFirst("INTENT", "INTEND"));

        assertThatThrownBy(balance::assertIsZero).hasMessageContaining("broken row");
    }

    @Test
    void aTestThatSaysSomethingOfALedgerIsLeftAlone() {
        assertThat(LedgerBalance.kept("a = b")).containsExactly("a = b", "ledger.file = ledger.txt");
        assertThat(LedgerBalance.kept("a = b\nledger.file = x")).containsExactly("a = b\nledger.file = x");
    }

    private void keepOne(boolean closes) throws Exception {
        try (Ledger ledger =
                new Ledger(LedgerFile.open(file), StaffShown.DUTY, Clock.systemUTC(), Duration.ofSeconds(20))) {
            var receipt = ledger.intend(StaffShown.of("TSTASTA00000-KH00")).join();
            if (closes) {
                receipt.close(true);
            }
        }
    }
}
