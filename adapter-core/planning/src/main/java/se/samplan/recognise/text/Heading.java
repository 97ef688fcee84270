package se.samplan.recognise.text;

/**
 * What may be a heading of a note. Whether it is one is for those to say who know the headings that are used.
 *
 * @param words without number, colon and marking
 * @param from where it begins in the note
 * @param to where what stands under it begins
 * @param style how it is written
 */
public record Heading(String words, int from, int to, Style style) {

    /** How a heading is written. */
    public enum Style {
        /** As a heading of HTML or DocBook, or a line in bold. */
        MARKED,
        /** A line of its own that stands out: by a colon, in capitals, underlined or between signs. */
        LINE,
        /** Words before a colon, with text after it. */
        LABEL,
        /** A short line without anything that marks it. */
        BARE;

        /** Whether it ends what stood before it, even if nobody knows it. */
        public boolean isSure() {
            return this == MARKED || this == LINE;
        }
    }

    /** Tells nothing of the content: a log line must not. */
    @Override
    public String toString() {
        return "Heading[" + from + "–" + to + ", " + style + "]";
    }
}
