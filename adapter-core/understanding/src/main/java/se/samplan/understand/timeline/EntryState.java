package se.samplan.understand.timeline;

/** What became of an entry, as far as records say. */
public enum EntryState {
    /** It is to come, or goes on today (planerad). */
    PLANNED("planned"),
    /** It is booked at another time than it was (flyttad). */
    MOVED("moved"),
    /** It goes on (pågår). */
    ONGOING("ongoing"),
    /** It has been (genomförd). */
    DONE("done"),
    /** It was called off (inställd). */
    CANCELLED("cancelled"),
    /** Its day has passed, and no record says what became of it (tiden har passerat). */
    PASSED("passed");

    private final String code;

    EntryState(String code) {
        this.code = code;
    }

    /** As it is written in an answer. */
    public String code() {
        return code;
    }
}
