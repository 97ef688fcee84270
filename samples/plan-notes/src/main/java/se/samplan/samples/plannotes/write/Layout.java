package se.samplan.samples.plannotes.write;

import java.util.List;
import java.util.Locale;

/** How headings are written in the text of a note. */
enum Layout {
    DOCBOOK("<section><title>", "</title><para>", "</para></section>"),
    HTML("<h2>", "</h2><p>", "</p>"),
    BOLD("<p><b>", "</b><br/>", "</p>"),
    COLON("", ":\n", "\n\n"),
    LABEL("", ": ", "\n"),
    CAPITALS("", "\n", "\n\n"),
    BARE("", "\n", "\n\n"),
    STARS("**", "**\n", "\n");

    private final String before;
    private final String after;
    private final String end;

    Layout(String before, String after, String end) {
        this.before = before;
        this.after = after;
        this.end = end;
    }

    String section(String heading, List<String> sentences) {
        String shown = this == CAPITALS ? heading.toUpperCase(Locale.ROOT) : heading;
        String words = String.join(this == LABEL ? ", " : " ", sentences);
        return before + escaped(shown) + after + escaped(words) + end;
    }

    /** The whole text, with a title of its own if there is one. */
    String whole(String title, String sections) {
        return switch (this) {
            case DOCBOOK ->
                "<article xmlns=\"http://docbook.org/ns/docbook\" version=\"5.0\"><title>" + escaped(title) + "</title>"
                        + sections + "</article>";
            case HTML -> "<html><body><h1>" + escaped(title) + "</h1>" + sections + "</body></html>";
            default -> sections;
        };
    }

    private String escaped(String words) {
        boolean isMarkup = this == DOCBOOK || this == HTML || this == BOLD;
        return isMarkup ? words.replace("&", "&amp;").replace("<", "&lt;") : words;
    }
}
