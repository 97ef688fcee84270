/**
 * SOAP ends here, for both roles: what comes in is limited, read and checked, faults are made, and the answer is written.
 * The servlets are our own; neither reads or writes a message with CXF. No decision about care is made here, and no
 * settings are read; a rule that asks what a plan means belongs in the core.
 */
@NullMarked
package se.samplan.endpoint;

import org.jspecify.annotations.NullMarked;
