package se.samplan.rules;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import se.samplan.model.PersonId;

/**
 * Finds personal identities (INV-L7): the record's own person, and whatever is a Swedish personal or coordination number by
 * form, day and check digit. A check digit alone fits by chance one time in ten, so the day and the place decide the rest: in an
 * id a day from {@link NumberCandidate#FIRST_DAY_OF_RECORDS} on is the day of a record, and in a text such a day with a time of
 * day after it is a moment at least as often as a person.
 */
public final class IdentityNumbers {

    /** What a part holds, from nothing to the most serious. */
    enum Found {
        NOTHING,
        /** Digits that a moment or a running number makes as easily as a person (INV-L7.W). */
        POSSIBLE,
        /** INV-L7. */
        SURE
    }

    /** Signs between the figures of a row that nobody sees, or references to them: where a program may break the line. */
    static final String UNSEEN = "(?:\\p{Cf}|&#0{0,3}(?:173|820[3-7]|8288|65279);)";

    /** A digit of any script, or a reference to one, as texts with markup may hold it. */
    static final String FIGURE = "(?:\\p{Nd}|&#0{0,3}(?:4[89]|5[0-7]);|&#[xX]0{0,3}3[0-9];)";

    private static final String DIGIT = "(?:" + FIGURE + UNSEEN + "{0,2})";

    /** Blanks, those without width too. */
    static final String BLANK = "[\\s\\p{Z}\\p{Cf}]";

    /** Markup, and references to blanks, those without width too. */
    static final String MARKUP = "<[^<>]{1,40}>|&(?:nbsp|shy|ensp|emsp|numsp|puncsp|thinsp|hairsp|zwnj|zwj"
            + "|ZeroWidthSpace|NoBreak|#0{0,3}(?:9|1[03]|32|160|173|819[2-9]|820[0-7]|8239|828[78]|65279)"
            + "|#[xX]0{0,3}(?:9|[aAdD]|20|[aA][0dD]|200[0-9a-fA-F]|202[fF]|205[fF]|2060|[fF][eE][fF][fF]));";

    /** References to dashes, plus and minus. */
    private static final String DASH =
            "&(?:hyphen|dash|ndash|mdash|horbar|minus|plus|#0{0,3}(?:4[35]|8208|8209|821[0-3]|8259"
                    + "|8722|65123|65291|65293)|#[xX]0{0,3}(?:2[bBdD]|201[0-5]|2043|2212|[fF][eE]63|[fF]{2}0[bBdD]));";

    /** References to what may stand between groups. */
    static final String BETWEEN_GROUPS = "&#0{0,3}(?:32|4[5-7]|160|8209|8211);";

    /** References to signs that may stand before the last four and mean nothing as often. */
    static final Map<String, String> ANY_SIGNS = Map.of(
            "&period;",
            ".",
            "&sol;",
            "/",
            "&colon;",
            ":",
            "&lowbar;",
            "_",
            "&middot;",
            "\u00B7",
            "&centerdot;",
            "\u00B7");

    /** A text as a journal has it, with markup or without. */
    static final Pattern IN_TEXT = written("(?:" + BLANK + "|" + MARKUP + ")");

    /** A page of ours: what is markup in it is ours, and stays. */
    static final Pattern IN_PAGE = written(BLANK);

    /** Ids are written by programs: no blanks, and ten digits in a row are a telephone number or any number. */
    static final Pattern IN_ID =
            Pattern.compile("(?<![0-9])((?:18|19|20)[0-9]{6}(?=[-+_0-9])|[0-9]{6}(?=[-+]))([-+_]?)([0-9]{4})(?![0-9])");

    private static final Pattern ID_NAME =
            Pattern.compile("(.*(Id|Ref)|id|ref|root|extension|code|codeSystem|reference)");

    /** Words after which a number is a person's, and a few letters or signs between. */
    private static final Pattern SAID = Pattern.compile(
            "(^|\\P{L})((person[\\p{Zs}-]?(nummer|numr|nr|id)|pers[.]?\\p{Zs}?nr|p[.]?[\\p{Zs}-]?nr"
                    + "|samordnings[\\p{Zs}-]?(nummer|numr|nr)|sam[.]?\\p{Zs}?nr|födelse(nummer|numr|nr))\\p{L}{0,9}|född|födda)"
                    + "([^\\p{L}0-9,;][^0-9,;]{0,15})?$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Letters; longer than what {@link #SAID} can match, so that a word that is cut is none of its words. */
    private static final int LOOK_BACK = 100;

    private IdentityNumbers() {}

    /**
     * The digits of a day and four more, in a row or with a sign, blanks or both between; no digit before or after. Signs are
     * every dash, plus and minus that Unicode has, or a reference to one, a full stop, a middle dot, a colon, a stroke and an
     * underscore. A day may be written in groups: year, month and day, the year and the rest, or two figures each. The latter,
     * and one without its century, are groups only if they do not go on with what stands before, as a telephone number does.
     */
    private static Pattern written(String blank) {
        String group = "(?:[-./_\\u00B7\\p{Pd}\\u2212\\u2043\\p{Z}]|" + BETWEEN_GROUPS + ")";
        String blanks = blank + "{0,2}";
        String alone = "(?<!" + FIGURE + group + ")" + DIGIT + "{2}";
        String day = DIGIT + "{8}|" + DIGIT + "{6}|" + DIGIT + "{4}(?:(?:" + group + DIGIT + "{2}){2}|" + group + DIGIT
                + "{4})|" + alone + "(?:" + group + DIGIT + "{2}){2,3}";
        String sign = blanks + "(?:[+\\p{Pd}\\u2212\\u2043\\uFF0B]|" + DASH + ")?" + blanks + "|[./:_\\u00B7]|"
                + String.join("|", ANY_SIGNS.keySet());
        return Pattern.compile(
                "(?=[\\p{Nd}&])(?<!" + FIGURE + ")(" + day + ")(" + sign + ")(" + DIGIT + "{4})(?!" + DIGIT + ")");
    }

    /** @param today what is born later is nobody */
    static Found in(Part<String> part, PersonId own, LocalDate today) {
        String text = part.value();
        if (text.contains(own.id())) {
            return Found.SURE;
        }
        FigureRows rows = FigureRows.in(text);
        if (rows.rows().isEmpty()) {
            return Found.NOTHING;
        }
        boolean isId = ID_NAME.matcher(part.name()).matches();
        return rows.matches(isId ? IN_ID : IN_TEXT).stream()
                .map(place -> {
                    NumberCandidate number = NumberCandidate.at(place);
                    return isId ? number.inId(own, today) : number.inText(own, today, isSaid(text, place.start()));
                })
                .max(Comparator.naturalOrder())
                .orElse(Found.NOTHING);
    }

    /**
     * The text with a word where it holds the number of the person it is about, or surely somebody's.
     *
     * @param instead what is read in place of a number
     * @param today what is born later is nobody
     */
    public static String without(String text, String instead, PersonId own, LocalDate today) {
        StringBuilder page = new StringBuilder(text.length());
        int written = 0;
        for (MatchResult place : FigureRows.in(text).matches(IN_PAGE)) {
            if (NumberCandidate.at(place).inText(own, today, isSaid(text, place.start())) == Found.SURE) {
                page.append(text, written, place.start()).append(instead);
                written = place.end();
            }
        }
        return page.append(text, written, text.length()).toString();
    }

    private static boolean isSaid(String text, int place) {
        String before = text.substring(Math.max(0, place - LOOK_BACK), place);
        return SAID.matcher(before).find();
    }
}
