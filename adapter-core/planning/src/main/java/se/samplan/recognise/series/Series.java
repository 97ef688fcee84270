package se.samplan.recognise.series;

import java.util.List;
import java.util.Set;

/**
 * Notes of one course, newest first. Taking it apart again is reading its entries.
 *
 * @param rules by which its notes were put together; none if it is one note
 */
public record Series(List<Entry> entries, Set<SeriesRule> rules) {

    /** @throws IllegalArgumentException without any note */
    public Series {
        entries = List.copyOf(entries);
        rules = Set.copyOf(rules);
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("a series has a note");
        }
    }

    /** 0–1: that of the least sure rule; 1 for a note alone, of which nothing is claimed. */
    public double confidence() {
        return rules.stream().mapToDouble(SeriesRule::confidence).min().orElse(1);
    }
}
