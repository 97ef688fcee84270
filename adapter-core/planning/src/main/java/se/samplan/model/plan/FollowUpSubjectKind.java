package se.samplan.model.plan;

import se.samplan.model.planning.Code;

/**
 * Kind of thing that is followed up (slag av det som följs upp). Open: a code that is newer than this program is kept and shown.
 *
 * @param code as the schema spells it
 */
public record FollowUpSubjectKind(String code) implements Code {

    /** The whole plan (hela planen). */
    public static final FollowUpSubjectKind PLAN = new FollowUpSubjectKind("plan");
    /** A goal (ett mål). */
    public static final FollowUpSubjectKind GOAL = new FollowUpSubjectKind("goal");
    /** An activity (en aktivitet). */
    public static final FollowUpSubjectKind ACTIVITY = new FollowUpSubjectKind("activity");

    /** @throws IllegalArgumentException if the code does not have the form of a code */
    public FollowUpSubjectKind {
        Code.check(code);
    }
}
