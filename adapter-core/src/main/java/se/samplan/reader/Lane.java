package se.samplan.reader;

import se.samplan.contract.Fact;
import se.samplan.contract.ReaderRules;
import se.samplan.record.Facts;

/** Under which law a record is kept: the lanes are not mixed without a legal ground (INV-L3, INV-L4). */
public enum Lane {
    /** Health care (hälso- och sjukvård). */
    HEALTH_CARE,
    /** Social care (socialtjänst). */
    SOCIAL_CARE;

    private static final String SOCIAL_CARE_CODE = "socialCare";

    /**
     * The lane of a record. The owner decides; where it is not known to be a social care owner, the record's own sphere or
     * type can still say so. A joint plan (SIP) is in the lane of its owner.
     */
    static Lane of(Ownership owner, Facts facts, ReaderRules contract, AccessPolicy policy) {
        boolean social =
                owner.careGiver().filter(policy.socialCareOwners()::contains).isPresent()
                        || facts.all(Fact.CARE_SPHERE).contains(SOCIAL_CARE_CODE)
                        || facts.all(Fact.TYPE).stream().anyMatch(contract.socialCareTypes()::contains);
        return social ? SOCIAL_CARE : HEALTH_CARE;
    }
}
