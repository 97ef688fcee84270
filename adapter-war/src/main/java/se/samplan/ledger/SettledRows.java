package se.samplan.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samplan.storelog.LogOutbox;

/**
 * Rows that say what has become of posts: which are settled, and up to which place all are. Posts are settled in their order, so the place
 * in the last of these rows is all that a program has to know when it starts.
 */
final class SettledRows {

    /** The national access log has stored them. */
    static final String TOLD = "TOLD";

    /** It is not told of this one, and why. */
    static final String GIVEN_UP = "GIVEN-UP";

    /** Nothing of the answer left, so there is nothing to tell. */
    static final String NOT_TOLD = "NOT-TOLD";

    private static final Set<String> KINDS = Set.of(TOLD, GIVEN_UP, NOT_TOLD);
    private static final int PLACE = 3;
    private static final int WHY = 4;
    private static final int IDS = 5;

    private SettledRows() {}

    /** @param posts at least one, in their order */
    static String of(Instant now, String kind, String why, List<LogOutbox.Waiting> posts) {
        return Rows.row(Stream.of(
                now.toString(),
                kind,
                UUID.randomUUID().toString(),
                "upto=" + posts.get(posts.size() - 1).place(),
                why,
                posts.stream().map(each -> each.post().logId().toString()).collect(Collectors.joining(" "))));
    }

    static boolean isOne(String... words) {
        return words.length > IDS && KINDS.contains(words[Rows.KIND]);
    }

    /** The place up to which all are settled. */
    static long place(String... words) {
        return Long.parseLong(words[PLACE].substring(words[PLACE].indexOf('=') + 1));
    }

    static String why(String... words) {
        return words[WHY];
    }

    static List<String> ids(String... words) {
        return List.of(words[IDS].split(" ", -1));
    }
}
