package se.samplan.merge;

import java.util.List;
import java.util.stream.Stream;
import se.samplan.outcome.NotAskedReason;
import se.samplan.outcome.Outcome;
import se.samplan.record.Reading;
import se.samplan.record.SourceRecord;
import se.samplan.record.XmlSlice;

/**
 * One answer out of many.
 *
 * @param records in the order of presentation, each once
 * @param outcomes one per source that the index named, in the order of their addresses
 */
public record MergedAnswer(List<SourceRecord> records, List<Outcome<Reading>> outcomes) {

    public MergedAnswer {
        records = List.copyOf(records);
        outcomes = List.copyOf(outcomes);
    }

    /** What sources sent beside their records, source by source. */
    public List<XmlSlice> carried() {
        return outcomes.stream()
                .flatMap(outcome -> outcome.fold(
                        answered -> answered.answer().carried().stream(),
                        late -> Stream.<XmlSlice>empty(),
                        failed -> Stream.<XmlSlice>empty(),
                        notAsked -> Stream.<XmlSlice>empty()))
                .toList();
    }

    /** True if nothing that the caller asked for is known to be missing. */
    public boolean isComplete() {
        return outcomes.stream()
                .allMatch(outcome -> outcome.fold(
                        answered -> answered.answer().isWhole(),
                        late -> false,
                        failed -> false,
                        notAsked -> notAsked.reason() != NotAskedReason.NOT_ALLOWED));
    }
}
