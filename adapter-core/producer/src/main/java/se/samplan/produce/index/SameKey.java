package se.samplan.produce.index;

/**
 * Two posts of one ProcessNotification have the same key. The index is answered with {@code ERROR} and a comment that names them
 * (engagement index facts, sections 3 and 4). Names their places, never a value.
 */
public final class SameKey extends Exception {

    private static final long serialVersionUID = 1L;

    /**
     * Both counted from 1.
     *
     * @param first the place of the one
     * @param second the place of the other
     */
    SameKey(int first, int second) {
        super("engagementTransaction " + first + " and " + second + ": have the same key", null, false, false);
    }
}
