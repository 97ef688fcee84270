/**
 * The aggregator's SOAP ends here: a question is read out of the message and its headers, and the answer is written, with status
 * and summary. The servlet is our own and neither reads nor writes a message with CXF, which serves the producer's contracts. No
 * decision about care is made here, and no settings are read; a rule that asks what a plan means belongs in the core.
 */
@NullMarked
package se.samplan.endpoint;

import org.jspecify.annotations.NullMarked;
