package se.samplan.reader;

import java.util.Set;
import se.samplan.model.HsaId;

/**
 * What an operator decides about access. The defaults are in {@link #STRICT}.
 *
 * @param socialCareOwners owners whose every record is social care (omsorgsgivare)
 * @param socialCareToHealthStaff whether there is a legal ground to show social care to health care staff (INV-L4)
 * @param healthCareToSocialStaff whether there is one to show health care to social care staff
 */
public record AccessPolicy(
        Set<HsaId> socialCareOwners, boolean socialCareToHealthStaff, boolean healthCareToSocialStaff) {

    /** Each lane to its own staff. */
    public static final AccessPolicy STRICT = new AccessPolicy(Set.of(), false, false);

    public AccessPolicy {
        socialCareOwners = Set.copyOf(socialCareOwners);
    }
}
