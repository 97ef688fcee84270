package se.samplan.produce.index;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/**
 * A post of the engagement index (indexpost) as a source system sends it.
 *
 * @param mostRecentContent time of the latest event, a deletion included, or what else it means in the category; Swedish local
 *     time, whole seconds
 */
public record IndexPost(IndexKey key, LocalDateTime mostRecentContent) {

    private static final int FIRST_YEAR = 1000;
    private static final int LAST_YEAR = 9999;

    /**
     * Fractions of a second are dropped, not rounded: the index holds none (engagement index 1.0, type TS).
     *
     * @throws IllegalArgumentException if the year does not have four digits
     */
    public IndexPost {
        if (mostRecentContent.getYear() < FIRST_YEAR || mostRecentContent.getYear() > LAST_YEAR) {
            throw new IllegalArgumentException("mostRecentContent: its year does not have four digits");
        }
        mostRecentContent = mostRecentContent.truncatedTo(ChronoUnit.SECONDS);
    }
}
