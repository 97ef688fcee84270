package se.samplan.ledger;

import java.util.List;
import se.samplan.storelog.LogOutbox.OutboxAway;

/** The rows of a ledger, read from a place on, by one thread and beside the one that writes. */
interface LedgerRows {

    /**
     * A row that is durable.
     *
     * @param place right after it
     */
    record Row(long place, String text) {}

    /** The next some thousand rows after that place; none if it is the end. */
    List<Row> after(long place) throws OutboxAway;

    /** The row that ends at that place. */
    Row at(long place) throws OutboxAway;

    /** How many posts stand after that place, with those that are to be told again. */
    long posts(long place) throws OutboxAway;

    /** Up to which place all posts are settled, as far as it is written. */
    long settled() throws OutboxAway;

    /** Up to which place programs have written that have ended. What they have not closed nobody will. */
    long ofThePast();

    /** Whether it is for this program to tell what stands here, from now on for a while; nobody else does, meanwhile. */
    boolean isOurs() throws OutboxAway;
}
