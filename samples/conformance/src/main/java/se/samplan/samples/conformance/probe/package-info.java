/** One exchange over HTTP, with limits; what came of it is a value. */
@NullMarked
package se.samplan.samples.conformance.probe;

import org.jspecify.annotations.NullMarked;
