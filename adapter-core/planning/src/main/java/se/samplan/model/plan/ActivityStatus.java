package se.samplan.model.plan;

import se.samplan.model.planning.Code;

/**
 * Activity status (aktivitetsstatus). Open: a code that is newer than this program is kept and shown.
 *
 * @param code as the schema spells it
 */
public record ActivityStatus(String code) implements Code {

    /** Planned (planerad). */
    public static final ActivityStatus PLANNED = new ActivityStatus("planned");
    /** Scheduled (tidsbestämd). */
    public static final ActivityStatus SCHEDULED = new ActivityStatus("scheduled");
    /** Ongoing (pågående). */
    public static final ActivityStatus ONGOING = new ActivityStatus("ongoing");
    /** On hold (pausad). */
    public static final ActivityStatus ON_HOLD = new ActivityStatus("onHold");
    /** Completed (utförd). */
    public static final ActivityStatus COMPLETED = new ActivityStatus("completed");
    /** Cancelled (inställd). */
    public static final ActivityStatus CANCELLED = new ActivityStatus("cancelled");
    /** Stopped (avbruten). */
    public static final ActivityStatus STOPPED = new ActivityStatus("stopped");
    /** Unknown (okänd). */
    public static final ActivityStatus UNKNOWN = new ActivityStatus("unknown");
    /** Entered in error (felregistrerad). */
    public static final ActivityStatus ENTERED_IN_ERROR = new ActivityStatus("enteredInError");

    /** @throws IllegalArgumentException if the code does not have the form of a code */
    public ActivityStatus {
        Code.check(code);
    }
}
