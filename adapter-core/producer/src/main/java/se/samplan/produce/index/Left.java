package se.samplan.produce.index;

import java.time.LocalDateTime;

/**
 * What a source system has left of one contract's data about a person, for one responsible organisation.
 *
 * @param dataController the organisation (personuppgiftsansvarig): {@code SE} and organisation number, an HSA-id, or an id of
 *     the system's own
 * @param state whether anything is left
 * @param latestEvent time of the latest event, a deletion included; Swedish local time
 */
public record Left(String dataController, IndexChange.State state, LocalDateTime latestEvent) {

    /** Something is left, whatever may have been deleted besides. */
    public static Left something(String dataController, LocalDateTime latestEvent) {
        return new Left(dataController, IndexChange.State.PRESENT, latestEvent);
    }

    /** The last of it was deleted then. */
    public static Left nothing(String dataController, LocalDateTime deletedAt) {
        return new Left(dataController, IndexChange.State.GONE, deletedAt);
    }
}
