/**
 * Keeps the hashes of an earlier answer in a database, for callers that cannot carry them. Plain JDBC: which database, the one who runs it decides.
 */
@NullMarked
package se.samplan.change.store;

import org.jspecify.annotations.NullMarked;
