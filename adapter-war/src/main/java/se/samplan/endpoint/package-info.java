/**
 * SOAP ends here: CXF providers, header reading, interceptors, faults, writing the answer. No decision about care and
 * no settings; a rule that asks what a plan means belongs in the core.
 */
@NullMarked
package se.samplan.endpoint;

import org.jspecify.annotations.NullMarked;
