/** Asta's story played at a system, step by step: what it must hold at each, what it must tell, and what came. */
@NullMarked
package se.samplan.samples.conformance.replay;

import org.jspecify.annotations.NullMarked;
