package se.samplan.samples.demo;

import java.util.ArrayList;
import java.util.List;

/** Text for a terminal: headings, lines with a hanging indent, columns. */
final class Page {

    private static final int WIDTH = 108;

    private final StringBuilder text = new StringBuilder();

    Page heading(String heading) {
        text.append('\n')
                .append(heading)
                .append('\n')
                .append("=".repeat(heading.length()))
                .append('\n');
        return this;
    }

    Page blank() {
        text.append('\n');
        return this;
    }

    /** A line that is never broken, so that it can be copied. */
    Page asIs(String line) {
        text.append("   ").append(line).append('\n');
        return this;
    }

    /** A line that is broken between words and goes on under its own beginning. */
    Page line(String lead, String content) {
        String indent = " ".repeat(lead.length());
        String start = lead;
        for (String part : broken(content, WIDTH - lead.length())) {
            text.append(start).append(part).append('\n');
            start = indent;
        }
        return this;
    }

    /** Cells side by side, each broken within its own width. */
    Page row(String lead, int[] widths, String... cells) {
        List<List<String>> columns = new ArrayList<>();
        int height = 1;
        for (int i = 0; i < cells.length; i++) {
            columns.add(broken(cells[i], widths[i]));
            height = Math.max(height, columns.get(i).size());
        }
        for (int y = 0; y < height; y++) {
            StringBuilder line = new StringBuilder(y == 0 ? lead : " ".repeat(lead.length()));
            for (int x = 0; x < cells.length; x++) {
                String cell = y < columns.get(x).size() ? columns.get(x).get(y) : "";
                line.append(cell).append(" ".repeat(Math.max(0, widths[x] - cell.length()) + 2));
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return this;
    }

    private static List<String> broken(String content, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : content.strip().split("\\s+", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
