package se.samplan.model;

/**
 * A place that holds data about persons and answers read calls (källsystem, or an adapter in front of several).
 *
 * @param logicalAddress where it is asked; for care plans, notes and agreements the source system's own HSA-id
 */
public record Source(LogicalAddress logicalAddress) implements Comparable<Source> {

    /** A source by the spelling of its address. */
    public static Source at(String logicalAddress) {
        return new Source(new LogicalAddress(logicalAddress));
    }

    @Override
    public int compareTo(Source other) {
        return logicalAddress.compareTo(other.logicalAddress);
    }

    @Override
    public String toString() {
        return logicalAddress.toString();
    }
}
