package se.samplan.model.plan;

import se.samplan.model.planning.Code;

/**
 * Method of follow-up (uppföljningssätt). Open: a code that is newer than this program is kept and shown.
 *
 * @param code as the schema spells it
 */
public record FollowUpMethod(String code) implements Code {

    /** Meeting (möte). */
    public static final FollowUpMethod MEETING = new FollowUpMethod("meeting");
    /** Phone (telefon). */
    public static final FollowUpMethod PHONE = new FollowUpMethod("phone");
    /** Video (video). */
    public static final FollowUpMethod VIDEO = new FollowUpMethod("video");
    /** Visit (besök). */
    public static final FollowUpMethod VISIT = new FollowUpMethod("visit");
    /** Questionnaire (formulär). */
    public static final FollowUpMethod QUESTIONNAIRE = new FollowUpMethod("questionnaire");

    /** @throws IllegalArgumentException if the code does not have the form of a code */
    public FollowUpMethod {
        Code.check(code);
    }
}
