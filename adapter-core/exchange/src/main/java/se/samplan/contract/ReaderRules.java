package se.samplan.contract;

import java.util.Set;
import javax.xml.namespace.QName;
import se.samplan.model.plan.PlanStatus;

/**
 * What a contract adds to the rules of access.
 *
 * @param staffOnly elements that only staff may have (interna noteringar), wherever in a record they stand
 * @param socialCareTypes types that mark a record as social care whoever owns it
 * @param retracted statuses that say that a record was entered in error
 */
public record ReaderRules(Set<QName> staffOnly, Set<String> socialCareTypes, Set<String> retracted) {

    /** Nothing is added. */
    static final ReaderRules NONE = new ReaderRules(Set.of(), Set.of());

    public ReaderRules {
        staffOnly = Set.copyOf(staffOnly);
        socialCareTypes = Set.copyOf(socialCareTypes);
        retracted = Set.copyOf(retracted);
    }

    /** With the statuses of the information model. */
    ReaderRules(Set<QName> staffOnly, Set<String> socialCareTypes) {
        this(staffOnly, socialCareTypes, Set.of(PlanStatus.ENTERED_IN_ERROR.code()));
    }
}
