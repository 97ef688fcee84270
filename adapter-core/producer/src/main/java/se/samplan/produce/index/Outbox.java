package se.samplan.produce.index;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the index is still to be told: at most one change for each post, the latest. The port behind which the database stands;
 * every method except {@link #record} belongs to the delivery and to operators.
 *
 * <p>Any method may throw {@link OutboxUnavailable}.
 */
public interface Outbox {

    /** Keeps the changes, in a transaction of its own. Of two for the same post the later counts. */
    void record(List<IndexChange> changes);

    /** The changes that wait, those with fewest failed attempts first, then the longest waiting; no two of the same post. */
    List<OutboxEntry> waiting(int most);

    /**
     * Takes out what the index has got. One that has been replaced by a later change stays, and so does one that somebody is
     * changing at this moment.
     *
     * @return how many were taken out
     */
    int remove(List<OutboxEntry> delivered);

    /** Puts them behind the others, with one more failed attempt. */
    void putBack(List<OutboxEntry> failed);

    /** Sets one aside until it is released, or until a later change of the same post. */
    void park(OutboxEntry refused, String reason, Instant now);

    /** The parked ones, oldest first. */
    List<ParkedEntry> parked(int most);

    /**
     * Lets a parked one wait again.
     *
     * @return whether there was one
     */
    boolean release(String id);

    /** How many there are. */
    Count count();

    /**
     * Makes this holder the only one who may send, for that long. Nobody else can get the lease until it has ended or is given
     * up.
     *
     * @return false if somebody else has it
     */
    boolean lease(String holder, Duration time);

    /** Prolongs the lease of a holder who has not lost it in between; false if it has run out. */
    boolean renew(String holder, Duration time);

    /** Gives it up before its time. */
    void giveUp(String holder);

    /**
     * Lets every instance that has stopped go on, as of its next look.
     *
     * @see Delivery#resume
     */
    void resume();

    /** Differs from what it was before whenever somebody has called {@link #resume}, in whichever instance. */
    String resumption();

    /**
     * How many there are.
     *
     * @param oldest when the oldest change was recorded that waits
     */
    record Count(long waiting, Optional<Instant> oldest, long parked) {}
}
