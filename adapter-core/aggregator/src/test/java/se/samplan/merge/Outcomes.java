package se.samplan.merge;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.samplan.contract.RecordOrder;
import se.samplan.model.Source;
import se.samplan.outcome.FailureKind;
import se.samplan.outcome.NotAskedReason;
import se.samplan.outcome.Outcome;
import se.samplan.record.Reading;
import se.samplan.record.SourceRecord;

/** What sources came to, for tests of merging. */
final class Outcomes {

    private Outcomes() {}

    /** Merged as care plans are. */
    static MergedAnswer merged(List<Outcome<Reading>> outcomes) {
        return RecordMerge.merge(outcomes, RecordOrder.BY_IMPORTANCE);
    }

    static Outcome<Reading> answered(String source, SourceRecord... records) {
        return answered(source, Set.of(), records);
    }

    static Outcome<Reading> answered(String source, Set<FailureKind> defects, SourceRecord... records) {
        return new Outcome.Answered<>(
                Source.at(source), Duration.ofMillis(17), new Reading(Arrays.asList(records), List.of(), defects));
    }

    static Outcome<Reading> late(String source) {
        return new Outcome.Late<>(Source.at(source), Duration.ofSeconds(27));
    }

    static Outcome<Reading> failed(String source) {
        return new Outcome.Failed<>(Source.at(source), Duration.ofMillis(17), FailureKind.FAULT, "log-id");
    }

    static Outcome<Reading> notAsked(String source, NotAskedReason reason) {
        return new Outcome.NotAsked<>(Source.at(source), reason);
    }

    /** All orders, not some: a rule that is missing shows in one of them. */
    static <T> List<List<T>> everyOrderOf(List<T> things) {
        if (things.isEmpty()) {
            return List.of(List.of());
        }
        return IntStream.range(0, things.size())
                .boxed()
                .flatMap(i -> everyOrderOf(without(things, i)).stream().map(rest -> with(things.get(i), rest)))
                .toList();
    }

    private static <T> List<T> without(List<T> things, int index) {
        return Stream.concat(things.subList(0, index).stream(), things.subList(index + 1, things.size()).stream())
                .toList();
    }

    private static <T> List<T> with(T first, List<T> rest) {
        return Stream.concat(Stream.of(first), rest.stream()).toList();
    }
}
