package se.samplan.model.plan;

import se.samplan.model.planning.Code;

/**
 * Kind of activity (slag av aktivitet). Open: a code that is newer than this program is kept and shown.
 *
 * @param code as the schema spells it
 */
public record ActivityKind(String code) implements Code {

    /** Health-care activity (vårdåtgärd). */
    public static final ActivityKind HEALTHCARE_ACTIVITY = new ActivityKind("healthcareActivity");
    /** Social-care intervention (insats). */
    public static final ActivityKind SOCIAL_CARE_INTERVENTION = new ActivityKind("socialCareIntervention");
    /** Self-care (egenvård). */
    public static final ActivityKind SELF_CARE = new ActivityKind("selfCare");
    /** Task of next of kin (närståendes åtagande). */
    public static final ActivityKind NEXT_OF_KIN_TASK = new ActivityKind("nextOfKinTask");
    /** Monitoring (uppföljande kontroll eller mätning). */
    public static final ActivityKind MONITORING = new ActivityKind("monitoring");
    /** Information (information). */
    public static final ActivityKind INFORMATION = new ActivityKind("information");
    /** Meeting (möte). */
    public static final ActivityKind MEETING = new ActivityKind("meeting");
    /** Contact (kontakt). */
    public static final ActivityKind CONTACT = new ActivityKind("contact");
    /** Other (annat). */
    public static final ActivityKind OTHER = new ActivityKind("other");

    /** @throws IllegalArgumentException if the code does not have the form of a code */
    public ActivityKind {
        Code.check(code);
    }
}
