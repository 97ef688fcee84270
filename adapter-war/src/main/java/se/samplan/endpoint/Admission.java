package se.samplan.endpoint;

import se.samplan.edge.Fault;

/** Whether a caller may ask, as its HTTP headers alone tell: who may not is told before anything of the request is read. */
public sealed interface Admission {

    /** The caller may ask. */
    record In(CallerHeaders.Admitted asking) implements Admission {}

    /** The caller may not, and is told why. */
    record Refused(Fault fault) implements Admission {}
}
