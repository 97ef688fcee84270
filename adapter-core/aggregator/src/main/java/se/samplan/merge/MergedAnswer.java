package se.samplan.merge;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.samplan.model.Source;
import se.samplan.outcome.Outcome;
import se.samplan.record.Reading;
import se.samplan.record.SourceRecord;
import se.samplan.record.XmlSlice;

/**
 * One answer out of many.
 *
 * @param records in the order of presentation, each once; the page that was asked for
 * @param all the records of every page, in the same order
 * @param outcomes one per source that the index named, in the order of their addresses; and one for the index itself, if a list
 *     was asked instead of it
 * @param continuation with which the consumer can ask for the records that follow, if this is a page and not the last
 */
public record MergedAnswer(
        List<SourceRecord> records,
        List<SourceRecord> all,
        List<Outcome<Reading>> outcomes,
        Optional<String> continuation) {

    public MergedAnswer {
        records = List.copyOf(records);
        all = List.copyOf(all);
        outcomes = List.copyOf(outcomes);
    }

    /** An answer in one page. */
    public MergedAnswer(List<SourceRecord> records, List<Outcome<Reading>> outcomes) {
        this(records, records, outcomes, Optional.empty());
    }

    /** The same answer in one page and in another order: which records there are does not depend on it. */
    public MergedAnswer sorted(PresentationOrder order) {
        return new MergedAnswer(order.sorted(all), outcomes);
    }

    /** The same answer, cut to a page. What is known of the sources stays. */
    public MergedAnswer page(List<SourceRecord> some, Optional<String> next) {
        return new MergedAnswer(some, all, outcomes, next);
    }

    /** The same answer in one page: what counts, compares and tells what is new must look at all of it. */
    public MergedAnswer whole() {
        return new MergedAnswer(all, outcomes);
    }

    /** What sources sent beside their records, source by source. */
    public List<XmlSlice> carried() {
        return outcomes.stream()
                .flatMap(Outcome::answers)
                .flatMap(reading -> reading.carried().stream())
                .toList();
    }

    /**
     * Sources that have nothing but what they gave, as far as the reader may know: those that answered in full, on one page,
     * and where nothing is withheld that the reader may know of. No other source may be said to lack a record. Where something
     * is withheld at a source that may not be named, no source is in the set: otherwise that source would be the one missing
     * from it.
     */
    public Set<Source> exhausted() {
        boolean somewhere = outcomes.stream()
                .flatMap(Outcome::answers)
                .flatMap(reading -> reading.withheld().stream())
                .anyMatch(some -> !some.atSource());
        return somewhere
                ? Set.of()
                : outcomes.stream()
                        .filter(outcome ->
                                outcome.answers().anyMatch(answer -> answer.isWhole() && answer.isLastPage()))
                        .map(Outcome::source)
                        .collect(toUnmodifiableSet());
    }

    /** True if no source has a further page that the caller must ask it for. */
    public boolean isLastPage() {
        return carried().isEmpty();
    }

    /** True if nothing that the caller asked for is known to be missing. */
    public boolean isComplete() {
        return outcomes.stream()
                .allMatch(outcome -> outcome.fold(
                        answered -> answered.answer().isWhole(),
                        late -> false,
                        failed -> false,
                        notAsked -> notAsked.reason().told().isEmpty()));
    }
}
