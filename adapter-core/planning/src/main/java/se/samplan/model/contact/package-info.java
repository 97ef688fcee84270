/**
 * Fixed contacts (fasta kontakter; information model, section 4).
 */
@NullMarked
package se.samplan.model.contact;

import org.jspecify.annotations.NullMarked;
