package se.samplan.samples.demo;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the sources hold, read from the messages that they answer with: the answer is held against it, so that the
 * demonstration fails when a plan gets lost on the way.
 */
final class Expected {

    private static final Pattern DOCUMENT = Pattern.compile("<[^/<>]*documentId>([^<]+)<");

    private Expected() {}

    /** The ids of all plans in a source's answer. */
    static Set<String> plansIn(String answer) {
        Set<String> ids = new TreeSet<>();
        Matcher matcher = DOCUMENT.matcher(answer);
        while (matcher.find()) {
            ids.add(matcher.group(1));
        }
        return ids;
    }
}
