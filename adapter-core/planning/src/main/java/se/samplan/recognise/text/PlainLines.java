package se.samplan.recognise.text;

import java.util.List;

/** The lines of a plain text. What stands after {@code >} or between quotation marks of one paragraph is somebody else's. */
final class PlainLines {

    private static final String BOTH = "\"”";

    private final String text;
    private final LineBuilder lines = new LineBuilder();
    private boolean isInQuotation;
    private boolean beginsInQuotation;

    private PlainLines(String text) {
        this.text = text;
    }

    static List<Line> of(String text) {
        return new PlainLines(text).read();
    }

    private List<Line> read() {
        int lineStart = 0;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == '\n' || letter == '\r') {
                ends(lineStart, i);
                lineStart = i + 1;
            } else {
                quotation(letter);
                lines.letter(letter, i, i + 1, false);
            }
        }
        ends(lineStart, text.length());
        return lines.lines();
    }

    private void quotation(char letter) {
        if (letter == '«' || letter == '“') {
            isInQuotation = true;
        } else if (letter == '»') {
            isInQuotation = false;
        } else if (BOTH.indexOf(letter) >= 0) {
            isInQuotation = !isInQuotation;
        }
    }

    private void ends(int lineStart, int lineEnd) {
        String line = text.substring(lineStart, lineEnd).strip();
        if (line.isEmpty()) {
            isInQuotation = false;
        }
        lines.ends(false, beginsInQuotation || line.startsWith(">") || line.startsWith("\"") || line.startsWith("”"));
        beginsInQuotation = isInQuotation;
    }
}
