package se.samplan.record;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import se.samplan.outcome.FailureKind;

/**
 * What a source's answer came to: the records that can be used, and what was wrong with the rest.
 *
 * @param carried what stands beside the records and is handed on, for example where the source has more
 * @param defects in no case a reason to lose the records that are right
 */
public record Reading(List<SourceRecord> records, List<XmlSlice> carried, Set<FailureKind> defects) {

    /** What to tell first when there is room for one: mixed-up persons before everything else. */
    private static final List<FailureKind> GRAVEST_FIRST = List.of(
            FailureKind.WRONG_PATIENT, FailureKind.RESULT_ERROR, FailureKind.INVALID_RECORD, FailureKind.WRONG_SOURCE);

    public Reading {
        records = List.copyOf(records);
        carried = List.copyOf(carried);
        defects = defects.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(defects));
    }

    /** The same reading with those records only. What is left out leaves no trace. */
    public Reading keeping(Predicate<SourceRecord> wanted) {
        return new Reading(records.stream().filter(wanted).toList(), carried, defects);
    }

    /** The gravest defect, if there is one. */
    public Optional<FailureKind> gravest() {
        return GRAVEST_FIRST.stream().filter(defects::contains).findFirst();
    }
}
