package se.samplan.change;

import java.util.List;
import java.util.Optional;

/** Gives callers markers for what they have seen, and finds again what a marker stands for. */
public interface Markers {

    /**
     * A marker for that snapshot.
     *
     * @param bindings whom it is for and what was asked; a marker is good for nothing else
     * @return nothing if it cannot be kept now
     */
    Optional<String> give(List<String> bindings, Snapshot snapshot);

    /** What became of looking up a marker. */
    enum Trouble {
        /** Not given for these bindings, or forgotten since. */
        NOT_KNOWN,
        /** The key it was made with is gone, so nobody can say what it stands for, nor whom it was given to. */
        KEY_GONE,
        /** It cannot be looked up now. */
        UNAVAILABLE
    }

    /**
     * What a marker stands for.
     *
     * @param snapshot there if it was found
     * @param trouble there if it was not
     */
    record Recalled(Optional<Snapshot> snapshot, Optional<Trouble> trouble) {

        public static Recalled of(Snapshot snapshot) {
            return new Recalled(Optional.of(snapshot), Optional.empty());
        }

        public static Recalled no(Trouble trouble) {
            return new Recalled(Optional.empty(), Optional.of(trouble));
        }
    }

    /** Finds what the marker stands for. */
    Recalled find(List<String> bindings, String marker);
}
