package se.samplan.contract;

import java.util.Map;
import java.util.Set;

/**
 * What a contract's records are selected by, beyond the facts that every request needs.
 *
 * @param period what the published period is matched against
 * @param careContact what the published filter by care contact is compared with
 * @param details where a record holds what only some filters ask for; read only when they do
 */
public record SelectionFacts(PublishedPeriod period, Fact careContact, Map<Path, Fact> details) {

    public SelectionFacts {
        details = Map.copyOf(details);
    }

    /**
     * As in most contracts: a period is matched against moments, and a record names the care contact that it belongs to.
     *
     * @param times the facts that the published period is matched against, any of them; empty if the contract has no period
     */
    SelectionFacts(Set<Fact> times, Map<Path, Fact> details) {
        this(new PublishedPeriod.Times(times), Fact.CARE_CONTACT, details);
    }
}
