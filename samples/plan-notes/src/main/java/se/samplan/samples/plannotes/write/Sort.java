package se.samplan.samples.plannotes.write;

/** What a note is in truth. */
public enum Sort {
    /** A plan. */
    PLAN,
    /** What happened on a day. */
    DAY_NOTE,
    /** A referral or the answer to one. */
    REFERRAL,
    /** A summary or a final note. */
    SUMMARY,
    /** A documented agreement. */
    AGREEMENT,
    /** A day note that talks about a plan. */
    ABOUT_A_PLAN
}
