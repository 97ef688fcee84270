package se.samplan.understand.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SpanTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final int DAYS = 12;

    /** Two spans overlap if there is a day that both hold; the days of both are those that each holds. */
    @Test
    void spansAreTheirDays() {
        Random random = new Random(1);
        for (int world = 0; world < 1000; world++) {
            Span one = any(random);
            Span other = any(random);

            assertThat(one.overlaps(other)).isEqualTo(days().anyMatch(day -> one.holds(day) && other.holds(day)));
            assertThat(days()).allMatch(day -> one.within(other).holds(day) == (one.holds(day) && other.holds(day)));
        }
    }

    @Test
    void anEmptySpanHoldsNoDayAndOverlapsNothing() {
        Span empty = new Span(Optional.of(FIRST.plusDays(1)), Optional.of(FIRST));

        assertThat(days()).noneMatch(empty::holds);
        assertThat(empty.overlaps(Span.ALWAYS)).isFalse();
        assertThat(Span.ALWAYS.overlaps(empty)).isFalse();
    }

    /** Beyond all ends that are tried, so that open ends meet. */
    private static Stream<LocalDate> days() {
        return IntStream.rangeClosed(-1, DAYS + 1).mapToObj(FIRST::plusDays);
    }

    private static Span any(Random random) {
        return new Span(end(random), end(random));
    }

    private static Optional<LocalDate> end(Random random) {
        return random.nextInt(4) == 0 ? Optional.empty() : Optional.of(FIRST.plusDays(random.nextInt(DAYS)));
    }
}
