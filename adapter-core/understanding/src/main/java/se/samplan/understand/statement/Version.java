package se.samplan.understand.statement;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Optional;
import se.samplan.model.agreement.Agreement;
import se.samplan.model.contact.FixedContact;
import se.samplan.model.contact.FixedContactExtension;
import se.samplan.model.note.CareNote;
import se.samplan.model.plan.CarePlan;
import se.samplan.model.plan.StructuredCarePlan;
import se.samplan.model.planning.Provenance;
import se.samplan.understand.Known;

/**
 * How new a record is: by its version number, then by when it was last changed.
 *
 * @param number 1 and up; 0 where none is stated
 * @param lastUpdated Swedish local time; when it was registered where no change is stated
 */
record Version(long number, LocalDateTime lastUpdated) {

    /** The latest first; what is equally new, by its key. */
    static final Comparator<Known<?>> LATEST_FIRST = comparing((Known<?> known) -> of(known).number, reverseOrder())
            .thenComparing(known -> of(known).lastUpdated, reverseOrder())
            .thenComparing(Known::key);

    static Version of(Known<?> known) {
        Optional<Provenance> provenance = provenance(known.record());
        return new Version(
                provenance.flatMap(Provenance::versionNumber).orElse(0L),
                provenance.map(Provenance::lastUpdated).orElseGet(() -> registered(known.record())));
    }

    static Optional<Provenance> provenance(Object record) {
        if (record instanceof CarePlan plan) {
            return plan.structuredCarePlan().map(StructuredCarePlan::provenance);
        }
        if (record instanceof Agreement agreement) {
            return Optional.of(agreement.body().provenance());
        }
        return record instanceof FixedContact contact
                ? contact.fixedContactExtension().flatMap(FixedContactExtension::provenance)
                : Optional.empty();
    }

    private static LocalDateTime registered(Object record) {
        if (record instanceof CarePlan plan) {
            return plan.header().author().time();
        }
        if (record instanceof FixedContact contact) {
            return contact.blockComparisonTime();
        }
        return record instanceof CareNote note ? note.header().author().time() : LocalDateTime.MIN;
    }
}
