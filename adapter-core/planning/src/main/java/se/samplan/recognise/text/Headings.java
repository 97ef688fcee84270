package se.samplan.recognise.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds what may be headings in a note. */
public final class Headings {

    /** In letters. Nobody writes a plan that begins later, and a note of 5 MB should cost no more than a long one. */
    static final int LOOKED_AT = 200_000;

    private static final Pattern MARKUP = Pattern.compile(
            "<(?:/|!)?(?:\\w+:)?(?:article|section|sect1|title|para|h[1-6]|p|b|strong|br|div|ul|ol|li|table|html|body|emphasis)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER = Pattern.compile("^(?:\\d{1,2}(?:\\.\\d{1,2})*[.)]?|[-–•])\\s+");
    private static final Pattern SIGNS = Pattern.compile("^(?:\\*\\*|__|==+|#+)\\s*(.*?)\\s*(?:\\*\\*|__|==+|#+)?:?$");
    private static final Pattern UNDERLINE = Pattern.compile("[-=_*]{3,}");
    /** Of one note. Nobody writes more, and one of nothing but headings should cost no more than a long one. */
    private static final int MOST = 2_000;

    private static final int LONGEST = 60;
    private static final int LONGEST_LABEL = 40;
    private static final int MOST_WORDS = 5;

    private Headings() {}

    /** In their order, the first 2,000. */
    public static List<Heading> of(String note) {
        List<Line> lines = lines(note);
        List<Heading> headings = new ArrayList<>();
        for (int i = 0; i < lines.size() && headings.size() < MOST; i++) {
            Line line = lines.get(i);
            if (line.look() != Line.Look.QUOTED) {
                Optional<Line> next = i + 1 < lines.size() ? Optional.of(lines.get(i + 1)) : Optional.empty();
                heading(line, next).ifPresent(headings::add);
            }
        }
        return List.copyOf(headings);
    }

    /** The words of a part of a note, without its markup. */
    public static String words(String part) {
        List<Line> lines = lines(part);
        StringBuilder all = new StringBuilder();
        for (Line line : lines) {
            all.append(all.length() == 0 ? "" : "\n").append(line.words());
        }
        return all.toString();
    }

    private static List<Line> lines(String note) {
        String looked = note.length() > LOOKED_AT ? note.substring(0, end(note)) : note;
        boolean isMarkup = looked.indexOf('<') >= 0 && MARKUP.matcher(looked).find();
        return isMarkup ? MarkupLines.of(looked) : PlainLines.of(looked);
    }

    /** Between two letters: half of a letter outside the first plane cannot be written as XML. */
    private static int end(String note) {
        return Character.isHighSurrogate(note.charAt(LOOKED_AT - 1)) ? LOOKED_AT - 1 : LOOKED_AT;
    }

    private static Optional<Heading> heading(Line line, Optional<Line> next) {
        String words = isNumbered(line.words()) ? NUMBER.matcher(line.words()).replaceFirst("") : line.words();
        if (line.look() == Line.Look.HEADING && words.length() <= LONGEST) {
            return found(words, line, line.to(), Heading.Style.MARKED);
        }
        Optional<Line> underline = next.filter(below -> begins(below.words(), "-=_*")
                && UNDERLINE.matcher(below.words()).matches());
        if (words.length() <= LONGEST && (underline.isPresent() || standsOut(words))) {
            return found(
                    isSigned(words) ? SIGNS.matcher(words).replaceFirst("$1") : words,
                    line,
                    underline.map(Line::to).orElse(line.to()),
                    Heading.Style.LINE);
        }
        return label(words, line)
                .or(() -> isBare(words, next) ? found(words, line, line.to(), Heading.Style.BARE) : Optional.empty());
    }

    private static boolean standsOut(String words) {
        return words.endsWith(":") || isSigned(words) || isInCapitals(words);
    }

    private static boolean isSigned(String words) {
        return begins(words, "*_=#") && SIGNS.matcher(words).matches();
    }

    private static boolean isNumbered(String words) {
        return begins(words, "0123456789-–•");
    }

    private static boolean begins(String words, String letters) {
        return !words.isEmpty() && letters.indexOf(words.charAt(0)) >= 0;
    }

    private static boolean isInCapitals(String words) {
        return words.chars().filter(Character::isLetter).count() > 2
                && words.chars().noneMatch(Character::isLowerCase)
                && !words.endsWith(".");
    }

    private static Optional<Heading> label(String words, Line line) {
        int colon = words.indexOf(':');
        boolean isLabel = colon > 1
                && colon <= LONGEST_LABEL
                && Character.isUpperCase(words.charAt(0))
                && isFew(words.substring(0, colon));
        return isLabel
                ? found(words.substring(0, colon), line, line.afterColon(), Heading.Style.LABEL)
                : Optional.empty();
    }

    private static boolean isBare(String words, Optional<Line> next) {
        return next.isPresent()
                && words.length() <= LONGEST_LABEL
                && !words.isEmpty()
                && Character.isUpperCase(words.charAt(0))
                && Character.isLetterOrDigit(words.charAt(words.length() - 1))
                && isFew(words);
    }

    private static boolean isFew(String words) {
        return words.indexOf('.') < 0
                && words.chars().filter(letter -> letter == ' ').count() < MOST_WORDS;
    }

    private static Optional<Heading> found(String words, Line line, int to, Heading.Style style) {
        String bare =
                words.endsWith(":") ? words.substring(0, words.length() - 1).strip() : words.strip();
        return bare.isEmpty() ? Optional.empty() : Optional.of(new Heading(bare, line.from(), to, style));
    }
}
