package se.samplan.recognise;

import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import se.samplan.recognise.text.Heading;
import se.samplan.recognise.text.Headings;

/**
 * What every template looks at in a note, read once.
 *
 * @param headings what may be headings of it
 * @param folded the words of each of them, as they are compared
 */
record NoteReading(Writing writing, List<Heading> headings, List<String> folded) {

    /** In letters: where the title of the text itself stands at the latest. */
    private static final int BEGINNING = 300;

    static NoteReading of(Writing writing) {
        List<Heading> headings = Headings.of(writing.text());
        return new NoteReading(
                writing,
                headings,
                headings.stream()
                        .map(heading -> Spelling.folded(heading.words()))
                        .toList());
    }

    /** As it came; empty if the note holds a document instead. */
    String text() {
        return writing.text();
    }

    /** The note's titles; that which its text begins with, if it has no others. */
    List<String> titles() {
        return writing.titles().isEmpty() ? ownTitle().stream().toList() : writing.titles();
    }

    /** The heading that the text begins with. */
    Optional<String> ownTitle() {
        return headings.stream()
                .findFirst()
                .filter(first -> first.from() < BEGINNING && first.style() != Heading.Style.LABEL)
                .map(Heading::words);
    }

    Optional<String> code() {
        return writing.code();
    }

    Optional<String> role() {
        return writing.role();
    }

    /** Where what stands under a heading ends: at the next heading, by its place, that ends it. */
    int end(int index, IntPredicate ends) {
        for (int next = index + 1; next < headings.size(); next++) {
            if (ends.test(next)) {
                return headings.get(next).from();
            }
        }
        return text().length();
    }

    /** Whether anything can be read between two places, beside markup. */
    boolean hasWords(int from, int to) {
        boolean isTag = false;
        for (int i = from; i < to; i++) {
            char letter = text().charAt(i);
            if (letter == '<') {
                isTag = true;
            } else if (letter == '>') {
                isTag = false;
            } else if (!isTag && Character.isLetterOrDigit(letter)) {
                return true;
            }
        }
        return false;
    }

    /** Tells nothing of the content: a log line must not. */
    @Override
    public String toString() {
        return "NoteReading[hidden]";
    }
}
