package se.samplan.produce.index;

import java.time.LocalDateTime;
import java.util.Optional;
import se.samplan.model.HsaId;

/**
 * What another index tells of one of its posts (ProcessNotification 1.0, one engagementTransaction). What it has set is kept.
 *
 * @param owner the index that first stored the post; part of its key
 * @param times Swedish local time, whole seconds
 */
public record Notification(IndexChange.State state, IndexKey key, HsaId owner, SetTimes times) {

    /** The three times of a post, each as far as it is there. */
    public record SetTimes(
            Optional<LocalDateTime> mostRecentContent,
            Optional<LocalDateTime> creationTime,
            Optional<LocalDateTime> updateTime) {}
}
