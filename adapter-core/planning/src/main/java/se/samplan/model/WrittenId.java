package se.samplan.model;

import java.util.List;
import java.util.stream.Stream;

/**
 * How an HSA-id or a logical address is written by whoever sets a system up: in settings, in lists, in a command, or in a program that
 * has the producer within it. An id with another sign in it names nobody, and what was said of it holds for nobody. What comes
 * in messages is not held to this: {@link HsaId} takes all that is in use.
 */
public final class WrittenId {

    /** As many as a header of the platform holds. */
    private static final int MOST = 64;

    private static final String PARTING = ",;\"'";

    private WrittenId() {}

    /**
     * What is wrong with a text that is to be one id or address, one line for each mistake; none if it can be one. The text is never
     * repeated: it may be a person's number.
     */
    public static List<String> problemsIn(String id) {
        return Stream.of(
                        id.isEmpty() ? Stream.of("is empty") : Stream.<String>empty(),
                        id.length() > MOST
                                ? Stream.of("is longer than " + MOST + " characters, the most that an id has")
                                : Stream.<String>empty(),
                        foreignIn(id).stream(),
                        id.chars().anyMatch(sign -> PARTING.indexOf(sign) >= 0)
                                ? Stream.of("holds a comma, a semicolon or a quotation mark: no id or address does")
                                : Stream.<String>empty())
                .flatMap(problems -> problems)
                .toList();
    }

    /**
     * What is wrong with an id or an address, one line for each sign that none can hold: a letter that only looks like one of
     * theirs makes an id that nobody has, and a line about nobody.
     */
    public static List<String> foreignIn(String id) {
        return id.codePoints()
                .filter(sign ->
                        sign < '!' || sign > '~') // what a header can hold, and the platform's tables are made of
                .mapToObj(sign ->
                        "holds " + SignName.of(sign) + ": ids and addresses are made of visible ASCII characters")
                .distinct()
                .toList();
    }
}
