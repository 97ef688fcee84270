package se.samplan.recognise;

/**
 * What speaks for a note being a plan, or against it.
 *
 * <p>Marks that speak for it are taken as independent: what is left of the doubt is the product of what each leaves. Code, title
 * and sections are weighed so that one of them is low, two are medium and three are high confidence, as the producer's notes
 * have been offered since 0.1.0. A mark against it leaves that part of the confidence.
 */
public enum Mark {
    /** The note's code is one that plans are filed under. */
    CODE("code", 0.6),
    /** A title names a kind of plan. */
    TITLE("title", 0.7),
    /** A heading within the note names a kind of plan, and what stands under it speaks of what is to come. */
    PLAN_HEADING("planHeading", 0.78),
    /** Sections that plans have, with words under their headings. */
    SECTIONS("sections", 0.65),
    /** Goals, activities and follow-up each have a section: together that is what a plan looks like. */
    SHAPE("shape", 0.6),
    /** Words that plans are made of: what is to be reached, who does it, when it is looked at again. */
    WORDS("words", 0.4),
    /** The author's role is one whose plans follow the template. */
    ROLE("role", 0.2),
    /** A title names another kind of note; a heading that names a plan within it is not touched by that. */
    OTHER_TITLE("otherTitle", 0.25),
    /** A title only speaks of a plan: that one is asked for, handed out, missing. */
    ABOUT_A_PLAN("aboutAPlan", 0.25),
    /** A heading is one of another kind of note; where a title names a plan it does not count. */
    OTHER_SECTIONS("otherSections", 0.4),
    /** The text is shorter than a plan of the template. */
    SHORT("short", 0.5),
    /** The text says that the plan is elsewhere, or that there is none. */
    ELSEWHERE("elsewhere", 0.3);

    private final String code;
    private final double weight;

    Mark(String code, double weight) {
        this.code = code;
        this.weight = weight;
    }

    /** As our schemas spell it. */
    public String code() {
        return code;
    }

    /** 0–1: how much it adds to what is in doubt, or what it leaves of the confidence. */
    public double weight() {
        return weight;
    }

    /** Whether it speaks against it. */
    public boolean isAgainst() {
        return compareTo(OTHER_TITLE) >= 0;
    }
}
