package se.samplan.understand.statement;

/** What kind of thing somebody is to do. */
public enum TaskKind {
    /** An activity of a plan (aktivitet). */
    ACTIVITY,
    /** A next step of an agreement (nästa steg). */
    NEXT_STEP,
    /** A commitment of an agreement (åtagande). */
    COMMITMENT,
    /** A follow-up of a plan (uppföljning). */
    FOLLOW_UP
}
