package se.samplan.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samplan.endpoint.NotKept;
import se.samplan.storelog.LogDuty;

/** Whatever breaks while rows are written costs those rows, and not the thread that writes the others. */
class WriterOfTheLedgerTest {

    private static final Duration GENEROUS = Duration.ofSeconds(30);

    @ParameterizedTest
    @ValueSource(classes = {IllegalStateException.class, OutOfMemoryError.class, NoClassDefFoundError.class})
    void goesOnAfterwards(Class<? extends Throwable> broken) throws Exception {
        BrokenOnce store = new BrokenOnce(broken.getDeclaredConstructor().newInstance());
        try (Ledger ledger = new Ledger(store, LogDuty.NONE, Clock.systemUTC(), GENEROUS)) {
            assertThatThrownBy(() ->
                            ledger.intend(StaffShown.of("TSTASTA00000-RG00")).join())
                    .isInstanceOf(CompletionException.class)
                    .hasCauseInstanceOf(NotKept.class);
            assertThat(ledger.isWritten()).isFalse();

            ledger.intend(StaffShown.of("TSTASTA00000-RG00")).join();

            assertThat(ledger.isWritten()).isTrue();
            assertThat(store.kept).isNotEmpty();
        }
    }

    /** Breaks at the first rows that it is given. */
    private static final class BrokenOnce implements LedgerStore {

        private final List<String> kept = new ArrayList<>();
        private Optional<Throwable> broken;

        BrokenOnce(Throwable broken) {
            this.broken = Optional.of(broken);
        }

        @Override
        public String key() {
            return "ledger.file";
        }

        @Override
        public void append(List<String> rows) {
            Optional<Throwable> now = broken;
            broken = Optional.empty();
            if (now.isPresent()) {
                throwIt(now.get());
            }
            kept.addAll(rows);
        }

        private static void throwIt(Throwable broken) {
            if (broken instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) broken;
        }

        @Override
        public LedgerRows rows() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Wishes> wishes() {
            return Optional.empty();
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
