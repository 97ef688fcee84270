/**
 * The national access log (åtkomstlogg), told of staff's reads by StoreLog 2.0: which disclosures it is told of and in which words
 * ({@code StaffReads}), the call ({@code SoapStoreLog}), and the telling itself, until each post is stored or given up ({@code Telling}).
 * What waits is the ledger's: it comes through the port {@code LogOutbox}.
 */
@NullMarked
package se.samplan.storelog;

import org.jspecify.annotations.NullMarked;
