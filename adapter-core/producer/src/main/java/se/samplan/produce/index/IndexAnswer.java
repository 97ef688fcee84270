package se.samplan.produce.index;

/**
 * What became of one Update.
 *
 * @param code why, in a word of ours or a code of the index or platform; never a text of theirs
 */
public record IndexAnswer(Kind kind, String code) {

    /** What to do now. */
    public enum Kind {
        /** The index has them. */
        TAKEN,
        /** Something in the request is wrong: less of it may be right. */
        REFUSED,
        /** It answered with a technical error, or not in time: it may have them, and again later may help. */
        FAULTED,
        /** It was not reached, or the answer was lost: it may have them, and again later helps. */
        NOT_REACHED,
        /** The call itself is not allowed or goes to the wrong place: never again before somebody has mended it (rule #22). */
        STOP
    }
}
