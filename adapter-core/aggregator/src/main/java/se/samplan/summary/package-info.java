/**
 * Puts together what is told about an answer: sources, completeness, what belongs together, links, changes, tokens.
 */
@NullMarked
package se.samplan.summary;

import org.jspecify.annotations.NullMarked;
