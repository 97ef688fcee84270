package se.samplan.samples.overview.ask;

/**
 * A unit whose staff may look.
 *
 * @param name as staff knows it
 * @param consumer HSA-id under which the adapter's {@code consumers.file} knows this program for staff of the unit
 * @param audience as whom its staff reads
 */
public record StaffUnit(String name, String consumer, Audience audience) {}
