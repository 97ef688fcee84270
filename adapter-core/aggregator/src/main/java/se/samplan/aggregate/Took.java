package se.samplan.aggregate;

import java.time.Duration;

/**
 * How long a request has taken, until its answer could be written.
 *
 * @param total since the request came
 * @param index part of the total, until the engagement index had answered
 * @param sources part of the total, until the slowest source had ended
 */
public record Took(Duration total, Duration index, Duration sources) {

    /** Our own time: what was spent waiting neither for the index nor for sources. */
    public Duration own() {
        return total.minus(index).minus(sources);
    }
}
