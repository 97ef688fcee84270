/**
 * The contracts as a producer serves them: one description for each, and the steps from a request over the journal to the
 * response, which are the same for all.
 */
@NullMarked
package se.samplan.produce.contract;

import org.jspecify.annotations.NullMarked;
