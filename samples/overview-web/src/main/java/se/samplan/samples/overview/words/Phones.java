package se.samplan.samples.overview.words;

/** Telephone numbers, for eyes and for a telephone. */
public final class Phones {

    private static final int SHORT = 6;
    private static final int LONG = 8;

    private Phones() {}

    /** As a link: Swedish numbers with their country. Short ones, as 1177, are left as they are. */
    public static String link(String number) {
        String digits = number.replaceAll("[^0-9+]", "");
        return "tel:" + (digits.startsWith("0") && digits.length() > SHORT ? "+46" + digits.substring(1) : digits);
    }

    /** In groups, without a place where a line may break: 070-174 06 05. */
    public static String spoken(String number) {
        String text = number.strip();
        if (!text.matches("0\\d{1,3}-\\d{5,8}")) {
            return text;
        }
        int dash = text.indexOf('-');
        return text.substring(0, dash) + "‑" + grouped(text.substring(dash + 1));
    }

    private static String grouped(String digits) {
        if (digits.length() == LONG) {
            return digits.substring(0, 3) + Dates.NBSP + digits.substring(3, 6) + Dates.NBSP + digits.substring(6);
        }
        int rest = digits.length() % 2 == 0 ? 2 : 3;
        StringBuilder groups = new StringBuilder(digits.substring(0, rest));
        for (int at = rest; at < digits.length(); at += 2) {
            groups.append(Dates.NBSP).append(digits, at, at + 2);
        }
        return groups.toString();
    }
}
