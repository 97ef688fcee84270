package se.samplan.samples.conformance.replay;

import java.util.Map;

/**
 * Whose part a system plays: that of the aggregator, or of one source system of the story.
 *
 * @param source short name, SYS1 to SYS5; empty for the aggregator
 */
public record Part(String source) {

    private static final String PREFIX = "TSTASTA00000-";

    /** The care units whose booked times a source system keeps (scenario Asta, section 3). */
    private static final Map<String, String> UNITS = Map.of("SYS1", "U101", "SYS2", "U201", "SYS3", "U301");

    public static final Part AGGREGATOR = new Part("");

    public boolean isAggregator() {
        return source.isEmpty();
    }

    /** Who holds the records of a contract in that source: its care unit for booked times, which not every source has. */
    String holder(boolean ofCareUnits) {
        return ofCareUnits ? UNITS.getOrDefault(source, "") : source;
    }

    /** Whether a source or care unit is, or belongs to, this one. */
    boolean has(String hsaId) {
        return isAggregator()
                || hsaId.equals(PREFIX + source)
                || hsaId.equals(PREFIX + UNITS.getOrDefault(source, "none"));
    }

    /** The logical address under which the story calls it. */
    public String logicalAddress() {
        return isAggregator() ? "5565594230" : PREFIX + source;
    }

    /** The logical address of its care unit, or its own where it has none. */
    public String unitAddress() {
        return UNITS.containsKey(source) ? PREFIX + UNITS.get(source) : logicalAddress();
    }
}
