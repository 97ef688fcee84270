package se.samplan.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import se.samplan.call.Call;
import se.samplan.call.SourceLimits;
import se.samplan.model.LogicalAddress;
import se.samplan.model.Source;
import se.samplan.outcome.FailureKind;
import se.samplan.outcome.Outcome;

/** By the minute, so that none ends while a test looks. */
class RatesTest {

    @Test
    void eachHasItsOwnRate_andOneMoreIsNotPermitted() {
        Rates rates = Rates.ofMinutes();

        assertThat(rates.permit("a", 2)).isTrue();
        assertThat(rates.permit("a", 2)).isTrue();
        assertThat(rates.permit("a", 2)).isFalse();
        assertThat(rates.permit("b", 2)).isTrue();
    }

    /** Whoever makes up ten thousand names shares what is left with all that come after. */
    @Test
    void namesAreNotRememberedWithoutEnd() {
        Rates rates = Rates.ofMinutes();
        for (int i = 0; i < 10_000; i++) {
            rates.permit("made up " + i, 1);
        }

        assertThat(rates.permit("one more", 1)).isTrue();
        assertThat(rates.permit("yet another", 1)).isFalse();
    }

    @Test
    void aPlaceIsGivenBackOnce_andANumberThatIsChangedHolds() {
        Places places = new Places();
        Runnable first = places.take("a", 1).orElseThrow();
        assertThat(places.take("a", 1)).isEmpty();
        assertThat(places.take("b", 1)).isPresent();

        first.run();
        first.run();

        assertThat(places.take("a", 1)).isPresent();
        assertThat(places.take("a", 1)).isEmpty();
        assertThat(places.take("a", 2)).isPresent();
    }

    /** The number is lowered while more places than that are taken. */
    @Test
    void aNumberThatIsLoweredHoldsNobodyUp() throws Exception {
        Places places = new Places();
        assertThat(places.take("a", 3)).isPresent();
        assertThat(places.take("a", 3)).isPresent();

        CompletableFuture<Boolean> next =
                CompletableFuture.supplyAsync(() -> places.take("a", 1).isPresent());

        assertThat(next.get(20, TimeUnit.SECONDS)).isTrue();
        assertThat(places.take("a", 1)).isEmpty();
    }

    @Test
    void aSourceIsNotCalledMoreOftenThanItMay() {
        Source source = new Source(new LogicalAddress("TSTASTA00000-SYS1"));
        SourceRates rates = new SourceRates(
                new SourceLimits() {
                    @Override
                    public Limit of(LogicalAddress address) {
                        return new Limit(1, 1, 1);
                    }

                    @Override
                    public OptionalInt rate(LogicalAddress address) {
                        return OptionalInt.of(1);
                    }
                },
                Rates.ofMinutes());
        Outcome<String> answered = new Outcome.Answered<>(source, Duration.ZERO, "answer");

        assertThat(rates.through(source, () -> Call.done(answered)).result()).isCompletedWithValue(answered);
        assertThat(rates.through(source, () -> Call.done(answered)).result())
                .isCompletedWithValueMatching(outcome -> outcome.fold(
                                all -> Optional.<FailureKind>empty(),
                                late -> Optional.<FailureKind>empty(),
                                failed -> Optional.of(failed.kind()),
                                not -> Optional.<FailureKind>empty())
                        .equals(Optional.of(FailureKind.SOURCE_BUSY)));
    }
}
