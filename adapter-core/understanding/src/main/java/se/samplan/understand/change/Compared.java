package se.samplan.understand.change;

/** Whether it could be told what has changed since a change marker. */
public enum Compared {
    /** The changes are what differs from what the marker stands for. */
    COMPARED("compared"),
    /** The key that the marker was made with is gone: nothing can be called new. The marker of this answer takes its place. */
    CANNOT_COMPARE("cannotCompare"),
    /** The marker cannot be looked up now, and is worth keeping. */
    UNAVAILABLE("unavailable");

    private final String code;

    Compared(String code) {
        this.code = code;
    }

    /** As it is written in an answer. */
    public String code() {
        return code;
    }
}
