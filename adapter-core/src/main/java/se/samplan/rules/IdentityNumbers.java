package se.samplan.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.samplan.model.PersonId;

/**
 * Finds personal identities in texts (INV-L7): the record's own person, written as its patientId writes it, and anything that
 * looks like a Swedish personal identity number and whose check digit is right. Twelve digits, or six or eight and four with a sign
 * between; ten digits in a row are too often something else, a telephone number or an organisation number.
 */
final class IdentityNumbers {

    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Pattern TWELVE = Pattern.compile("(18|19|20)[0-9]{10}");
    private static final Pattern DAY = Pattern.compile("(18|19|20)[0-9]{6}|[0-9]{6}");
    private static final Pattern FOUR = Pattern.compile("[0-9]{4}");
    /** A coordination number has sixty added to the day. */
    private static final Pattern FORM =
            Pattern.compile("[0-9]{2}(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01]|6[1-9]|[78][0-9]|9[01])[0-9]{4}");

    private static final int LENGTH = 10;

    private IdentityNumbers() {}

    static boolean isIn(String text, PersonId own) {
        return text.contains(own.id()) || hasNumber(runs(text));
    }

    private static boolean hasNumber(List<String> runs) {
        for (int i = 0; i < runs.size(); i++) {
            String run = runs.get(i);
            if (TWELVE.matcher(run).matches() && isNumber(run.substring(2))) {
                return true;
            }
            if (i + 2 < runs.size() && isDayAndFour(run, runs.get(i + 1), runs.get(i + 2))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDayAndFour(String day, String sign, String four) {
        return DAY.matcher(day).matches()
                && (sign.equals("-") || sign.equals("+"))
                && FOUR.matcher(four).matches()
                && isNumber((day + four).substring(day.length() + 4 - LENGTH));
    }

    private static boolean isNumber(String tenDigits) {
        return FORM.matcher(tenDigits).matches() && checkSum(tenDigits) % 10 == 0;
    }

    private static int checkSum(String tenDigits) {
        int sum = 0;
        for (int i = 0; i < LENGTH; i++) {
            int product = Character.digit(tenDigits.charAt(i), 10) * (i % 2 == 0 ? 2 : 1);
            sum += product / 10 + product % 10;
        }
        return sum;
    }

    /** Digits and what stands between them, in turn. */
    private static List<String> runs(String text) {
        List<String> runs = new ArrayList<>();
        Matcher digits = DIGITS.matcher(text);
        int from = 0;
        while (digits.find()) {
            if (digits.start() > from) {
                runs.add(text.substring(from, digits.start()));
            }
            runs.add(digits.group());
            from = digits.end();
        }
        return runs;
    }
}
