package se.samplan.recognise;

import static java.util.Objects.requireNonNull;

/**
 * One mark of a note, and what was seen.
 *
 * @param seen the words of the note or of its header; for those only who may see the note
 */
public record Reason(Mark mark, String seen) {

    public Reason {
        requireNonNull(mark, "mark");
        requireNonNull(seen, "seen");
    }

    /** Tells nothing of the content: a log line must not. */
    @Override
    public String toString() {
        return "Reason[" + mark + ", hidden]";
    }
}
