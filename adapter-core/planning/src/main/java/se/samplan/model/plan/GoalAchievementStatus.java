package se.samplan.model.plan;

import se.samplan.model.planning.Code;

/**
 * Goal achievement (måluppfyllelse). Open: a code that is newer than this program is kept and shown.
 *
 * @param code as the schema spells it
 */
public record GoalAchievementStatus(String code) implements Code {

    /** In progress (pågår). */
    public static final GoalAchievementStatus IN_PROGRESS = new GoalAchievementStatus("inProgress");
    /** Improving (förbättras). */
    public static final GoalAchievementStatus IMPROVING = new GoalAchievementStatus("improving");
    /** Worsening (försämras). */
    public static final GoalAchievementStatus WORSENING = new GoalAchievementStatus("worsening");
    /** No change (oförändrat). */
    public static final GoalAchievementStatus NO_CHANGE = new GoalAchievementStatus("noChange");
    /** Achieved (uppfyllt). */
    public static final GoalAchievementStatus ACHIEVED = new GoalAchievementStatus("achieved");
    /** Sustaining (uppfyllt och vidmakthålls). */
    public static final GoalAchievementStatus SUSTAINING = new GoalAchievementStatus("sustaining");
    /** Not achieved (inte uppfyllt). */
    public static final GoalAchievementStatus NOT_ACHIEVED = new GoalAchievementStatus("notAchieved");
    /** No progress (inga framsteg). */
    public static final GoalAchievementStatus NO_PROGRESS = new GoalAchievementStatus("noProgress");
    /** Not attainable (går inte att nå). */
    public static final GoalAchievementStatus NOT_ATTAINABLE = new GoalAchievementStatus("notAttainable");
    /** Partly achieved (delvis uppfyllt). */
    public static final GoalAchievementStatus PARTLY_ACHIEVED = new GoalAchievementStatus("partlyAchieved");

    /** @throws IllegalArgumentException if the code does not have the form of a code */
    public GoalAchievementStatus {
        Code.check(code);
    }
}
