package se.samplan.model.plan;

import se.samplan.model.planning.Code;

/**
 * The person's view of the goal (personens inställning till målet). Open: a code that is newer than this program is kept and shown.
 *
 * @param code as the schema spells it
 */
public record GoalAcceptance(String code) implements Code {

    /** Agreed (håller med). */
    public static final GoalAcceptance AGREED = new GoalAcceptance("agreed");
    /** Not agreed (håller inte med). */
    public static final GoalAcceptance NOT_AGREED = new GoalAcceptance("notAgreed");
    /** Not discussed (inte diskuterat). */
    public static final GoalAcceptance NOT_DISCUSSED = new GoalAcceptance("notDiscussed");

    /** @throws IllegalArgumentException if the code does not have the form of a code */
    public GoalAcceptance {
        Code.check(code);
    }
}
