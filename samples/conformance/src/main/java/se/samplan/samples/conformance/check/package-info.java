/** What is checked: each check is a sentence, a rule with its source, and a way to fix. */
@NullMarked
package se.samplan.samples.conformance.check;

import org.jspecify.annotations.NullMarked;
