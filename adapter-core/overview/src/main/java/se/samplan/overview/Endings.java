package se.samplan.overview;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.samplan.bind.RecordBinder;
import se.samplan.contract.Fact;
import se.samplan.gather.Gathered;
import se.samplan.gather.Gathered.Answer;
import se.samplan.gather.Gathered.NoAnswer;
import se.samplan.model.HsaId;
import se.samplan.model.Source;
import se.samplan.outcome.FailureKind;
import se.samplan.outcome.Outcome;
import se.samplan.record.Reading;
import se.samplan.record.SourceRecord;
import se.samplan.understand.coverage.Asked;
import se.samplan.understand.coverage.Ending;
import se.samplan.understand.statement.RecordKind;

/** What became of each source, in the words of the coverage. Computed on what the reader may know, as the status is. */
final class Endings {

    private static final Set<FailureKind> WITHHELD = Set.of(
            FailureKind.WITHHELD,
            FailureKind.BLOCKED,
            FailureKind.NO_CONSENT,
            FailureKind.NO_RELATION,
            FailureKind.ACCESS_NOT_CHECKED);
    private static final Set<FailureKind> REFUSED = Set.of(FailureKind.NOT_PERMITTED, FailureKind.SOURCE_REFUSED);

    private Endings() {}

    static List<Asked> of(Gathered gathered) {
        List<Asked> all = new ArrayList<>();
        gathered.parts()
                .forEach(part -> RecordBinder.kindOf(part.contract())
                        .ifPresent(kind -> all.addAll(part.ending()
                                .fold(
                                        answer -> sources(kind, answer),
                                        no -> List.of(Asked.lookUpFailed(kind, NoAnswer.CODE))))));
        return all;
    }

    private static List<Asked> sources(RecordKind kind, Answer answer) {
        Map<Source, List<SourceRecord>> bySource =
                answer.merged().records().stream().collect(groupingBy(SourceRecord::deliveredBy));
        List<Asked> asked = new ArrayList<>();
        for (Outcome<Reading> outcome : answer.merged().outcomes()) {
            List<SourceRecord> records = bySource.getOrDefault(outcome.source(), List.of());
            ending(outcome, records.size())
                    .ifPresent(ending ->
                            asked.add(new Asked(kind, Optional.of(idOf(outcome.source())), giver(records), ending)));
        }
        return asked;
    }

    private static Optional<Ending> ending(Outcome<Reading> outcome, int count) {
        return outcome.fold(
                answered -> Optional.of(answered.answer()
                        .gravest()
                        .map(kind -> missing(kind, count))
                        .orElseGet(() -> Ending.answered(count))
                        .outOfACopy(answered.answer().beside().asOf())),
                late -> Optional.of(missing(FailureKind.LATE, 0)),
                failed -> Optional.of(missing(failed.kind(), 0)),
                notAsked -> notAsked.reason().told().map(kind -> missing(kind, 0)));
    }

    private static Ending missing(FailureKind kind, int count) {
        if (WITHHELD.contains(kind)) {
            return Ending.withheld(kind.code(), count);
        }
        return REFUSED.contains(kind) ? Ending.notAllowed(kind.code()) : Ending.notFetched(kind.code(), count);
    }

    private static HsaId idOf(Source source) {
        return new HsaId(source.logicalAddress().value());
    }

    /** The giver behind a source that gave records of one giver only. */
    private static Optional<HsaId> giver(List<SourceRecord> records) {
        List<String> givers = records.stream()
                .flatMap(record -> record.facts().get(Fact.CARE_GIVER).stream())
                .distinct()
                .toList();
        return givers.size() == 1 ? Optional.of(new HsaId(givers.get(0))) : Optional.empty();
    }
}
