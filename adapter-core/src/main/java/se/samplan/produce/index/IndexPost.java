package se.samplan.produce.index;

import java.time.LocalDateTime;

/**
 * A post of the engagement index (indexpost) as a source system sends it.
 *
 * @param mostRecentContent time of the latest event, a deletion included, or what else it means in the category; Swedish local
 *     time, whole seconds
 */
public record IndexPost(IndexKey key, LocalDateTime mostRecentContent) {

    public IndexPost {
        mostRecentContent = IndexTime.held(mostRecentContent);
    }
}
