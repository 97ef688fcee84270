package se.samplan.record;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * What stands beside the records of an answer.
 *
 * @param carried what is handed on as it came: where the source has more
 * @param asOf when the oldest data held that the source gave out of a copy, Swedish local; empty if it fetched all of it now
 */
public record Beside(List<XmlSlice> carried, Optional<LocalDateTime> asOf) {

    /** Nothing. */
    public static final Beside NOTHING = new Beside(List.of(), Optional.empty());

    public Beside {
        carried = List.copyOf(carried);
    }
}
