/**
 * What was asked and by whom, already checked. No HTTP, no SOAP, no defaults from settings: those end at
 * the endpoint, which makes a {@link se.samplan.question.Question} or is told why not.
 */
@NullMarked
package se.samplan.question;

import org.jspecify.annotations.NullMarked;
