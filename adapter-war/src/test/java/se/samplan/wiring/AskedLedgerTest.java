package se.samplan.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.samplan.question.Questions.aQuestion;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import se.samplan.endpoint.DisclosureLedger;
import se.samplan.endpoint.DisclosureLedger.Receipt;
import se.samplan.endpoint.NotKept;
import se.samplan.endpoint.Shown;
import se.samplan.reader.AccessReport;
import se.samplan.settings.LedgerSettings;
import se.samplan.settings.LedgerSettings.NeededFor;

/** Several ledgers beside each other, of which one may be late or keep nothing. */
class AskedLedgerTest {

    private static final DisclosureLedger FAILING = shown -> CompletableFuture.failedFuture(new NotKept("no"));

    private final List<String> told = new ArrayList<>();
    private final DisclosureLedger keeping =
            shown -> CompletableFuture.completedFuture(arrived -> told.add("closed " + arrived));

    /** One that has a word of its own for what never left. */
    private final DisclosureLedger exact = shown -> CompletableFuture.completedFuture(new Receipt() {
        @Override
        public void close(boolean arrived) {
            told.add("exact closed " + arrived);
        }

        @Override
        public void nothingLeft() {
            told.add("exact: nothing left");
        }
    });

    @Test
    void anAnswerIsClosedInAllOfThem() {
        asked(NeededFor.ALL, keeping, keeping).intend(shown()).join().close(true);

        assertThat(told).containsExactly("kept true", "closed true", "closed true");
    }

    /** What does not go out has not arrived, where it was kept. */
    @Test
    void whatOneDoesNotKeepIsClosedInTheOthers() {
        assertThatThrownBy(() -> asked(NeededFor.ALL, keeping, exact, FAILING)
                        .intend(shown())
                        .join())
                .hasCauseInstanceOf(NotKept.class);

        assertThat(told).containsExactly("kept false", "closed false", "exact: nothing left");
    }

    @Test
    void whereItIsNotNeededItGoesOut_andIsClosedWhereItWasKept() {
        asked(NeededFor.NOBODY, keeping, FAILING).intend(shown()).join().close(true);

        assertThat(told).containsExactly("kept false", "closed true");
    }

    @Test
    void whatIsKeptTooLateHasNotArrived() {
        CompletableFuture<Receipt> late = new CompletableFuture<>();

        assertThatThrownBy(() ->
                        asked(NeededFor.ALL, shown -> late).intend(shown()).join())
                .hasCauseInstanceOf(NotKept.class);
        late.complete(arrived -> told.add("late closed " + arrived));

        assertThat(told).containsExactly("kept false", "late closed false");
    }

    /** Where it is not needed the answer went out meanwhile, and the reader may have had it. */
    @Test
    void ofWhatIsKeptTooLateNothingLeft_orItWentOutWithoutTheLedger() {
        CompletableFuture<Receipt> late = new CompletableFuture<>();
        assertThatThrownBy(() ->
                        asked(NeededFor.ALL, shown -> late).intend(shown()).join())
                .hasCauseInstanceOf(NotKept.class);
        late.complete(exact.intend(shown()).join());
        CompletableFuture<Receipt> lateAgain = new CompletableFuture<>();
        asked(NeededFor.NOBODY, shown -> lateAgain).intend(shown()).join();
        lateAgain.complete(exact.intend(shown()).join());

        assertThat(told).containsExactly("kept false", "exact: nothing left", "kept false", "exact closed false");
    }

    private DisclosureLedger asked(NeededFor neededFor, DisclosureLedger... ledgers) {
        return new AskedLedger(
                        List.of(ledgers),
                        Optional.empty(),
                        new LedgerSettings(Optional.empty(), Optional.empty(), neededFor, Duration.ofMillis(20)),
                        Runnable::run,
                        (kept, took) -> told.add("kept " + kept))
                .asked();
    }

    private static List<Shown> shown() {
        return List.of(new Shown(
                aQuestion().build(), new AccessReport(1, 0, Map.of(), 0, 0), Map.of("TSTASTA00000-RG00", 1L)));
    }
}
