package se.samplan.rules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samplan.model.CheckDigit;
import se.samplan.model.PersonId;

/**
 * Finds personal identities (INV-L7): the record's own person, and whatever is a Swedish personal or coordination number by
 * form, day and check digit. A check digit alone fits by chance one time in ten, so the day and the place decide the rest: in an
 * id a day from {@link #FIRST_DAY_OF_RECORDS} on is the day of a record, and in a text such a day with a time of day after it is
 * a moment at least as often as a person.
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

    /** A digit of any script, or a reference to one, as texts with markup may hold it. */
    private static final String DIGIT = "(?:\\p{Nd}|&#0{0,3}(?:4[89]|5[0-7]);|&#[xX]0{0,3}3[0-9];)";

    /** Blanks, those without width too. */
    private static final String BLANK = "[\\s\\p{Zs}\\p{Cf}]";

    /** Markup, and references to blanks, those without width too. */
    private static final String MARKUP = "<[^<>]{1,40}>|&(?:nbsp|shy|ensp|emsp|numsp|puncsp|thinsp|hairsp|zwnj|zwj"
            + "|ZeroWidthSpace|NoBreak|#0{0,3}(?:9|1[03]|32|160|173|819[2-9]|820[0-7]|8239|828[78]|65279)"
            + "|#[xX]0{0,3}(?:9|[aAdD]|20|[aA][0dD]|200[0-9a-fA-F]|202[fF]|205[fF]|2060|[fF][eE][fF][fF]));";

    /** References to dashes, plus and minus. */
    private static final String DASH =
            "&(?:hyphen|dash|ndash|mdash|horbar|minus|plus|#0{0,3}(?:4[35]|8208|8209|821[0-3]|8259"
                    + "|8722|65123|65291|65293)|#[xX]0{0,3}(?:2[bBdD]|201[0-5]|2043|2212|[fF][eE]63|[fF]{2}0[bBdD]));";

    /** References to what may stand between groups. */
    private static final String BETWEEN_GROUPS = "&#0{0,3}(?:32|4[5-7]|160|8209|8211);";

    /** A text as a journal has it, with markup or without. */
    static final Pattern IN_TEXT = written("(?:" + BLANK + "|" + MARKUP + ")");

    /** A page of ours: what is markup in it is ours, and stays. */
    static final Pattern IN_PAGE = written(BLANK);

    /** Ids are written by programs: no blanks, and ten digits in a row are a telephone number or any number. */
    static final Pattern IN_ID =
            Pattern.compile("(?<![0-9])((?:18|19|20)[0-9]{6}(?=[-+_0-9])|[0-9]{6}(?=[-+]))([-+_]?)([0-9]{4})(?![0-9])");

    private static final Pattern ID_NAME =
            Pattern.compile("(.*(Id|Ref)|id|ref|root|extension|code|codeSystem|reference)");
    private static final Pattern GROUPS = Pattern.compile(BETWEEN_GROUPS);
    private static final Pattern ONE_DIGIT = Pattern.compile(DIGIT);
    private static final Pattern BLANKS = Pattern.compile("(?:" + BLANK + "|" + MARKUP + ")*");
    private static final Pattern TIME_OF_DAY = Pattern.compile("([01][0-9]|2[0-3])[0-5][0-9]");
    private static final Pattern YEAR = Pattern.compile("(19|20)[0-9]{2}");

    /** Words after which a number is a person's, and a few letters or signs between. */
    private static final Pattern SAID = Pattern.compile(
            "(^|\\P{L})((person[\\p{Zs}-]?(nummer|numr|nr|id)|pers[.]?\\p{Zs}?nr|p[.]?[\\p{Zs}-]?nr"
                    + "|samordnings[\\p{Zs}-]?(nummer|numr|nr)|sam[.]?\\p{Zs}?nr|födelse(nummer|numr|nr))\\p{L}{0,9}|född|födda)"
                    + "([^\\p{L}0-9,;][^0-9,;]{0,15})?$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern DASHES = Pattern.compile("[\\p{Pd}\\u2212\\u2043]{2}");

    /** Signs between two numbers that have nothing to do with each other as often as not. */
    private static final Set<String> ANY_SIGNS = Set.of(".", "/", ":", "_", "\u00B7");

    /** Letters; longer than what {@link #SAID} can match, so that a word that is cut is none of its words. */
    private static final int LOOK_BACK = 100;

    /** Nobody who is written of was born before. */
    private static final LocalDate EARLIEST = LocalDate.of(1890, 1, 1);
    /** From here on, records are kept on computers: ids are made of the day, and texts are stamped with it. */
    private static final LocalDate FIRST_DAY_OF_RECORDS = LocalDate.of(1990, 1, 1);

    private static final int LENGTH = 10;

    private static final int COORDINATION = 60;

    private IdentityNumbers() {}

    /**
     * The digits of a day and four more, in a row or with a sign, blanks or both between; no digit before or after. Signs are
     * every dash, plus and minus that Unicode has, or a reference to one, a full stop, a middle dot, a colon, a stroke and an
     * underscore. A day may be written in groups: year, month and day, or the year and the rest. Without its century it is
     * one in groups only if it does not go on with what stands before, as a telephone number does.
     */
    private static Pattern written(String blank) {
        String group = "(?:[-./_\\u00B7\\p{Pd}\\u2212\\u2043\\p{Zs}]|" + BETWEEN_GROUPS + ")";
        String blanks = blank + "{0,2}";
        String alone = "(?<!" + DIGIT + group + ")" + DIGIT + "{2}";
        String day = DIGIT + "{8}|" + DIGIT + "{6}|" + DIGIT + "{4}(?:(?:" + group + DIGIT + "{2}){2}|" + group + DIGIT
                + "{4})|" + alone + "(?:" + group + DIGIT + "{2}){2}";
        String sign = blanks + "(?:[+\\p{Pd}\\u2212\\u2043\\uFF0B]|" + DASH + ")?" + blanks + "|[./:_\\u00B7]";
        return Pattern.compile(
                "(?=[\\p{Nd}&])(?<!" + DIGIT + ")(" + day + ")(" + sign + ")(" + DIGIT + "{4})(?!" + DIGIT + ")");
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
                    Candidate number = Candidate.at(place);
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
            if (Candidate.at(place).inText(own, today, isSaid(text, place.start())) == Found.SURE) {
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

    /**
     * @param day six or eight digits
     * @param groups what stands between the groups that the day is written in; empty if it is in a row
     * @param between what stands between them and the last four; may be empty
     */
    private record Candidate(String day, String groups, String between, String four) {

        static Candidate at(MatchResult place) {
            String written = GROUPS.matcher(place.group(1)).replaceAll("-");
            String groups = ONE_DIGIT.matcher(written).replaceAll("");
            return new Candidate(digits(written), groups, place.group(2), digits(place.group(3)));
        }

        /** Those of a text in plain figures. */
        private static String digits(String written) {
            return ONE_DIGIT
                    .matcher(written)
                    .results()
                    .map(MatchResult::group)
                    .map(Candidate::digit)
                    .map(String::valueOf)
                    .collect(Collectors.joining());
        }

        /** A reference ends in the figure itself, in hexadecimal, or in its number, which is 48 for nought. */
        private static int digit(String one) {
            if (!one.startsWith("&")) {
                return Character.digit(one.codePointAt(0), 10);
            }
            boolean hex = Character.toLowerCase(one.charAt(2)) == 'x';
            String number = one.substring(hex ? 3 : 2, one.length() - 1);
            return Integer.parseInt(number, hex ? 16 : 10) - '0';
        }

        Found inId(PersonId own, LocalDate today) {
            return isOf(own) || latest(today).filter(day -> !isDayOfRecord(day)).isPresent()
                    ? Found.SURE
                    : Found.NOTHING;
        }

        /** @param isSaid whether the words before say that it is a person's number */
        Found inText(PersonId own, LocalDate today, boolean isSaid) {
            if (isOf(own)) {
                return Found.SURE;
            }
            Optional<LocalDate> latest = latest(today);
            if (latest.isEmpty() || (!isSaid && (isTelephone() || isAnyNumber() || isOtherGroups(latest.get())))) {
                return Found.NOTHING;
            }
            boolean isPossible = groups.isEmpty() ? isMoment(latest.get(), today) : isDate(latest.get());
            return isPossible && !isSaid ? Found.POSSIBLE : Found.SURE;
        }

        private boolean isMoment(LocalDate latest, LocalDate today) {
            return isDayOfRecord(latest)
                    && (isTimeOfDay()
                            || ANY_SIGNS.contains(between)
                            || (isRunningNumber() && !latest.isBefore(today.minusYears(1))));
        }

        /**
         * A year and two of its groups in one, which a registration number or a serial has too, is a number only where it is a
         * day, or of somebody born before records. Two figures each are a date with its day first, an extension or a version
         * at least as often: only with dashes between, and nothing else that fits.
         */
        private boolean isOtherGroups(LocalDate latest) {
            if (groups.length() == 1) {
                return !isInCalendar() && !latest.isBefore(FIRST_DAY_OF_RECORDS);
            }
            return groups.length() == 2 && day.length() < 8 && (!isDashed() || isDate(latest) || isDayFirst());
        }

        private boolean isDashed() {
            return DASHES.matcher(groups).matches();
        }

        private boolean isDayFirst() {
            String eight = "20" + day.substring(4) + day.substring(2, 4) + day.substring(0, 2);
            return Integer.parseInt(day.substring(0, 2)) < COORDINATION
                    && day(eight).isPresent();
        }

        /** A day in groups is a date first, and a time of day, a year or any number may follow. */
        private boolean isDate(LocalDate latest) {
            return isInCalendar() && (isYearOrTime() || isDayOfRecord(latest));
        }

        private boolean isYearOrTime() {
            return TIME_OF_DAY.matcher(four).matches() || YEAR.matcher(four).matches();
        }

        private boolean isOf(PersonId own) {
            return own.id().length() == LENGTH + 2 && own.id().endsWith(tenDigits());
        }

        /** The latest day of birth that can be meant, if the check digit is right. */
        private Optional<LocalDate> latest(LocalDate today) {
            List<LocalDate> born = CheckDigit.fits(tenDigits()) ? born(today) : List.of();
            return born.isEmpty() ? Optional.empty() : Optional.of(born.get(born.size() - 1));
        }

        /** A coordination number's day is no day of a record. */
        private boolean isDayOfRecord(LocalDate latest) {
            return !latest.isBefore(FIRST_DAY_OF_RECORDS) && isInCalendar();
        }

        private boolean isInCalendar() {
            return Integer.parseInt(day.substring(day.length() - 2)) < COORDINATION;
        }

        /** Ten digits that begin with a nought: 070 and its like are a month, too. */
        private boolean isTelephone() {
            return between.isEmpty() && day.length() < 8 && day.startsWith("0");
        }

        /** Six digits in a row, a full stop or the like, and four. */
        private boolean isAnyNumber() {
            return day.length() < 8 && groups.isEmpty() && ANY_SIGNS.contains(between);
        }

        private boolean isTimeOfDay() {
            return BLANKS.matcher(between).matches()
                    && TIME_OF_DAY.matcher(four).matches();
        }

        private boolean isRunningNumber() {
            return !BLANKS.matcher(between).matches() && four.startsWith("00");
        }

        private String tenDigits() {
            return (day + four).substring(day.length() + 4 - LENGTH);
        }

        /** The days that can be meant, earliest first; without a century there may be two. */
        private List<LocalDate> born(LocalDate today) {
            Stream<String> days = day.length() == 8 ? Stream.of(day) : Stream.of("18" + day, "19" + day, "20" + day);
            return days.flatMap(eight -> day(eight).stream())
                    .filter(one -> !one.isBefore(EARLIEST) && !one.isAfter(today))
                    .toList();
        }

        /** A coordination number has sixty added to the day; its month or day is nought where it is not known. */
        private static Optional<LocalDate> day(String eight) {
            int month = Integer.parseInt(eight.substring(4, 6));
            int day = Integer.parseInt(eight.substring(6));
            boolean coordination = day >= COORDINATION;
            try {
                return Optional.of(LocalDate.of(
                        Integer.parseInt(eight.substring(0, 4)),
                        coordination ? Math.max(month, 1) : month,
                        coordination ? Math.max(day - COORDINATION, 1) : day));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }
    }
}
