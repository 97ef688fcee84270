package se.samplan.rules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samplan.model.CheckDigit;
import se.samplan.model.PersonId;
import se.samplan.rules.IdentityNumbers.Found;

/**
 * Figures that have the form of an identity number, and whether they are one.
 *
 * @param day six or eight digits
 * @param groups what stands between the groups that the day is written in; empty if it is in a row
 * @param between what stands between them and the last four; may be empty
 */
record NumberCandidate(String day, String groups, String between, String four) {

    private static final Pattern GROUPS = Pattern.compile(IdentityNumbers.BETWEEN_GROUPS);
    private static final Pattern ONE_DIGIT = Pattern.compile(IdentityNumbers.FIGURE);
    private static final Pattern UNSEEN = Pattern.compile(IdentityNumbers.UNSEEN);
    private static final Pattern BLANKS =
            Pattern.compile("(?:" + IdentityNumbers.BLANK + "|" + IdentityNumbers.MARKUP + ")*");
    private static final Pattern TIME_OF_DAY = Pattern.compile("([01][0-9]|2[0-3])[0-5][0-9]");
    private static final Pattern YEAR = Pattern.compile("(19|20)[0-9]{2}");
    private static final Pattern DASHES = Pattern.compile("[\\p{Pd}\\u2212\\u2043]{2}");

    /** Signs between two numbers that have nothing to do with each other as often as not. */
    private static final Set<String> ANY_SIGNS = Set.copyOf(IdentityNumbers.ANY_SIGNS.values());

    /** Nobody who is written of was born before. */
    private static final LocalDate EARLIEST = LocalDate.of(1890, 1, 1);
    /** From here on, records are kept on computers: ids are made of the day, and texts are stamped with it. */
    static final LocalDate FIRST_DAY_OF_RECORDS = LocalDate.of(1990, 1, 1);

    private static final int LENGTH = 10;

    private static final int COORDINATION = 60;

    static NumberCandidate at(MatchResult place) {
        String seen = UNSEEN.matcher(place.group(1)).replaceAll("");
        String written = GROUPS.matcher(seen).replaceAll("-");
        String groups = ONE_DIGIT.matcher(written).replaceAll("");
        String between = IdentityNumbers.ANY_SIGNS.getOrDefault(place.group(2), place.group(2));
        String four = UNSEEN.matcher(place.group(3)).replaceAll("");
        return new NumberCandidate(digits(written), groups, between, digits(four));
    }

    /** Those of a text in plain figures. */
    private static String digits(String written) {
        return ONE_DIGIT
                .matcher(written)
                .results()
                .map(MatchResult::group)
                .map(NumberCandidate::digit)
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
        return isOf(own) || latest(today).filter(day -> !isDayOfRecord(day)).isPresent() ? Found.SURE : Found.NOTHING;
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
        return BLANKS.matcher(between).matches() && TIME_OF_DAY.matcher(four).matches();
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
