package se.samplan.record;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * What may have to be left out of a record before its reader gets it.
 *
 * @param staffOnly the elements that only staff may have
 * @param services the related services, in the order in which they stand
 */
record Removable(Cuts staffOnly, List<PlacedService> services) {

    static final Removable NOTHING = new Removable(Cuts.NONE, List.of());

    Removable {
        services = List.copyOf(services);
    }

    /** The related services that the reader may not have. */
    Cuts servicesBut(Predicate<LinkedService> had) {
        int[] edges = services.stream()
                .filter(placed -> !had.test(placed.service()))
                .flatMapToInt(placed -> IntStream.of(placed.start(), placed.end()))
                .toArray();
        return Cuts.of(edges);
    }
}
