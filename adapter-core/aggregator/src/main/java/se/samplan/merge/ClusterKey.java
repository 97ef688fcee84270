package se.samplan.merge;

import se.samplan.model.HsaId;

/** What two records have in common that one of the rules takes for a sign that they are the same thing. */
sealed interface ClusterKey {

    /** The shared plan id (gemensam plan-id), as written. */
    record SharedPlan(String id) implements ClusterKey {}

    /**
     * Plans of one type that were drawn up on one day with two equal participants.
     *
     * @param day YYYYMMDD
     * @param participant the one of the two that comes first in the order of texts
     */
    record PlanDay(String type, String day, String participant, String other) implements ClusterKey {}

    /**
     * A member of staff and the type of contact, which may be empty.
     */
    record StaffContact(HsaId staff, String type) implements ClusterKey {}
}
