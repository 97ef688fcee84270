package se.samplan.reader;

import static se.samplan.reader.Ruling.BY_EMERGENCY;
import static se.samplan.reader.Ruling.BY_POLICY;
import static se.samplan.reader.Ruling.CUT;
import static se.samplan.reader.Ruling.NOT_CONCERNED;
import static se.samplan.reader.Ruling.OK;
import static se.samplan.reader.Ruling.withheld;

import se.samplan.model.Lane;
import se.samplan.question.Audience;

/** The rules of access, in the order in which they are asked. The first that withholds a record decides. */
public enum Rule {
    /** A plan that was entered in error stays visible to staff as retracted, and is hidden from the person (section 8). */
    RETRACTED("IM-8"),
    /** Not approved for the patient: not to the person or an agent, where the contract has the element. */
    APPROVED("INV-L2"),
    /** Without care giver and care unit a record is not shared between owners. See {@link Standing}. */
    OWNER("INV-L1"),
    /** Social care and health care stay in their lanes, but for the unit that made the record. */
    LANE("INV-L4"),
    /** Blocks, inner and outer; unknown is blocked. Emergency access lifts no block: only the block service can. */
    BLOCK("INV-L5"),
    /** Records of other owners only with the person's consent, or by emergency access. */
    CONSENT("SVOD"),
    /** Internal notes to care staff, and to social care staff of the owner; to nobody else. */
    INTERNAL_NOTES("INV-C6");

    private final String id;

    Rule(String id) {
        this.id = id;
    }

    /** Its number in the information model; SVOD stands for the act on shared health and social care documentation. */
    public String id() {
        return id;
    }

    Ruling on(Matter matter) {
        return switch (this) {
            case RETRACTED -> retracted(matter);
            case APPROVED -> approved(matter);
            case OWNER -> owner(matter);
            case LANE -> lane(matter);
            case BLOCK -> block(matter);
            case CONSENT -> consent(matter);
            case INTERNAL_NOTES -> internalNotes(matter);
        };
    }

    private static Ruling retracted(Matter matter) {
        if (!matter.reader().isPersonal()) {
            return NOT_CONCERNED;
        }
        return matter.retracted() ? withheld(Reason.RETRACTED) : OK;
    }

    private static Ruling approved(Matter matter) {
        if (!matter.reader().isPersonal() || !matter.asksForApproval()) {
            return NOT_CONCERNED;
        }
        return matter.isApproved() ? OK : withheld(Reason.NOT_APPROVED);
    }

    private static Ruling owner(Matter matter) {
        if (!matter.reader().isStaff()) {
            return NOT_CONCERNED;
        }
        return matter.standing() == Standing.UNKNOWN ? withheld(Reason.NO_OWNER) : OK;
    }

    private static Ruling lane(Matter matter) {
        if (!isForeign(matter)) {
            return NOT_CONCERNED;
        }
        boolean health = matter.reader().kind() == Audience.Kind.CARE_STAFF;
        if (matter.lane() == (health ? Lane.HEALTH_CARE : Lane.SOCIAL_CARE)) {
            return OK;
        }
        boolean allowed = health
                ? matter.policy().socialCareToHealthStaff()
                : matter.policy().healthCareToSocialStaff();
        return allowed ? BY_POLICY : withheld(Reason.OTHER_LANE);
    }

    private static Ruling block(Matter matter) {
        if (!isForeign(matter)) {
            return NOT_CONCERNED;
        }
        return switch (matter.block()) {
            case OPEN -> OK;
            case BLOCKED ->
                withheld(matter.standing() == Standing.OWN_GIVER ? Reason.BLOCKED_INSIDE : Reason.BLOCKED_OUTSIDE);
            case UNKNOWN -> withheld(Reason.BLOCK_UNKNOWN);
        };
    }

    private static Ruling consent(Matter matter) {
        if (!matter.reader().isStaff() || matter.standing() != Standing.OTHER_OWNER) {
            return NOT_CONCERNED;
        }
        if (matter.consent() == ConsentCheck.Consent.GIVEN) {
            return OK;
        }
        if (matter.reader().emergency()) {
            return BY_EMERGENCY;
        }
        return withheld(
                matter.consent() == ConsentCheck.Consent.NOT_GIVEN ? Reason.NO_CONSENT : Reason.CONSENT_UNKNOWN);
    }

    private static Ruling internalNotes(Matter matter) {
        if (matter.contract().readerRules().staffOnly().isEmpty()) {
            return NOT_CONCERNED;
        }
        return switch (matter.reader().kind()) {
            case CARE_STAFF -> OK;
            case SOCIAL_CARE_STAFF -> matter.standing() == Standing.OTHER_OWNER ? CUT : OK;
            case PERSON, AGENT, SYSTEM -> CUT;
        };
    }

    /** Staff before a record that another unit made. */
    private static boolean isForeign(Matter matter) {
        return matter.reader().isStaff() && matter.standing() != Standing.OWN_UNIT;
    }
}
