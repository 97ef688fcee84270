/**
 * Keeps the hashes of an earlier answer in a database, for callers that cannot carry them. Plain JDBC: the operator chooses the
 * database.
 */
@NullMarked
package se.samplan.change.store;

import org.jspecify.annotations.NullMarked;
