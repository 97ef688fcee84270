package se.samplan.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a text has six figures or more with nothing between them but what makes groups and references, or signs beyond ASCII.
 * Every form of an identity number begins in such a row, and few texts have one: to look for rows first is much quicker than to
 * try a pattern at each letter of a page.
 *
 * @param rows in order; those that are near each other are one
 */
record FigureRows(String text, List<Row> rows) {

    /** ASCII signs of a row that are no figures. */
    private static final boolean[] BETWEEN_FIGURES = new boolean[0x80];

    static {
        "&#;xX-./:_ ".chars().forEach(sign -> BETWEEN_FIGURES[sign] = true);
    }

    /** Figures of a day without its century. */
    private static final int DAY = 6;

    /** Characters; more than any form has behind its first row: four blanks that are markup, a sign and four references. */
    private static final int TAIL = 256;

    /** @param end the place behind what may begin in it and all that a form has there */
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
                add(rows, new Row(start, Math.min(text.length(), end + TAIL)));
            }
            start = end + 1;
        }
        return new FigureRows(text, rows);
    }

    /** What may begin in one may reach into the next, and no place is looked at twice. */
    private static void add(List<Row> rows, Row row) {
        int last = rows.size() - 1;
        if (last >= 0 && row.start() <= rows.get(last).end()) {
            rows.set(last, new Row(rows.get(last).start(), row.end()));
        } else {
            rows.add(row);
        }
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
        for (Row row : rows) {
            matcher.region(row.start(), row.end());
            while (matcher.find()) {
                found.add(matcher.toMatchResult());
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
