package se.samplan.select;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Words to search for, folded the Swedish way: case does not count; å, ä and ö are letters of their own and never an a or
 * o; every other mark is dropped, so that é is e. The Danish and Norwegian æ and ø count as ä and ö.
 *
 * <p>All words must occur, in whatever order and text. A word may be part of a longer one, because Swedish writes words
 * together: "påsar" finds "dospåsarna".
 */
final class Words {

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern MARKUP = Pattern.compile("</?[\\p{L}][^<>]*>");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}]");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private final List<String> words;

    private Words(List<String> words) {
        this.words = words;
    }

    /** The words of a text. A text without words is met by everything, so the endpoint refuses it. */
    static Words of(String text) {
        return new Words(Arrays.stream(NO_WORD.split(folded(text)))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList());
    }

    /** True if every word stands somewhere in the texts; false if there is no text. Markup (DocBook) is no text. */
    boolean allOccurIn(List<String> texts) {
        List<String> readable = texts.stream()
                .map(text -> folded(MARKUP.matcher(text).replaceAll(" ")))
                .toList();
        return !readable.isEmpty()
                && words.stream().allMatch(word -> readable.stream().anyMatch(text -> text.contains(word)));
    }

    /** The text in the form in which texts are compared. */
    static String folded(String text) {
        String composed = Normalizer.normalize(UNSEEN.matcher(text).replaceAll(""), Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(composed.length());
        composed.codePoints().forEach(letter -> {
            if (letter < 0x80 || letter == 'å' || letter == 'ä' || letter == 'ö') {
                folded.appendCodePoint(letter);
            } else {
                folded.append(withoutMarks(letter));
            }
        });
        return folded.toString().strip();
    }

    private static String withoutMarks(int letter) {
        return switch (letter) {
            case 'æ' -> "ä";
            case 'ø' -> "ö";
            case 'ß' -> "ss";
            default ->
                MARKS.matcher(Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFD))
                        .replaceAll("");
        };
    }
}
