package se.samplan.merge;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import se.samplan.merge.Link.State;
import se.samplan.outcome.Outcome;
import se.samplan.record.Details;
import se.samplan.record.RecordIds;
import se.samplan.record.Relation;
import se.samplan.record.SourceRecord;

/**
 * Checks the relations that records state against the records that are there (INV-A4; V-30).
 *
 * <p>A target that was left out by the caller's own selection is unknown and never dangling: it may well exist. So is a target
 * of a source at which something is withheld from staff that may know so. Where the reader may not know that something is
 * withheld, a target is reported as if its source did not have it: another word would reveal that it is there (INV-L2, INV-L6).
 */
public final class Links {

    private Links() {}

    /**
     * One contract's part of what is known.
     *
     * @param kinds what its records are called as targets
     * @param answer its records and outcomes
     * @param whole false if the caller selected among the records, so that absence says nothing
     */
    public record Linkable(Set<String> kinds, MergedAnswer answer, boolean whole) {
        public Linkable {
            kinds = Set.copyOf(kinds);
        }
    }

    /** Every relation stated in the parts, by record, in the records' own order. */
    public static List<Link> of(List<Linkable> parts, Function<SourceRecord, Details> details) {
        List<Known> known = parts.stream().map(Known::of).toList();
        return known.stream()
                .flatMap(own -> own.part().answer().records().stream()
                        .sorted(comparing((SourceRecord record) -> RecordIds.key(RecordIds.text(record.id())))
                                .thenComparing(record -> -record.version().orElse(0))
                                .thenComparing((a, b) -> a.xml().compareBytes(b.xml())))
                        .flatMap(record -> details.apply(record).relations().stream()
                                .distinct()
                                .map(relation -> check(record, relation, own, known))))
                .toList();
    }

    private static Link check(SourceRecord from, Relation relation, Known own, List<Known> all) {
        Set<String> target = keys(relation);
        String holder = relation.targetSystem()
                .map(system -> system.toUpperCase(Locale.ROOT))
                .orElse(RecordIds.systemOf(relation.target()));
        List<Known> concerned = relation.targetKind()
                .map(kind -> all.stream()
                        .filter(part -> part.part().kinds().contains(kind))
                        .toList())
                .orElse(List.of(own));
        State state;
        if (concerned.stream().anyMatch(part -> containsAny(part.shown(), target))) {
            state = State.RESOLVED;
        } else if (!concerned.isEmpty() && concerned.stream().allMatch(part -> part.knowsAbsent(target, holder))) {
            state = State.DANGLING;
        } else {
            state = State.UNKNOWN;
        }
        return new Link(from, relation, Optional.of(holder).filter(system -> !system.isEmpty()), state);
    }

    /** The keys of the target: by its id alone, and by its id in the system that is said to hold it. */
    private static Set<String> keys(Relation relation) {
        return Stream.concat(
                        Stream.of(relation.target()),
                        relation.targetSystem().map(system -> system + ":" + relation.target()).stream())
                .map(RecordIds::key)
                .collect(toSet());
    }

    private static boolean containsAny(Set<String> known, Set<String> target) {
        return target.stream().anyMatch(known::contains);
    }

    /**
     * What one part knows.
     *
     * @param shown ids of the records in the answer
     * @param told ids of all records that sources gave
     * @param exhausted systems that have no more than what they gave, as far as the reader may know
     */
    private record Known(Linkable part, Set<String> shown, Set<String> told, Set<String> exhausted) {

        static Known of(Linkable part) {
            return new Known(
                    part,
                    part.answer().records().stream()
                            .flatMap(record -> RecordIds.keys(record).stream())
                            .collect(toSet()),
                    part.answer().outcomes().stream()
                            .flatMap(Outcome::answers)
                            .flatMap(reading -> reading.records().stream())
                            .flatMap(record -> RecordIds.keys(record).stream())
                            .collect(toSet()),
                    part.answer().exhausted().stream()
                            .map(source -> source.logicalAddress().value().toUpperCase(Locale.ROOT))
                            .collect(toSet()));
        }

        boolean knowsAbsent(Set<String> target, String holder) {
            return part.whole() && exhausted.contains(holder) && !containsAny(told, target);
        }
    }
}
