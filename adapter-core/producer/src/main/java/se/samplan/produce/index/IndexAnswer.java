package se.samplan.produce.index;

/**
 * What became of one Update.
 *
 * @param code why, in a word of ours or a code of the index or platform; never a text of theirs
 */
public record IndexAnswer(Kind kind, String code) {

    /** What to do now. */
    public enum Kind {
        /** The index has the changes. */
        TAKEN,
        /** Something in the request is wrong: a part of it may still be taken. */
        REFUSED,
        /**
         * It answered with a technical error, or not in time: it may have the changes, and sending them again later may help.
         */
        FAULTED,
        /** It was not reached, or the answer was lost: it may have the changes, and sending them again later helps. */
        NOT_REACHED,
        /**
         * The call is not allowed, goes to the wrong place, or fails in another way that comes again however often one tries
         * (Basic Profile rule #22): nothing is sent until an operator resumes deliveries or starts the program again.
         */
        STOP
    }
}
