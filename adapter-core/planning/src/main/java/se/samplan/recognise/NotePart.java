package se.samplan.recognise;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import se.samplan.recognise.text.Headings;

/**
 * A part of a note's text as it came. The parts of a note, one after the other, are the note.
 *
 * @param kind what it is about, by its heading; empty for what stands under no heading that is known
 * @param heading as it is read; empty if there is none
 * @param from where it stands in the note, its heading included
 * @param under where what stands under the heading begins
 * @param text of the whole part, with its heading and its markup
 */
public record NotePart(Optional<SectionKind> kind, String heading, int from, int under, String text) {

    public NotePart {
        requireNonNull(kind, "kind");
        requireNonNull(heading, "heading");
        requireNonNull(text, "text");
    }

    /** Behind its last letter. */
    public int to() {
        return from + text.length();
    }

    /** What stands under the heading, as people read it: without markup, and quoted word for word. */
    public String quoted() {
        return Headings.words(text.substring(under - from));
    }

    /** Days and telephone numbers in what is quoted. What they mean is not said. */
    public List<Mention> mentions() {
        return Mention.in(quoted());
    }

    /** Tells nothing of the content: a log line must not. */
    @Override
    public String toString() {
        return "NotePart[" + kind + ", " + from + "–" + to() + "]";
    }
}
