package se.samplan.storelog;

/**
 * What became of posts that were sent.
 *
 * @param word what was said, in capital letters, for logs and metrics: nothing that the service wrote
 */
public record LogAnswer(Kind kind, String word) {

    /** What it means (log services facts, section 2, rules 1, 3 and 4). */
    public enum Kind {
        /** All are stored. */
        STORED,
        /** None is stored in this call, because one of them is wrong, or was stored before. Sending them one by one tells which. */
        INVALID,
        /** None is stored, and no post is to blame. Sending them again may help. */
        NOT_STORED,
        /** We may not: somebody has to do something. None is stored. */
        DENIED,
        /**
         * Nobody knows whether they are stored: a fault came, or nothing, or no connection was made or it broke. Whether one of them or
         * the log is to blame nobody knows either; sending fewer of them may tell.
         */
        UNCLEAR
    }

    static LogAnswer of(Kind kind, Enum<?> code) {
        return new LogAnswer(kind, code.name());
    }
}
