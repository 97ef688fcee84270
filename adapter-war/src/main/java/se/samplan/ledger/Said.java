package se.samplan.ledger;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a row says. It is read as a whole, with all that the outbox of the national access log will read, before any of it counts. */
sealed interface Said {

    /**
     * Something is about to be disclosed.
     *
     * @param id of the answer
     * @param hasPost whether the national access log is to be told
     */
    record Intended(String id, boolean hasPost) implements Said {}

    /** An answer has ended. */
    record Closed(String id) implements Said {}

    /**
     * A post is to be told again.
     *
     * @param place of the row that holds it, or that says in which row it is
     */
    record Again(Instant at, long place, String logId) implements Said {}

    /**
     * Posts are settled.
     *
     * @param kind one of {@link SettledRows}
     * @param place up to which all are
     * @param logIds of the posts
     */
    record Settled(Instant at, String kind, String why, long place, List<String> logIds) implements Said {}

    /** Something that only a later release knows, which may have added to the ledger. */
    record Unknown(String id) implements Said {}

    /**
     * What a row says, without its hash; empty if it is of a kind that we write, and not as we write it: whoever knows how hashes are
     * made can tie others.
     *
     * @param before the place where it begins: it speaks of none behind that
     */
    static Optional<Said> of(long before, String row) {
        String[] words = row.split("\t", -1);
        try {
            return Optional.of(
                    switch (words[Rows.KIND]) {
                        case Rows.INTENT -> intended(words);
                        case Rows.CLOSED -> closed(words);
                        case AgainRows.AGAIN -> again(before, words);
                        case SettledRows.TOLD, SettledRows.GIVEN_UP, SettledRows.NOT_TOLD -> settled(before, words);
                        default -> new Unknown(words[Rows.ID]);
                    });
        } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private static Said intended(String... words) {
        boolean hasPost = PostWords.isIn(words);
        if (hasPost && PostWords.read(words).isEmpty()) {
            throw new IllegalArgumentException("no post");
        }
        return new Intended(words[Rows.ID], hasPost);
    }

    private static Said closed(String... words) {
        if (words[Rows.END].isBlank()) {
            throw new IllegalArgumentException("no end");
        }
        return new Closed(words[Rows.ID]);
    }

    private static Said again(long before, String... words) {
        return new Again(Instant.parse(words[0]), within(before, AgainRows.place(words)), AgainRows.logId(words));
    }

    private static Said settled(long before, String... words) {
        return new Settled(
                Instant.parse(words[0]),
                words[Rows.KIND],
                SettledRows.why(words),
                within(before, SettledRows.place(words)),
                SettledRows.ids(words));
    }

    private static long within(long before, long place) {
        if (place < 1 || place > before) {
            throw new IllegalArgumentException("no place");
        }
        return place;
    }
}
