package se.samplan.samples.overview.words;

import com.ibm.icu.text.MessageFormat;
import java.text.AttributedCharacterIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A text of which parts may have been said by a source. Those are in its language, whatever that of the page, and are marked so.
 *
 * @param pieces in the order in which they are read
 */
public record Sentence(List<Piece> pieces) {

    /** Nothing at all. */
    public static final Sentence EMPTY = new Sentence(List.of());

    /**
     * A part of a text.
     *
     * @param by the language in which a source has said it; empty where it is that of the page, or where the text is ours
     */
    public record Piece(String text, Optional<Spoken> by) {}

    /** A text of ours. */
    static Sentence label(String text) {
        return text.isEmpty() ? EMPTY : new Sentence(List.of(new Piece(text, Optional.empty())));
    }

    /** A text of a source. */
    static Sentence said(String text, Spoken by) {
        return text.isEmpty() ? EMPTY : new Sentence(List.of(new Piece(text, Optional.of(by))));
    }

    /** A pattern whose arguments are filled in; those that are strings were said by a source, in Swedish. */
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
            String said = piece.toString();
            pieces.addAll(
                    argument instanceof Integer at
                            ? filledIn(said, arguments[at])
                            : List.of(new Piece(said, Optional.empty())));
        }
        return new Sentence(List.copyOf(pieces));
    }

    /** A sentence that is filled in keeps its own. */
    private static List<Piece> filledIn(String text, Object argument) {
        return argument instanceof Sentence sentence ? sentence.pieces() : List.of(new Piece(text, by(argument)));
    }

    private static Optional<Spoken> by(Object argument) {
        if (argument instanceof Words.Said said) {
            return Optional.of(said.by());
        }
        return argument instanceof String ? Optional.of(Spoken.SWEDISH) : Optional.empty();
    }

    /** Followed by another, with a space between. */
    public Sentence and(Sentence next) {
        return and(next, " ");
    }

    /** Followed by another. What one has said after itself is one piece: right to left it would part in lines. */
    public Sentence and(Sentence next, String between) {
        if (pieces.isEmpty() || next.pieces.isEmpty()) {
            return pieces.isEmpty() ? next : this;
        }
        Piece last = pieces.get(pieces.size() - 1);
        Piece first = next.pieces.get(0);
        List<Piece> middle = last.by().equals(first.by())
                ? List.of(new Piece(last.text() + between + first.text(), last.by()))
                : List.of(last, new Piece(between, Optional.empty()), first);
        return new Sentence(
                Stream.of(pieces.subList(0, pieces.size() - 1), middle, next.pieces.subList(1, next.pieces.size()))
                        .flatMap(List::stream)
                        .toList());
    }

    /** As it is written within another. */
    public Sentence within(Words words) {
        return pieces.isEmpty()
                ? this
                : new Sentence(Stream.concat(
                                Stream.of(new Piece(
                                        words.within(pieces.get(0).text()),
                                        pieces.get(0).by())),
                                pieces.stream().skip(1))
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
