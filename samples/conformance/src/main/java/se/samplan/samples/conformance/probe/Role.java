package se.samplan.samples.conformance.probe;

/** What kind of system is tested. */
public enum Role {
    /** A source system, or an adapter in front of one. */
    PRODUCER,
    /** An aggregating service, asked on behalf of the person. */
    AGGREGATOR
}
