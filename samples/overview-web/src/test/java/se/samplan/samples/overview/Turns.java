package se.samplan.samples.overview;

/**
 * Whose turn it is where looking at everything takes long: axe takes longer than all else that is asked of a page. In every build pages
 * and their forms take turns; with {@code -Dpages.in-each-form=true}, all of
 * them are looked at.
 */
final class Turns {

    private static final boolean ALL = Boolean.getBoolean("pages.in-each-form");

    private Turns() {}

    /**
     * Whether that one is to be looked at.
     *
     * @param number which of those that take turns, from 0
     * @param among one of how many is
     */
    static boolean isIts(int number, int among) {
        return ALL || number % among == 0;
    }
}
