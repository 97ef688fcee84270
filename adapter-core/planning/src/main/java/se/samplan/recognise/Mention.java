package se.samplan.recognise;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day or a telephone number that a text mentions, as it is written. It is not interpreted: what is to happen on the day, or
 * whose number it is, the text says to people.
 *
 * @param at where it stands in the quoted text
 */
public record Mention(Form form, String written, int at) {

    /** What it looks like. */
    public enum Form {
        /** A day, with or without year. */
        DAY("\\b(?:(?:19|20)\\d{2}-\\d{2}-\\d{2}|\\d{1,2}/\\d{1,2}(?:[ -](?:19|20)?\\d{2})?|\\d{1,2} "
                + "(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)"
                + "(?: (?:19|20)\\d{2})?)\\b"),
        /** A telephone number. */
        PHONE("(?<![\\d-])(?:\\+46 ?|0)\\d{1,3}[- ]?\\d{2,3}(?:[ ]?\\d{2,3}){1,3}(?![\\d-])");

        private final Pattern pattern;

        Form(String pattern) {
            this.pattern = Pattern.compile(pattern);
        }
    }

    public Mention {
        requireNonNull(form, "form");
        requireNonNull(written, "written");
    }

    static List<Mention> in(String text) {
        List<Mention> found = new ArrayList<>();
        for (Form form : Form.values()) {
            Matcher matcher = form.pattern.matcher(text);
            while (matcher.find()) {
                found.add(new Mention(form, matcher.group(), matcher.start()));
            }
        }
        found.sort(Comparator.comparingInt(Mention::at));
        return List.copyOf(found);
    }

    /** Tells nothing of the content: a log line must not. */
    @Override
    public String toString() {
        return "Mention[" + form + ", hidden]";
    }
}
