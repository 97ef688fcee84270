package se.samplan.samples.overview.ask;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A unit whose staff may look.
 *
 * @param name as staff knows it
 * @param consumer HSA-id under which the adapter's {@code consumers.file} knows this program for staff of the unit
 * @param audience as whom its staff reads
 * @param purpose for what it reads, as it is told to the adapter and kept in its ledger
 */
public record StaffUnit(
        String name,
        String consumer,
        Audience audience,
        @DefaultValue("Vård och behandling") String purpose) {}
