package se.samplan.recognise.text;

import java.util.ArrayList;
import java.util.List;

/** Puts letters together to lines. */
final class LineBuilder {

    private final List<Line> lines = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private int from = -1;
    private int to = -1;
    private int afterColon = -1;
    private boolean allBold = true;
    private boolean spaceBefore;

    /**
     * One letter.
     *
     * @param start where it stands in the note
     * @param end behind it; more than one place further on where a reference stands for the letter
     */
    void letter(char letter, int start, int end, boolean isBold) {
        if (Character.isWhitespace(letter) || letter == '\u00a0') {
            spaceBefore = words.length() > 0;
            return;
        }
        if (spaceBefore) {
            words.append(' ');
            spaceBefore = false;
        }
        if (from < 0) {
            from = start;
        }
        words.append(letter);
        to = end;
        allBold &= isBold;
        if (letter == ':' && afterColon < 0) {
            afterColon = end;
        }
    }

    /** Ends the line, if there is one. */
    void ends(boolean isHeading, boolean isQuoted) {
        if (from >= 0) {
            boolean stands = isHeading || allBold;
            Line.Look look = isQuoted ? Line.Look.QUOTED : stands ? Line.Look.HEADING : Line.Look.TEXT;
            lines.add(new Line(words.toString(), from, to, afterColon, look));
        }
        words.setLength(0);
        from = -1;
        afterColon = -1;
        allBold = true;
        spaceBefore = false;
    }

    List<Line> lines() {
        return List.copyOf(lines);
    }
}
