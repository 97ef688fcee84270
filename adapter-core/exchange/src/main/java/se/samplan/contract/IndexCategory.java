package se.samplan.contract;

import java.util.Optional;

/**
 * How the engagement index knows a contract's data (code systems, section 2).
 *
 * @param serviceDomain {@code riv:} and the domain; compared exactly, with case
 * @param categorization kind of information within the domain; empty takes every kind
 */
public record IndexCategory(String serviceDomain, Optional<String> categorization) {

    /** A domain in which the contract has a category of its own. */
    public static IndexCategory of(String serviceDomain, String categorization) {
        return new IndexCategory(serviceDomain, Optional.of(categorization));
    }

    /** Every kind of information in the same domain. */
    public IndexCategory wholeDomain() {
        return new IndexCategory(serviceDomain, Optional.empty());
    }
}
