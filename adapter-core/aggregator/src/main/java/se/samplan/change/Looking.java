package se.samplan.change;

import java.util.Optional;
import java.util.function.Function;
import se.samplan.record.Facts;

/**
 * How an answer is looked at.
 *
 * @param today YYYYMMDD, Swedish local
 * @param start when a record begins, YYYYMMDDhhmmss, if it is to be told later when it began
 */
public record Looking(String today, Snapshots.Hashes hashes, Function<Facts, Optional<String>> start) {

    /** Without a memory of when records began. */
    public static Looking on(String today, Snapshots.Hashes hashes) {
        return new Looking(today, hashes, facts -> Optional.empty());
    }
}
