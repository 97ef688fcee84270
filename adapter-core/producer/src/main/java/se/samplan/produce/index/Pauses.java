package se.samplan.produce.index;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before the next attempt: doubled with each failure up to a longest one, and of that a random part between half
 * and all, so that many producers do not come back at the same moment (Basic Profile rule #22: again, with restraint).
 *
 * @param first after one failure, at most
 * @param longest never more
 */
public record Pauses(Duration first, Duration longest) {

    private static final int MOST_DOUBLINGS = 30;

    public Pauses {
        if (first.isNegative() || first.isZero() || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException("the first pause is above zero and not above the longest");
        }
    }

    /** @param failures in a row, from 1 */
    Duration after(int failures, RandomGenerator random) {
        int doublings = Math.min(failures - 1, MOST_DOUBLINGS);
        double full = Math.min((double) first.toNanos() * (1L << doublings), (double) longest.toNanos());
        return Duration.ofNanos((long) (full * (1 + random.nextDouble()) / 2));
    }
}
