package se.samplan.model.planning;

/**
 * Category of the wish (önskemålets kategori). Open: a code that is newer than this program is kept and shown.
 *
 * @param code as the schema spells it
 */
public record WishCategory(String code) implements Code {

    /** What matters (vad som är viktigt). */
    public static final WishCategory WHAT_MATTERS = new WishCategory("whatMatters");
    /** How I want to live (hur jag vill leva). */
    public static final WishCategory HOW_I_WANT_TO_LIVE = new WishCategory("howIWantToLive");
    /** What I want you to know (det här vill jag att ni vet). */
    public static final WishCategory WHAT_TO_KNOW = new WishCategory("whatToKnow");
    /** What works well (det fungerar bra). */
    public static final WishCategory WORKS_WELL = new WishCategory("worksWell");
    /** What I do not want (det här vill jag inte). */
    public static final WishCategory NOT_WANTED = new WishCategory("notWanted");
    /** How I want information (så vill jag ha information). */
    public static final WishCategory COMMUNICATION = new WishCategory("communication");

    /** @throws IllegalArgumentException if the code does not have the form of a code */
    public WishCategory {
        Code.check(code);
    }
}
