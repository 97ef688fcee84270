package se.samplan.ledger;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Rows that say that a post which was given up is to be told again, as an operator wishes. The post itself stays in its own row: they say in
 * which. Where such a row stands the post waits anew, behind those that waited already.
 */
final class AgainRows {

    /** To be told again, and why it was not told before. */
    static final String AGAIN = "AGAIN";

    private static final int PLACE = 3;
    private static final int WHY = 4;
    private static final int LOG_ID = 5;

    private AgainRows() {}

    static String of(Instant now, GivenUp post) {
        return Rows.row(Stream.of(
                now.toString(), AGAIN, UUID.randomUUID().toString(), "row=" + post.place(), post.why(), post.logId()));
    }

    static boolean isOne(String... words) {
        return words.length > LOG_ID && words[Rows.KIND].equals(AGAIN);
    }

    /** Of the row that holds the post, or of one that says in which row it is. */
    static long place(String... words) {
        return Long.parseLong(words[PLACE].substring(words[PLACE].indexOf('=') + 1));
    }

    static String why(String... words) {
        return words[WHY];
    }

    static String logId(String... words) {
        return words[LOG_ID];
    }
}
