/**
 * Who is asking and what may they see: pure policy over key facts, one table of rules, and a reason for each no. The rules
 * are those of the information model, sections 8, 9 and 12; the page {@code ACCESS-RULES.md} of this module shows them.
 *
 * <p>What only others know, blocks and consent, is asked through ports; when they do not answer, nothing is shown. No log,
 * no network and no merging lives here.
 */
@NullMarked
package se.samplan.reader;

import org.jspecify.annotations.NullMarked;
