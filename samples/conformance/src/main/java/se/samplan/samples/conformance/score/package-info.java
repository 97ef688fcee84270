/** How far an endpoint has come, level by level, and whether that is more than last time. */
@NullMarked
package se.samplan.samples.conformance.score;

import org.jspecify.annotations.NullMarked;
