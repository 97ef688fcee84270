/** Messages as the kit writes and reads them: requests of each contract, answers, records, places in them. */
@NullMarked
package se.samplan.samples.conformance.message;

import org.jspecify.annotations.NullMarked;
