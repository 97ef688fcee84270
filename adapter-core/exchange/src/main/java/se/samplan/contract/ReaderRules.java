package se.samplan.contract;

import java.util.Set;
import javax.xml.namespace.QName;

/**
 * What a contract adds to the rules of access.
 *
 * @param staffOnly elements that only staff may have (interna noteringar), wherever in a record they stand
 * @param socialCareTypes types that mark a record as social care whoever owns it
 */
public record ReaderRules(Set<QName> staffOnly, Set<String> socialCareTypes) {

    /** Nothing is added. */
    static final ReaderRules NONE = new ReaderRules(Set.of(), Set.of());

    public ReaderRules {
        staffOnly = Set.copyOf(staffOnly);
        socialCareTypes = Set.copyOf(socialCareTypes);
    }
}
