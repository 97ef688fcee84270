package se.samplan.question;

/**
 * Days from and to, both included, YYYYMMDD. Swedish local time, as every time of the wire.
 *
 * @param from first day
 * @param to last day, not before the first
 */
public record Period(String from, String to) {

    private static final int DAY = 8;

    public Period {
        if (from.length() != DAY || to.length() != DAY || from.compareTo(to) > 0) {
            throw new IllegalArgumentException("a period has a first day and a last day that is not before it");
        }
    }

    /** True if the day, or the day that the time falls on, lies within. */
    public boolean holds(String dayOrTime) {
        if (dayOrTime.length() < DAY) {
            return false;
        }
        String day = dayOrTime.substring(0, DAY);
        return day.compareTo(from) >= 0 && day.compareTo(to) <= 0;
    }
}
