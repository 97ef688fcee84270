package se.samplan.aggregate;

import java.time.Duration;

/**
 * How long a request has taken, until its answer could be written.
 *
 * @param total since the request came
 * @param index of that, until the engagement index had answered
 * @param sources of that, until the slowest source had ended
 */
public record Took(Duration total, Duration index, Duration sources) {

    /** What was neither waiting for the index nor for sources: our own. */
    public Duration own() {
        return total.minus(index).minus(sources);
    }
}
