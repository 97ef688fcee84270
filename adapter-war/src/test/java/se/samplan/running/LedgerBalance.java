package se.samplan.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.awaitility.core.ConditionTimeoutException;
import se.samplan.ledger.LedgerReading;

/**
 * The ledger that an adapter of a test keeps, whatever the test is about: when it ends, each row follows from the one before, and of each
 * answer is said how it ended.
 */
final class LedgerBalance {

    private static final Duration UNTIL_ALL_HAVE_ENDED = Duration.ofSeconds(30);
    private static final String FILE = "ledger.txt";

    private final Path file;

    /** @param folder of the settings */
    LedgerBalance(Path folder) {
        this.file = folder.resolve(FILE);
    }

    /** These settings, and that there is a ledger, unless they say something of one. */
    static String[] kept(String... settings) {
        boolean says = Stream.of(settings).flatMap(String::lines).anyMatch(line -> line.startsWith("ledger."));
        return says
                ? settings
                : Stream.concat(Stream.of(settings), Stream.of("ledger.file = " + FILE))
                        .toArray(String[]::new);
    }

    /** Gives requests that are under way time to end. */
    void waitForTheEnds() {
        try {
            await().atMost(UNTIL_ALL_HAVE_ENDED)
                    .until(() -> !Files.exists(file) || reading().open().isEmpty());
        } catch (ConditionTimeoutException e) {
            // what is open then is told when the adapter has ended
        }
    }

    /** When the adapter has ended. */
    void assertIsZero() throws IOException {
        if (Files.exists(file)) {
            LedgerReading reading = reading();
            assertThat(reading.broken()).as("the ledger's first broken row").isEmpty();
            assertThat(reading.open()).as("answers that were not closed").isEmpty();
        }
    }

    private LedgerReading reading() throws IOException {
        return LedgerReading.of(file);
    }
}
