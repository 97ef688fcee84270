/**
 * The ledger of what has been disclosed, in a file: rows are added at its end, each tied to the one before, and none is ever changed.
 * Who was asked about stands in it, which is its purpose, and in no log.
 */
@NullMarked
package se.samplan.ledger;

import org.jspecify.annotations.NullMarked;
