package se.samplan.rules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.samplan.model.PersonId;

/**
 * Finds personal identities (INV-L7): the record's own person, and whatever is a Swedish personal or coordination number by
 * form, day and check digit. A check digit alone fits by chance one time in ten, so the day and the place decide the rest: in an
 * id a day from {@link #RECORDS_HAVE_IDS} on is the day of a record, and in a text a moment or a running number of the last year
 * is what it looks like.
 */
final class IdentityNumbers {

    /** The digits of a day and four more, in a row or with a sign, blanks or both between; no digit before or after. */
    private static final Pattern IN_TEXT = Pattern.compile("(?<![0-9])((?:18|19|20)[0-9]{6}|[0-9]{6})"
            + "(\\p{Zs}?[-+\\u2010-\\u2015\\u2212\\uFF0D]?\\p{Zs}?)([0-9]{4})(?![0-9])");

    /** Ids are written by programs: no blanks, and ten digits in a row are a telephone number or any number. */
    private static final Pattern IN_ID =
            Pattern.compile("(?<![0-9])((?:18|19|20)[0-9]{6}(?=[-+0-9])|[0-9]{6}(?=[-+]))([-+]?)([0-9]{4})(?![0-9])");

    private static final Pattern ID_NAME =
            Pattern.compile("(.*(Id|Ref)|id|ref|root|extension|code|codeSystem|reference)");
    private static final Pattern BLANKS = Pattern.compile("\\p{Zs}*");
    private static final Pattern TIME_OF_DAY = Pattern.compile("([01][0-9]|2[0-3])[0-5][0-9]");

    /** Nobody who is written of was born before. */
    private static final LocalDate EARLIEST = LocalDate.of(1890, 1, 1);
    /** From here on, ids are made of the day that something was written and a number or a time of day. */
    private static final LocalDate RECORDS_HAVE_IDS = LocalDate.of(1990, 1, 1);

    private static final int LENGTH = 10;
    private static final int COORDINATION = 60;

    private IdentityNumbers() {}

    /** @param today what is born later is nobody */
    static boolean isIn(Part<String> part, PersonId own, LocalDate today) {
        String text = part.value();
        if (text.contains(own.id())) {
            return true;
        }
        boolean isId = ID_NAME.matcher(part.name()).matches();
        Matcher found = (isId ? IN_ID : IN_TEXT).matcher(text);
        while (found.find()) {
            Candidate number = new Candidate(found.group(1), found.group(2), found.group(3));
            if (number.hasCheckDigit() && (number.isOf(own) || number.isSure(isId, today))) {
                return true;
            }
        }
        return false;
    }

    /**
     * @param day six or eight digits
     * @param between what stands between them and the last four; may be empty
     */
    private record Candidate(String day, String between, String four) {

        boolean hasCheckDigit() {
            return checkSum(tenDigits()) % 10 == 0;
        }

        boolean isOf(PersonId own) {
            return own.id().length() == LENGTH + 2 && own.id().endsWith(tenDigits());
        }

        boolean isSure(boolean isId, LocalDate today) {
            List<LocalDate> born = born(today);
            if (born.isEmpty()) {
                return false;
            }
            LocalDate latest = born.get(born.size() - 1);
            if (isId) {
                return latest.isBefore(RECORDS_HAVE_IDS);
            }
            return !isTelephone() && (latest.isBefore(today.minusYears(1)) || !isMomentOrRunningNumber());
        }

        /** Ten digits that begin with a nought: 070 and its like are a month, too. */
        private boolean isTelephone() {
            return between.isEmpty() && day.length() < 8 && day.startsWith("0");
        }

        private boolean isMomentOrRunningNumber() {
            return BLANKS.matcher(between).matches() ? TIME_OF_DAY.matcher(four).matches() : four.startsWith("00");
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

    private static int checkSum(String tenDigits) {
        int sum = 0;
        for (int i = 0; i < LENGTH; i++) {
            int product = Character.digit(tenDigits.charAt(i), 10) * (i % 2 == 0 ? 2 : 1);
            sum += product / 10 + product % 10;
        }
        return sum;
    }
}
