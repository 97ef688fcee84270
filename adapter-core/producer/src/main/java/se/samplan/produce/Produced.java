package se.samplan.produce;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * The records that go out, and what is not among them.
 *
 * @param records newest first
 * @param cutAfter 0..1; records older than this place were left out, because an answer has a largest size (contract: newest
 *     first, without gaps); every record before it is sent or kept back
 * @param lacks whether a record that the person may know of could not be sent; the log says why
 */
public record Produced<R>(List<R> records, Optional<Place> cutAfter, boolean lacks) {

    public Produced {
        records = List.copyOf(records);
        requireNonNull(cutAfter, "cutAfter");
    }
}
