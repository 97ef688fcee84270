/** A vendor at which the conformance kit finds nothing: something green to begin with. */
@NullMarked
package se.samplan.samples.reference;

import org.jspecify.annotations.NullMarked;
