package se.samplan.time;

/** Tells how much time has passed. Tests hand in their own. */
@FunctionalInterface
public interface Ticker {

    /** Nanoseconds since some fixed point; only differences mean anything. */
    long nanos();

    /** The machine's own clock for elapsed time. */
    static Ticker system() {
        return System::nanoTime;
    }
}
