package se.samplan.storelog;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the national access log is still to be told, in the order in which it was disclosed. Used by one thread. */
public interface LogOutbox {

    /**
     * A post that waits.
     *
     * @param place where it stands; greater than those of all before it
     * @param since when it was disclosed; of one that is told again, when somebody wished so
     * @param before why it was not told before, in a word of ours; empty unless it is told again
     */
    record Waiting(long place, LogPost post, Instant since, Optional<String> before) {

        /** One that waits since it was disclosed. */
        public static Waiting first(long place, LogPost post) {
            return new Waiting(place, post, post.at(), Optional.empty());
        }
    }

    /**
     * How much waits.
     *
     * @param oldest since when it waits that waits longest
     */
    record Count(long posts, Optional<Instant> oldest) {

        /** Nothing. */
        public static final Count NOTHING = new Count(0, Optional.empty());
    }

    /** Whether it is for this instance to tell now; others of the same ledger do not, meanwhile. */
    boolean isOurs() throws OutboxAway;

    /** The first that wait, in order, of which it is known how their answers ended; they come again until they are settled. */
    List<Waiting> next(int most) throws OutboxAway;

    /** How much waits, with what is on its way. */
    Count count() throws OutboxAway;

    /** Settles the first of those that wait: they are stored. Kept as soon as that can be; they do not come again. */
    void told(List<Waiting> posts);

    /**
     * Settles the first one that waits: it is not told, and kept as such.
     *
     * @param why in a word of ours
     */
    void givenUp(Waiting post, String why);

    /** What waits could not be looked at. The message is ours, without what stands in a row. */
    final class OutboxAway extends Exception {

        private static final long serialVersionUID = 1L;

        public OutboxAway(String why) {
            super(why, null, false, false);
        }
    }
}
