package se.samplan.reader;

import java.util.Optional;
import se.samplan.model.Lane;
import se.samplan.question.Audience;
import se.samplan.reader.Decision.Effect;
import se.samplan.reader.Decision.Step;
import se.samplan.reader.Ownership.Closeness;

/** The rules of access, in the order in which they are asked. The first that withholds a record decides. */
public enum Rule {
    /** A plan that was entered in error stays visible to staff as retracted, and is hidden from the person (section 8). */
    RETRACTED("IM-8"),
    /** What is not approved for the patient is not shown to the person or an agent, where the contract has the element. */
    APPROVED("INV-L2"),
    /** Without care giver and care unit a record is not shared between owners. See {@link Ownership#to}. */
    OWNER("INV-L1"),
    /** Social care and health care stay in their lanes, except for the unit that made the record. */
    LANE("INV-L4"),
    /** Records of other owners are shown only to an employee whom the consumer has named and vouches for. */
    READER("SVOD-READER"),
    /** Blocks, inner and outer; unknown is blocked. Emergency access lifts no block: only the block service can. */
    BLOCK("INV-L5"),
    /** Records of other owners are shown only to an employee who has a care relation to the person. */
    RELATION("SVOD-RELATION"),
    /** Records of other owners are shown only with the person's consent, or by emergency access. */
    CONSENT("SVOD"),
    /** Internal notes are shown to care staff, and to social care staff of the owner; to nobody else. */
    INTERNAL_NOTES("INV-C6");

    private final String id;

    Rule(String id) {
        this.id = id;
    }

    /** Its number in the information model; SVOD stands for the act on shared health and social care documentation. */
    public String id() {
        return id;
    }

    /** What it says of one record. */
    Step on(Matter matter) {
        return switch (this) {
            case RETRACTED -> retracted(matter);
            case APPROVED -> approved(matter);
            case OWNER -> owner(matter);
            case LANE -> lane(matter);
            case READER -> reader(matter);
            case BLOCK -> block(matter);
            case RELATION -> relation(matter);
            case CONSENT -> consent(matter);
            case INTERNAL_NOTES -> internalNotes(matter);
        };
    }

    private Step retracted(Matter matter) {
        if (!matter.reader().isPersonal()) {
            return says(Effect.NOT_CONCERNED);
        }
        return matter.retracted() ? withheld(Reason.RETRACTED) : says(Effect.OK);
    }

    private Step approved(Matter matter) {
        if (!matter.reader().isPersonal() || !matter.asksForApproval()) {
            return says(Effect.NOT_CONCERNED);
        }
        return matter.isApproved() ? says(Effect.OK) : withheld(Reason.NOT_APPROVED);
    }

    private Step owner(Matter matter) {
        if (!matter.reader().isStaff()) {
            return says(Effect.NOT_CONCERNED);
        }
        return matter.closeness() == Closeness.UNKNOWN ? withheld(Reason.NO_OWNER) : says(Effect.OK);
    }

    private Step lane(Matter matter) {
        if (!isForeign(matter)) {
            return says(Effect.NOT_CONCERNED);
        }
        boolean health = matter.reader().kind() == Audience.Kind.CARE_STAFF;
        if (matter.lane() == (health ? Lane.HEALTH_CARE : Lane.SOCIAL_CARE)) {
            return says(Effect.OK);
        }
        boolean allowed = health
                ? matter.policy().socialCareToHealthStaff()
                : matter.policy().healthCareToSocialStaff();
        return allowed ? says(Effect.BY_POLICY) : withheld(Reason.OTHER_LANE);
    }

    private Step reader(Matter matter) {
        if (!isOfOthers(matter)) {
            return says(Effect.NOT_CONCERNED);
        }
        return matter.reader().reader().isPresent() ? says(Effect.OK) : withheld(Reason.NO_READER);
    }

    private Step relation(Matter matter) {
        if (!isOfOthers(matter)) {
            return says(Effect.NOT_CONCERNED);
        }
        return switch (matter.relation()) {
            case EXISTS -> says(Effect.OK);
            case NONE -> withheld(Reason.NO_RELATION);
            case UNKNOWN -> withheld(Reason.RELATION_UNKNOWN);
        };
    }

    private Step block(Matter matter) {
        if (!isForeign(matter)) {
            return says(Effect.NOT_CONCERNED);
        }
        return switch (matter.block()) {
            case OPEN -> says(Effect.OK);
            case BLOCKED ->
                withheld(matter.closeness() == Closeness.OWN_GIVER ? Reason.BLOCKED_INSIDE : Reason.BLOCKED_OUTSIDE);
            case UNKNOWN -> withheld(Reason.BLOCK_UNKNOWN);
        };
    }

    private Step consent(Matter matter) {
        if (!isOfOthers(matter)) {
            return says(Effect.NOT_CONCERNED);
        }
        ConsentCheck.Consent known = matter.consent();
        if (known == ConsentCheck.Consent.GIVEN) {
            return says(Effect.OK);
        }
        if (known == ConsentCheck.Consent.EMERGENCY || matter.reader().emergency()) {
            return says(Effect.BY_EMERGENCY);
        }
        return withheld(known == ConsentCheck.Consent.NOT_GIVEN ? Reason.NO_CONSENT : Reason.CONSENT_UNKNOWN);
    }

    private Step internalNotes(Matter matter) {
        if (matter.contract().readerRules().staffOnly().isEmpty()) {
            return says(Effect.NOT_CONCERNED);
        }
        return switch (matter.reader().kind()) {
            case CARE_STAFF -> says(Effect.OK);
            case SOCIAL_CARE_STAFF -> matter.closeness() == Closeness.OTHER_OWNER ? says(Effect.CUT) : says(Effect.OK);
            case PERSON, AGENT, SYSTEM -> says(Effect.CUT);
        };
    }

    private Step says(Effect effect) {
        return new Step(this, effect, Optional.empty());
    }

    private Step withheld(Reason reason) {
        return new Step(this, Effect.WITHHELD, Optional.of(reason));
    }

    /** True if the reader is staff, and the record is another owner's: shared record-keeping. */
    private static boolean isOfOthers(Matter matter) {
        return matter.reader().isStaff() && matter.closeness() == Closeness.OTHER_OWNER;
    }

    /** True if the reader is staff, and not known to be of the unit that made the record. */
    private static boolean isForeign(Matter matter) {
        return matter.reader().isStaff() && matter.closeness() != Closeness.OWN_UNIT;
    }
}
