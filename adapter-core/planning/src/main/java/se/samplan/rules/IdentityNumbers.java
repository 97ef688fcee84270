package se.samplan.rules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    /**
     * The digits of a day and four more, in a row or with a sign, blanks or both between; no digit before or after. Signs are
     * every dash, plus and minus that Unicode has; blanks include those without width.
     */
    private static final Pattern IN_TEXT = Pattern.compile("(?<![0-9])([0-9]{8}|[0-9]{6})"
            + "([\\s\\p{Zs}\\p{Cf}]{0,2}[+\\p{Pd}\\u2212\\u2043\\uFF0B]?[\\s\\p{Zs}\\p{Cf}]{0,2})([0-9]{4})(?![0-9])");

    /** Ids are written by programs: no blanks, and ten digits in a row are a telephone number or any number. */
    private static final Pattern IN_ID =
            Pattern.compile("(?<![0-9])((?:18|19|20)[0-9]{6}(?=[-+0-9])|[0-9]{6}(?=[-+]))([-+]?)([0-9]{4})(?![0-9])");

    private static final Pattern ID_NAME =
            Pattern.compile("(.*(Id|Ref)|id|ref|root|extension|code|codeSystem|reference)");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Zs}\\p{Cf}]*");
    private static final Pattern TIME_OF_DAY = Pattern.compile("([01][0-9]|2[0-3])[0-5][0-9]");

    /** Words after which a number is a person's, and a few letters or signs between. */
    private static final Pattern SAID = Pattern.compile(
            "(^|\\P{L})((person[\\p{Zs}-]?(nummer|numr|nr|id)|pers[.]?\\p{Zs}?nr|p[.]?[\\p{Zs}-]?nr"
                    + "|samordnings[\\p{Zs}-]?(nummer|numr|nr)|sam[.]?\\p{Zs}?nr|födelse(nummer|numr|nr))\\p{L}{0,9}|född|födda)"
                    + "([^\\p{L}0-9,;][^0-9,;]{0,15})?$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Letters; longer than what {@link #SAID} can match, so that a word that is cut is none of its words. */
    private static final int LOOK_BACK = 100;

    /** Nobody who is written of was born before. */
    private static final LocalDate EARLIEST = LocalDate.of(1890, 1, 1);
    /** From here on, records are kept on computers: ids are made of the day, and texts are stamped with it. */
    private static final LocalDate FIRST_DAY_OF_RECORDS = LocalDate.of(1990, 1, 1);

    private static final int LENGTH = 10;
    /** Digits of a day without its century. */
    private static final int DAY = 6;

    private static final int COORDINATION = 60;

    private IdentityNumbers() {}

    /** @param today what is born later is nobody */
    static Found in(Part<String> part, PersonId own, LocalDate today) {
        String text = part.value();
        if (text.contains(own.id())) {
            return Found.SURE;
        }
        if (!hasSixDigits(text)) {
            return Found.NOTHING;
        }
        boolean isId = ID_NAME.matcher(part.name()).matches();
        return (isId ? IN_ID : IN_TEXT)
                .matcher(text)
                .results()
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
        if (!hasSixDigits(text)) {
            return text;
        }
        return IN_TEXT.matcher(text).replaceAll(place -> {
            Found found = Candidate.at(place).inText(own, today, isSaid(text, place.start()));
            return Matcher.quoteReplacement(found == Found.SURE ? instead : place.group());
        });
    }

    /** Every form begins with six digits in a row, and few texts have them: looking for those alone is much quicker. */
    private static boolean hasSixDigits(String text) {
        int row = 0;
        for (int i = 0; i < text.length() && row < DAY; i++) {
            char sign = text.charAt(i);
            row = sign >= '0' && sign <= '9' ? row + 1 : 0;
        }
        return row == DAY;
    }

    private static boolean isSaid(String text, int place) {
        String before = text.substring(Math.max(0, place - LOOK_BACK), place);
        return SAID.matcher(before).find();
    }

    /**
     * @param day six or eight digits
     * @param between what stands between them and the last four; may be empty
     */
    private record Candidate(String day, String between, String four) {

        static Candidate at(MatchResult place) {
            return new Candidate(place.group(1), place.group(2), place.group(3));
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
            if (latest.isEmpty() || (!isSaid && isTelephone())) {
                return Found.NOTHING;
            }
            boolean isPossible = latest.filter(this::isDayOfRecord)
                    .filter(day -> isTimeOfDay() || (isRunningNumber() && !day.isBefore(today.minusYears(1))))
                    .isPresent();
            return isPossible && !isSaid ? Found.POSSIBLE : Found.SURE;
        }

        private boolean isOf(PersonId own) {
            return own.id().length() == LENGTH + 2 && own.id().endsWith(tenDigits());
        }

        /** The latest day of birth that can be meant, if the check digit is right. */
        private Optional<LocalDate> latest(LocalDate today) {
            List<LocalDate> born = CheckDigit.fits(tenDigits()) ? born(today) : List.of();
            return born.isEmpty() ? Optional.empty() : Optional.of(born.get(born.size() - 1));
        }

        /** A coordination number's day is in no calendar. */
        private boolean isDayOfRecord(LocalDate latest) {
            return !latest.isBefore(FIRST_DAY_OF_RECORDS)
                    && Integer.parseInt(day.substring(day.length() - 2)) < COORDINATION;
        }

        /** Ten digits that begin with a nought: 070 and its like are a month, too. */
        private boolean isTelephone() {
            return between.isEmpty() && day.length() < 8 && day.startsWith("0");
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
