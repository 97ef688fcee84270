package se.samplan.recognise.text;

/**
 * What a reader sees as one line of a note.
 *
 * @param words as they are read: without markup, runs of space as one space
 * @param from where its first letter stands in the note
 * @param to behind its last letter
 * @param afterColon behind its first colon, where the note goes on; -1 if there is none near its beginning
 * @param look what the markup says of it
 */
record Line(String words, int from, int to, int afterColon, Look look) {

    /** What the markup says of a line. */
    enum Look {
        /** It is text. */
        TEXT,
        /** It is a heading or is bold from its first letter to its last. */
        HEADING,
        /** It is somebody else's words. */
        QUOTED
    }

    /** Tells nothing of the content: a log line must not. */
    @Override
    public String toString() {
        return "Line[" + from + "–" + to + ", " + look + "]";
    }
}
