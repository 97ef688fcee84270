package se.samplan.understand.timeline;

import static java.util.Objects.requireNonNull;

import se.samplan.understand.Statement;

/**
 * What one statement says of an event, in its own words. Words of two records stand beside each other and are never joined.
 *
 * @param text 1..1
 * @param says 1..1
 */
public record TextSaid(String text, Statement says) {

    public TextSaid {
        requireNonNull(text, "text");
        requireNonNull(says, "says");
    }

    /** Tells nothing of the content: a log line must not. */
    @Override
    public String toString() {
        return "TextSaid[hidden]";
    }
}
