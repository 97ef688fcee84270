package se.samplan.storelog;

import java.time.Duration;
import java.util.UUID;

/** Hears how the telling goes, for logs and counters. Nothing that it is told concerns a person. */
public interface TellingListener {

    /**
     * A call has ended.
     *
     * @param word what came of it, in capital letters
     */
    void asked(String word, Duration took);

    /** That many posts have been stored. */
    void stored(int posts);

    /** A post is not told any more. */
    void givenUp(UUID logId, String why);

    /** Nothing more is tried for a while. */
    void paused(String word, long waiting, Duration pause);
}
