package se.samplan.produce.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class PausesTest {

    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Pauses PAUSES = new Pauses(FIRST, LONGEST);

    @Test
    void aPauseDoublesWithEachFailure_upToTheLongest() {
        RandomGenerator all = always(Math.nextDown(1.0));

        assertThat(PAUSES.after(1, all)).isBetween(FIRST.minusMillis(1), FIRST);
        assertThat(PAUSES.after(2, all)).isBetween(FIRST.multipliedBy(2).minusMillis(1), FIRST.multipliedBy(2));
        assertThat(PAUSES.after(4, all)).isBetween(FIRST.multipliedBy(8).minusMillis(1), FIRST.multipliedBy(8));
        for (int failures = 7; failures < 200; failures++) {
            assertThat(PAUSES.after(failures, all)).isBetween(LONGEST.minusMillis(1), LONGEST);
        }
        assertThat(PAUSES.after(Integer.MAX_VALUE, all)).isBetween(LONGEST.minusMillis(1), LONGEST);
    }

    /** Many producers whose index comes back must not all knock in the same moment. */
    @Test
    void aPauseIsARandomPartOfIt_butNeverLessThanHalf() {
        Random random = new Random(1);
        for (int i = 0; i < 1000; i++) {
            assertThat(PAUSES.after(3, random)).isBetween(FIRST.multipliedBy(2), FIRST.multipliedBy(4));
        }
        assertThat(PAUSES.after(3, always(0))).isNotEqualTo(PAUSES.after(3, always(0.5)));
    }

    @Test
    void aFirstPauseAboveTheLongestIsRefused() {
        assertThatThrownBy(() -> new Pauses(FIRST.plus(LONGEST), LONGEST)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Pauses(Duration.ZERO, FIRST)).isInstanceOf(IllegalArgumentException.class);
    }

    private static RandomGenerator always(double value) {
        return new RandomGenerator() {
            @Override
            public long nextLong() {
                throw new UnsupportedOperationException();
            }

            @Override
            public double nextDouble() {
                return value;
            }
        };
    }
}
