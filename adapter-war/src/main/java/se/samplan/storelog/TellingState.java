package se.samplan.storelog;

import java.time.Instant;
import java.util.Optional;

/**
 * How the telling stands.
 *
 * @param ours whether this instance is the one that tells
 * @param givenUp posts since the start that are not told any more
 * @param lastSuccess when posts were stored last, since the start
 * @param trouble what has gone wrong since then, in a word
 */
public record TellingState(
        boolean ours, LogOutbox.Count count, long givenUp, Optional<Instant> lastSuccess, Optional<String> trouble) {

    /** Before the first step. */
    static final TellingState NEW =
            new TellingState(false, LogOutbox.Count.NOTHING, 0, Optional.empty(), Optional.empty());

    TellingState seen(boolean isOurs, LogOutbox.Count now) {
        return new TellingState(isOurs, now, givenUp, lastSuccess, trouble);
    }

    TellingState stored(Instant now) {
        return new TellingState(ours, count, givenUp, Optional.of(now), Optional.empty());
    }

    TellingState oneGivenUp() {
        return new TellingState(ours, count, givenUp + 1, lastSuccess, trouble);
    }

    TellingState troubled(String word) {
        return new TellingState(ours, count, givenUp, lastSuccess, Optional.of(word));
    }
}
