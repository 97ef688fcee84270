package se.samplan.model.plan;

import se.samplan.model.planning.Code;

/**
 * Status of the follow-up (uppföljningens status). Open: a code that is newer than this program is kept and shown.
 *
 * @param code as the schema spells it
 */
public record FollowUpStatus(String code) implements Code {

    /** Planned (planerad). */
    public static final FollowUpStatus PLANNED = new FollowUpStatus("planned");
    /** Done (genomförd). */
    public static final FollowUpStatus DONE = new FollowUpStatus("done");
    /** Cancelled (inställd). */
    public static final FollowUpStatus CANCELLED = new FollowUpStatus("cancelled");
    /** Time has passed, outcome unknown (tiden har passerat, utfall okänt). */
    public static final FollowUpStatus OVERDUE_UNKNOWN = new FollowUpStatus("overdueUnknown");

    /** @throws IllegalArgumentException if the code does not have the form of a code */
    public FollowUpStatus {
        Code.check(code);
    }
}
