package se.samplan.record;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What stands beside the records of an answer.
 *
 * @param carried what is handed on as it came: where the source has more
 * @param asOf when the oldest data held that the source gave out of a copy, Swedish local; empty if it fetched all of it now
 * @param lacking the systems behind the source of which something is missing, as far as it says
 */
public record Beside(List<XmlSlice> carried, Optional<LocalDateTime> asOf, List<SystemBehind> lacking) {

    /** Nothing. */
    public static final Beside NOTHING = new Beside(List.of(), Optional.empty(), List.of());

    public Beside {
        carried = List.copyOf(carried);
        lacking = List.copyOf(lacking);
    }

    /** What the answer says of itself, without anything that is handed on. */
    Beside carryingNothing() {
        return new Beside(List.of(), asOf, lacking);
    }

    /** What stands beside this page and the next together; the next one says where they go on. */
    Beside joined(Beside next) {
        return new Beside(
                next.carried,
                Stream.of(asOf, next.asOf).flatMap(Optional::stream).min(LocalDateTime::compareTo),
                Stream.concat(lacking.stream(), next.lacking.stream())
                        .distinct()
                        .toList());
    }
}
