package se.samplan.produce.index;

import java.time.Duration;

/** Hears how the delivery goes, for logs and counters. Nothing it is told concerns a person. */
public interface OutboxListener {

    /** The index has taken that many changes. */
    void delivered(int changes);

    /** An attempt came to nothing. */
    void failed(String code, Duration pause);

    /** The index refuses this change by itself. */
    void parked(String id, String code);

    /** No more attempts until the program is started again, or told to go on. */
    void stopped(String code);

    /** The database cannot be used; the words are ours, not the driver's. */
    void outboxUnavailable(String what, Duration pause);
}
