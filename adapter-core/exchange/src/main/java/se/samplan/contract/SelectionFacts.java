package se.samplan.contract;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * What a contract's records are selected by, beyond the facts that every request needs.
 *
 * @param period the facts that the published period is matched against, any of them; empty if the contract has no period
 * @param details where a record holds what only some filters ask for; read only when they do
 */
public record SelectionFacts(Set<Fact> period, Map<Path, Fact> details) {

    public SelectionFacts {
        period = period.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(period));
        details = Map.copyOf(details);
    }
}
