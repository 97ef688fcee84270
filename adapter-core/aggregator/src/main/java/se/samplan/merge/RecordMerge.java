package se.samplan.merge;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import se.samplan.contract.RecordOrder;
import se.samplan.model.RecordId;
import se.samplan.model.Source;
import se.samplan.outcome.FailureKind;
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
 *       wrote it, if that has answered. A source that writes one version in two ways is told of. Where a source states no
 *       version, only the very same bytes are the same record: nothing is lost on a guess.
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
        Collection<List<SourceRecord>> namesakes =
                ordered.stream().collect(groupingBy(Identity::of)).values();
        Set<Source> contradictory =
                namesakes.stream().flatMap(RecordMerge::contradictoryAmong).collect(toSet());
        return new MergedAnswer(
                eachOnce(ordered, namesakes),
                outcomes.stream()
                        .sorted(comparing(Outcome::source))
                        .map(outcome -> contradictory.contains(outcome.source()) ? lackingOne(outcome) : outcome)
                        .toList());
    }

    private static List<SourceRecord> eachOnce(List<SourceRecord> ordered, Collection<List<SourceRecord>> namesakes) {
        Set<SourceRecord> kept = Collections.newSetFromMap(new IdentityHashMap<>());
        namesakes.forEach(some -> kept.addAll(statementsAmong(some)));
        return ordered.stream().filter(kept::remove).toList();
    }

    /** Those to keep; the owner's own before others, and else the first: that is the same one, whoever answered first. */
    private static Collection<SourceRecord> statementsAmong(List<SourceRecord> namesakes) {
        if (namesakes.size() == 1) {
            return namesakes;
        }
        List<SourceRecord> ownersFirst = namesakes.stream()
                .sorted(comparing(SourceRecord::isFromItsOwner).reversed())
                .toList();
        if (isVersioned(namesakes)) {
            return ownersFirst.subList(0, 1);
        }
        Set<SourceRecord> differing = new TreeSet<>((a, b) -> a.xml().compareBytes(b.xml()));
        differing.addAll(ownersFirst);
        return differing;
    }

    /** The sources that themselves write that version in more than one way: one of the ways is left out. */
    private static Stream<Source> contradictoryAmong(List<SourceRecord> namesakes) {
        if (namesakes.size() == 1 || !isVersioned(namesakes)) {
            return Stream.empty();
        }
        Map<Source, List<SourceRecord>> bySource = namesakes.stream().collect(groupingBy(SourceRecord::deliveredBy));
        return bySource.entrySet().stream()
                .filter(some -> some.getValue().stream()
                        .anyMatch(
                                one -> !one.xml().sameAs(some.getValue().get(0).xml())))
                .map(Map.Entry::getKey);
    }

    private static boolean isVersioned(List<SourceRecord> namesakes) {
        return namesakes.get(0).version().isPresent();
    }

    private static Outcome<Reading> lackingOne(Outcome<Reading> outcome) {
        return outcome.then(reading ->
                new Outcome.Answered<>(outcome.source(), outcome.after(), reading.lacking(FailureKind.INVALID_RECORD)));
    }

    /** What tells a record from all others, if its source says so much. */
    private record Identity(RecordId id, OptionalInt version) {
        static Identity of(SourceRecord record) {
            return new Identity(record.id(), record.version());
        }
    }
}
