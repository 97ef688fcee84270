package se.samplan.samples.overview.page;

import java.util.List;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** A text of a source as people read it: without its markup, line by line. Nothing of it is run, fetched or followed. */
final class Written {

    private static final Pattern UNSEEN = Pattern.compile("(?is)<(script|style)\\b.*?(?:</\\1|\\z)|<!--.*?(?:-->|\\z)");
    private static final Pattern BLOCK = Pattern.compile(
            "(?i)</?(?:article|section|info|title|para|p|h[1-6]|ul|ol|li|div|br|tr|table|blockquote|itemizedlist|orderedlist|listitem)"
                    + "(?:\\s[^<>]*|/)?>");
    private static final Pattern TAG = Pattern.compile("</?[A-Za-z!?][^<>]*>");

    private Written() {}

    /** Its lines, those that are empty left out. */
    static List<String> lines(String text) {
        String seen = UNSEEN.matcher(text).replaceAll("\n");
        String plain = TAG.matcher(BLOCK.matcher(seen).replaceAll("\n")).replaceAll("");
        return HtmlUtils.htmlUnescape(plain)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
