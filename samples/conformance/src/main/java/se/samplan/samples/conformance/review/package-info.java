/**
 * Counts what plans, agreements and contacts of many persons say, for the review that a region otherwise does by hand. What is
 * counted leaves this room only as it may be published: no number below ten, and none that could be reckoned back.
 */
@NullMarked
package se.samplan.samples.conformance.review;

import org.jspecify.annotations.NullMarked;
