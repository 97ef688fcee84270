package se.samplan.merge;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.samplan.contract.RecordOrder;
import se.samplan.model.RecordId;
import se.samplan.outcome.Outcome;
import se.samplan.record.Reading;
import se.samplan.record.SourceRecord;

/**
 * Makes one answer out of what the sources said.
 *
 * <p>Rules (information model, section 11):
 *
 * <ol>
 *   <li>Two records with the same id and the same version are the same record and are given once. Where a source states
 *       no version, only the very same bytes are the same record: nothing is lost on a guess.
 *   <li>No two records are ever combined into one, whatever they have in common (INV-L3).
 *   <li>The order is that of {@link PresentationOrder}; the same outcomes in any order give the same answer.
 *   <li>A source that failed or was late takes nothing away from the others.
 * </ol>
 */
public final class RecordMerge {

    private RecordMerge() {}

    /** Merges the outcomes; those without an answer contribute no records but stay accounted for. */
    public static MergedAnswer merge(List<Outcome<Reading>> outcomes, RecordOrder order) {
        List<SourceRecord> ordered = PresentationOrder.of(order)
                .sorted(outcomes.stream()
                        .flatMap(Outcome::answers)
                        .flatMap(reading -> reading.records().stream())
                        .toList());
        return new MergedAnswer(
                eachOnce(ordered),
                outcomes.stream().sorted(comparing(Outcome::source)).toList());
    }

    /** The first of each identity stays: in a total order that is the same record, whichever source answered first. */
    private static List<SourceRecord> eachOnce(List<SourceRecord> ordered) {
        List<SourceRecord> kept = new ArrayList<>();
        Map<RecordId, List<SourceRecord>> byId = new HashMap<>();
        for (SourceRecord candidate : ordered) {
            List<SourceRecord> namesakes = byId.computeIfAbsent(candidate.id(), id -> new ArrayList<>());
            if (namesakes.stream().noneMatch(other -> isSame(other, candidate))) {
                namesakes.add(candidate);
                kept.add(candidate);
            }
        }
        return kept;
    }

    private static boolean isSame(SourceRecord a, SourceRecord b) {
        boolean versioned = a.version().isPresent() || b.version().isPresent();
        return versioned ? a.version().equals(b.version()) : a.xml().sameAs(b.xml());
    }
}
