/** The command line. */
@NullMarked
package se.samplan.samples.conformance.command;

import org.jspecify.annotations.NullMarked;
