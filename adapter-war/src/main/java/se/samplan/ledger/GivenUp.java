package se.samplan.ledger;

import java.time.Instant;

/**
 * A post that the national access log is not told any more.
 *
 * @param logId of the post
 * @param at when it was given up
 * @param why in a word of ours
 * @param place of the row that holds the post, or of one that says in which row it is
 */
public record GivenUp(String logId, Instant at, String why, long place) {}
