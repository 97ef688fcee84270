package se.samplan.merge;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.partitioningBy;

import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import se.samplan.contract.RecordOrder;
import se.samplan.model.HsaId;
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
 *   <li>Two records with the same id and the same version are the same record and are given once: as the system that owns it
 *       wrote it, if that has answered. Where it has not, has written it in two ways, or states no version, only the very same
 *       bytes are the same record: nothing is lost on a guess.
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

    private static List<SourceRecord> eachOnce(List<SourceRecord> ordered) {
        Set<SourceRecord> kept = Collections.newSetFromMap(new IdentityHashMap<>());
        ordered.stream()
                .collect(groupingBy(Identity::of))
                .values()
                .forEach(namesakes -> kept.addAll(statementsAmong(namesakes)));
        return ordered.stream().filter(kept::remove).toList();
    }

    /** Those to keep; of copies to the byte the owner's own, and else the first: that is the same one, whoever answered first. */
    private static Collection<SourceRecord> statementsAmong(List<SourceRecord> namesakes) {
        if (namesakes.size() == 1) {
            return namesakes;
        }
        Map<Boolean, List<SourceRecord>> byOwner =
                namesakes.stream().collect(partitioningBy(RecordMerge::isFromItsOwner));
        List<SourceRecord> owners = byOwner.getOrDefault(true, List.of());
        boolean decided = namesakes.get(0).version().isPresent() && !owners.isEmpty();
        Set<SourceRecord> differing = new TreeSet<>((a, b) -> a.xml().compareBytes(b.xml()));
        differing.addAll(owners);
        if (!decided) {
            differing.addAll(byOwner.getOrDefault(false, List.of()));
        }
        return differing;
    }

    private static boolean isFromItsOwner(SourceRecord record) {
        return record.id()
                .system()
                .equals(new HsaId(record.deliveredBy().logicalAddress().value()));
    }

    /** What tells a record from all others, if its source says so much. */
    private record Identity(RecordId id, OptionalInt version) {
        static Identity of(SourceRecord record) {
            return new Identity(record.id(), record.version());
        }
    }
}
