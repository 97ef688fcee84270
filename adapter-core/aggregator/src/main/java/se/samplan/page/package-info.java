/**
 * Cuts a merged answer to the size that the consumer asked for, and finds the place again when the next page is asked for.
 * Holds nothing between requests: the place is in the token that the consumer carries, so any instance can go on.
 */
@NullMarked
package se.samplan.page;

import org.jspecify.annotations.NullMarked;
