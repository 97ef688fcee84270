package se.samplan.model;

import java.util.regex.Pattern;

/**
 * Hides what may be a person's number in an id, for whoever prints the id. A sole trader's organisation number is her personal or
 * coordination number, and HSA-ids have been made of organisation numbers. The form and a day that can be are enough: in a log,
 * one id too many that cannot be read costs less than one person too many that can.
 */
final class PersonalNumbers {

    private static final String IN_ITS_PLACE = "hidden";
    /** Digits of the shortest spelling. */
    private static final int SHORTEST = 10;

    /** A coordination number has sixty added to the day, and a month or day of nought where it is not known. */
    private static final Pattern FORM = Pattern.compile("(?<![0-9])(?:18|19|20)?[0-9]{2}"
            + "(?:(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])|(?:0[0-9]|1[0-2])(?:[678][0-9]|9[01]))"
            + "[-+]?[0-9]{4}(?![0-9])");

    private PersonalNumbers() {}

    /** The id with a word in the place of each number. */
    static String hiddenIn(String id) {
        return digits(id) < SHORTEST ? id : FORM.matcher(id).replaceAll(IN_ITS_PLACE);
    }

    private static int digits(String id) {
        int digits = 0;
        for (int i = 0; i < id.length(); i++) {
            digits += id.charAt(i) >= '0' && id.charAt(i) <= '9' ? 1 : 0;
        }
        return digits;
    }
}
