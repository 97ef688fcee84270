package se.samplan.understand.timeline;

/** How exactly a time is known. */
public enum TimePrecision {
    /** To the minute (klockslag). */
    EXACT("exact"),
    /** To the day, or between two days (dag). */
    DAY("day"),
    /** To the week (vecka). */
    WEEK("week"),
    /** To the month (månad). */
    MONTH("month"),
    /** Again and again, told as a rule: its days are not said, or are too many to tell one by one (återkommande). */
    RECURRING("recurring"),
    /** In words only (i text). */
    TEXT("text"),
    /** Not decided yet (inte bestämt). */
    NOT_DECIDED("notDecided");

    private final String code;

    TimePrecision(String code) {
        this.code = code;
    }

    /** As it is written in an answer. */
    public String code() {
        return code;
    }

    /** Whether it has a place among others in time; what has none is told in lists of their own. */
    public boolean hasPlace() {
        return compareTo(RECURRING) < 0;
    }
}
