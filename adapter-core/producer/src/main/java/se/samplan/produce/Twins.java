package se.samplan.produce;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;

/**
 * Records with one id among those of an answer (CON-15). The newest stands for its id, whether or not it can be sent: an older one
 * would pass for what holds now. Used for one answer and thrown away.
 */
final class Twins<R> {

    /** What a record is to the others. */
    enum Kinship {
        /** It stands for its id, or has none. */
        ONLY,
        /** It says what another says that stands for the id. */
        SAME,
        /** Another record stands for the id, and says something else. */
        OTHER
    }

    private final Map<RecordIdentity, Place> newest = new HashMap<>();
    private final Map<RecordIdentity, R> first = new HashMap<>();

    /** A record of the answer, on whichever of its pages. */
    void hear(Optional<RecordIdentity> identity, Place place) {
        identity.ifPresent(id -> newest.merge(id, place, BinaryOperator.minBy(Place::compareTo)));
    }

    /** What the record is, once all have been heard. Of those of one place, the one that is looked at first stands for the id. */
    Kinship kinship(Optional<RecordIdentity> identity, Place place, R record) {
        if (identity.isEmpty()) {
            return Kinship.ONLY;
        }
        RecordIdentity id = identity.get();
        if (!place.equals(newest.get(id))) {
            return Kinship.OTHER;
        }
        R before = first.putIfAbsent(id, record);
        if (before == null) {
            return Kinship.ONLY;
        }
        return before.equals(record) ? Kinship.SAME : Kinship.OTHER;
    }
}
