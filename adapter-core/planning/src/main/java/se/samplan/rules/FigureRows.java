package se.samplan.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The rows of six figures and more in a text, with no more between the figures than what makes groups and references. Every form
 * of an identity number begins in such a row, and few texts have one: to look for rows first is much quicker than to try a pattern
 * at each letter of a page.
 */
record FigureRows(String text, List<Row> rows) {

    /** ASCII signs of a row that are no figures. */
    private static final boolean[] BETWEEN_FIGURES = new boolean[0x80];

    static {
        "&#;xX-./ ".chars().forEach(sign -> BETWEEN_FIGURES[sign] = true);
    }

    /** Figures of a day without its century. */
    private static final int DAY = 6;

    /** Characters; more than any form has behind its first row: four blanks that are markup, a sign and four references. */
    private static final int TAIL = 256;

    /** @param end the place behind it */
    record Row(int start, int end) {}

    static FigureRows in(String text) {
        List<Row> rows = new ArrayList<>(0);
        int start = 0;
        while (start < text.length()) {
            int figures = 0;
            int end = start;
            while (end < text.length() && isInRow(text.charAt(end))) {
                figures += isFigure(text.charAt(end)) ? 1 : 0;
                end++;
            }
            if (figures >= DAY) {
                rows.add(new Row(start, end));
            }
            start = end + 1;
        }
        return new FigureRows(text, rows);
    }

    /**
     * What {@code form.matcher(text).results()} gives, in that order.
     *
     * @param form each of its matches begins with six figures of one row and ends at most {@link #TAIL} characters behind it
     */
    List<MatchResult> matches(Pattern form) {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<MatchResult> found = new ArrayList<>();
        Matcher matcher = form.matcher(text).useTransparentBounds(true);
        int last = 0;
        for (Row row : rows) {
            int start = Math.max(row.start(), last); // a match may reach into the next row
            matcher.region(Math.min(start, row.end()), Math.min(text.length(), row.end() + TAIL));
            while (matcher.find() && matcher.start() < row.end()) {
                found.add(matcher.toMatchResult());
                last = matcher.end();
            }
        }
        return found;
    }

    private static boolean isInRow(char sign) {
        return sign >= 0x80 || BETWEEN_FIGURES[sign] || isFigure(sign);
    }

    /** Half of a figure beyond the first plane counts as one. */
    private static boolean isFigure(char sign) {
        return sign < 0x80 ? sign >= '0' && sign <= '9' : Character.isDigit(sign) || Character.isLowSurrogate(sign);
    }
}
