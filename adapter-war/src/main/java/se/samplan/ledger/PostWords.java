package se.samplan.ledger;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import se.samplan.model.HsaId;
import se.samplan.model.PersonId;
import se.samplan.storelog.LogPost;

/**
 * What the national access log is to be told, as words at the end of the row that says what is disclosed: they make the row the post that
 * is sent, once or more often. A row without them is none. Time, person and owner stand in the row already.
 */
final class PostWords {

    private static final int FIRST = 12;
    private static final int PERSON = 7;
    private static final int OWNER = 8;
    private static final String LOG_ID = "log=";

    private PostWords() {}

    static Stream<String> of(LogPost post) {
        LogPost.User user = post.user();
        return Stream.of(
                LOG_ID + post.logId(),
                "activity=" + post.activity().word(),
                "why=" + post.purpose(),
                "kind=" + post.resource().type(),
                "giver=" + user.careGiver().value(),
                "unit=" + user.careUnit().value(),
                "user=" + user.id().value(),
                "name=" + user.name().orElse(""),
                "title=" + user.title().orElse(""));
    }

    /** Whether a row has a post. */
    static boolean isIn(String... words) {
        return words.length > FIRST && words[Rows.KIND].equals(Rows.INTENT) && words[FIRST].startsWith(LOG_ID);
    }

    /** The post of a row that has one; empty if it cannot be read, which no row of ours is. */
    static Optional<LogPost> read(String... words) {
        try {
            return Optional.of(new LogPost(
                    UUID.fromString(value(words, FIRST)),
                    Instant.parse(words[0]),
                    LogPost.Activity.of(value(words, FIRST + 1)),
                    value(words, FIRST + 2),
                    new LogPost.User(
                            new HsaId(value(words, FIRST + 6)),
                            text(value(words, FIRST + 7)),
                            text(value(words, FIRST + 8)),
                            new HsaId(value(words, FIRST + 4)),
                            new HsaId(value(words, FIRST + 5))),
                    new LogPost.Resource(
                            value(words, FIRST + 3), person(value(words, PERSON)), new HsaId(value(words, OWNER)))));
        } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private static String value(String[] words, int place) {
        return words[place].substring(words[place].indexOf('=') + 1);
    }

    private static Optional<String> text(String value) {
        return Optional.of(value).filter(one -> !one.isBlank());
    }

    private static PersonId person(String written) {
        int slash = written.indexOf('/');
        return PersonId.of(written.substring(0, slash), written.substring(slash + 1));
    }
}
