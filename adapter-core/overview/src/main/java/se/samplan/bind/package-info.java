/**
 * The records that were gathered, bound to domain records: what they mean can be told from these. A record that cannot be bound
 * is delivered all the same.
 */
@NullMarked
package se.samplan.bind;

import org.jspecify.annotations.NullMarked;
