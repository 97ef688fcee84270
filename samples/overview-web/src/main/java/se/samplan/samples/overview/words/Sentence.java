package se.samplan.samples.overview.words;

import com.ibm.icu.text.MessageFormat;
import java.text.AttributedCharacterIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A text of which parts may have been said by a source. Those are Swedish, whatever the language of the page, and are marked so.
 *
 * @param pieces in the order in which they are read
 */
public record Sentence(List<Piece> pieces) {

    /** Nothing at all. */
    public static final Sentence EMPTY = new Sentence(List.of());

    /**
     * A part of a text.
     *
     * @param said whether a source has said it, in another language than that of the page
     */
    public record Piece(String text, boolean said) {}

    /** A text of ours. */
    static Sentence label(String text) {
        return text.isEmpty() ? EMPTY : new Sentence(List.of(new Piece(text, false)));
    }

    /** A text of a source. */
    static Sentence said(String text) {
        return text.isEmpty() ? EMPTY : new Sentence(List.of(new Piece(text, true)));
    }

    /** A pattern whose arguments are filled in; those that are strings were said by a source. */
    static Sentence of(MessageFormat pattern, Object... arguments) {
        AttributedCharacterIterator text = pattern.formatToCharacterIterator(arguments);
        List<Piece> pieces = new ArrayList<>();
        text.first();
        while (text.getIndex() < text.getEndIndex()) {
            Object argument = text.getAttribute(MessageFormat.Field.ARGUMENT);
            int end = text.getRunLimit(Set.of(MessageFormat.Field.ARGUMENT));
            StringBuilder piece = new StringBuilder();
            for (; text.getIndex() < end; text.next()) {
                piece.append(text.current());
            }
            pieces.add(new Piece(piece.toString(), argument instanceof Integer at && arguments[at] instanceof String));
        }
        return new Sentence(List.copyOf(pieces));
    }

    /** Followed by another, with a space between. */
    public Sentence and(Sentence next) {
        if (pieces.isEmpty() || next.pieces.isEmpty()) {
            return pieces.isEmpty() ? next : this;
        }
        return new Sentence(Stream.of(pieces, List.of(new Piece(" ", false)), next.pieces)
                .flatMap(List::stream)
                .toList());
    }

    /** Whether there is nothing to read. */
    public boolean isEmpty() {
        return pieces.isEmpty();
    }

    /** As it is read. */
    @Override
    public String toString() {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }
}
