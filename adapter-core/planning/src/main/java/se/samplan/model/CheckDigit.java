package se.samplan.model;

/**
 * The check digit that ends a Swedish personal, coordination or organisation number: every other digit counts twice, beginning with
 * the first, and the digits of the products make a sum that ten divides (the Luhn algorithm, as SKV 704 and SKV 709 have it).
 */
public final class CheckDigit {

    private CheckDigit() {}

    /** @param tenDigits nothing but digits; a century in front is no part of the number */
    public static boolean fits(String tenDigits) {
        int sum = 0;
        for (int i = 0; i < tenDigits.length(); i++) {
            int product = Character.digit(tenDigits.charAt(i), 10) * (i % 2 == 0 ? 2 : 1);
            sum += product / 10 + product % 10;
        }
        return sum % 10 == 0;
    }
}
