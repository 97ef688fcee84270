package se.samplan.samples.overview.take;

import java.util.regex.Pattern;

/**
 * Characters that turn the direction of all that follows. On a page each text of a source stands in an element of its own, where
 * they end; in a file nothing would end them.
 */
final class Turning {

    private static final Pattern MARKS = Pattern.compile("[\\u202a-\\u202e\\u2066-\\u2069]");

    private Turning() {}

    static String without(String text) {
        return MARKS.matcher(text).replaceAll("");
    }
}
