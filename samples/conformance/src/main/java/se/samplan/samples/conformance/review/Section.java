package se.samplan.samples.conformance.review;

import java.util.List;
import java.util.OptionalInt;

/**
 * All questions about one thing, as they may be published.
 *
 * @param number how many were reviewed; empty if they are too few to be told, and then every row is hidden
 */
public record Section(Base base, OptionalInt number, List<Row> rows) {

    public Section {
        rows = List.copyOf(rows);
    }
}
