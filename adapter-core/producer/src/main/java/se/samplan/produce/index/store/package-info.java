/**
 * The tables of the index updates: {@code samplan_index_outbox}, {@code samplan_index_lease}, {@code samplan_index_notification},
 * in SQL that H2 and PostgreSQL both understand. Made, changed and asked by {@code database}; no text of a driver leaves this room.
 */
@NullMarked
package se.samplan.produce.index.store;

import org.jspecify.annotations.NullMarked;
