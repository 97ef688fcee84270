package se.samplan.samples.overview.mark;

import java.util.Optional;

/** What is remembered of how far somebody has seen. */
public sealed interface Remembered permits Seen, Remembered.Never, Remembered.Unknown {

    /** She has never looked, or was forgotten. */
    record Never() implements Remembered {}

    /** The database did not answer: whether she has looked can not be told. */
    record Unknown() implements Remembered {}

    /** How far she has seen, if that is known. */
    default Optional<Seen> seen() {
        return this instanceof Seen seen ? Optional.of(seen) : Optional.empty();
    }
}
