package se.samplan.produce.index;

import java.time.Instant;

/**
 * A change that the index refuses by itself, set aside for somebody to look at. Without the person, so that it can be shown.
 *
 * @param id names the row
 * @param reason ours or the index's code, such as {@code EI004}; never a text of the index
 * @param attempts how many times it has been sent to no avail
 * @param since when the oldest change of this post was recorded that the index does not know yet
 */
public record ParkedEntry(
        String id,
        String reason,
        int attempts,
        Instant parkedAt,
        Instant since,
        String categorization,
        String logicalAddress,
        String dataController) {}
