package se.samplan.contract;

/**
 * How the engagement index knows a contract's data (code systems, section 2).
 *
 * @param serviceDomain {@code riv:} and the domain; compared exactly, with case
 * @param categorization kind of information within the domain
 */
public record IndexCategory(String serviceDomain, String categorization) {}
