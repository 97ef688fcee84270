package se.samplan.model.planning;

/**
 * Kind of target. What the relation points at (målets slag). Open: a code that is newer than this program is kept and shown.
 *
 * @param code as the schema spells it
 */
public record RelationTargetKind(String code) implements Code {

    /** Care plan (plan). */
    public static final RelationTargetKind CARE_PLAN = new RelationTargetKind("carePlan");
    /** Goal (mål). */
    public static final RelationTargetKind GOAL = new RelationTargetKind("goal");
    /** Activity (aktivitet). */
    public static final RelationTargetKind ACTIVITY = new RelationTargetKind("activity");
    /** Fixed contact (fast kontakt). */
    public static final RelationTargetKind FIXED_CONTACT = new RelationTargetKind("fixedContact");
    /** Agreement (överenskommelse). */
    public static final RelationTargetKind AGREEMENT = new RelationTargetKind("agreement");
    /** Booked time (bokad tid). */
    public static final RelationTargetKind BOOKED_TIME = new RelationTargetKind("bookedTime");
    /** Care documentation (journaldokument). */
    public static final RelationTargetKind CARE_DOCUMENTATION = new RelationTargetKind("careDocumentation");
    /** Referral (remiss). */
    public static final RelationTargetKind REFERRAL = new RelationTargetKind("referral");

    /** @throws IllegalArgumentException if the code does not have the form of a code */
    public RelationTargetKind {
        Code.check(code);
    }
}
