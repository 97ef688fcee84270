package se.samplan.recognise.series;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * One note of a series.
 *
 * @param adds its lines that no earlier note of the series has, word for word
 * @param repeats how many of its lines an earlier one has
 */
public record Entry(FoundPlan found, List<String> adds, int repeats) {

    public Entry {
        requireNonNull(found, "found");
        adds = List.copyOf(adds);
    }

    /** Tells nothing of the content: a log line must not. */
    @Override
    public String toString() {
        return "Entry[adds " + adds.size() + ", repeats " + repeats + "]";
    }
}
