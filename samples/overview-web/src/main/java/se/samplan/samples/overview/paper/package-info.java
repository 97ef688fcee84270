/** Pages as PDF on one A4 each: tagged, in Swedish, with hours and never with what is open now. */
@NullMarked
package se.samplan.samples.overview.paper;

import org.jspecify.annotations.NullMarked;
