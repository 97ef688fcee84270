package se.samplan.wiring;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import se.samplan.aggregate.AggregationListener;
import se.samplan.aggregate.Took;
import se.samplan.health.StatusPage;
import se.samplan.merge.MergedAnswer;
import se.samplan.model.ContractId;
import se.samplan.model.Source;
import se.samplan.outcome.FailureKind;
import se.samplan.outcome.Outcome;
import se.samplan.question.Question;
import se.samplan.record.Reading;
import se.samplan.source.SourcePlan;

/** Remembers of each source, for each contract, what went wrong last: its code and when. Nothing of who asked, or about whom. */
final class LastTroubles implements AggregationListener {

    /** Many times what there are in a region; only so that a mistake in the index cannot fill the memory. */
    private static final int MOST = 10_000;

    private record Place(ContractId contract, Source source) {}

    private final Map<Place, StatusPage.Trouble> last = new ConcurrentHashMap<>();
    private final Clock clock;

    LastTroubles(Clock clock) {
        this.clock = clock;
    }

    /** The last trouble with that source; empty if there has been none since the start. */
    Optional<StatusPage.Trouble> of(ContractId contract, Source source) {
        return Optional.ofNullable(last.get(new Place(contract, source)));
    }

    @Override
    public void planned(Question question, SourcePlan plan) {
        // what becomes of the plan is remembered
    }

    @Override
    public void answered(Question question, MergedAnswer answer, Took took) {
        answer.outcomes().stream()
                .filter(Outcome::concernsSource)
                .forEach(outcome -> kind(outcome)
                        .ifPresent(kind -> remember(new Place(question.contract(), outcome.source()), kind)));
    }

    private void remember(Place place, FailureKind kind) {
        if (last.size() < MOST || last.containsKey(place)) {
            last.put(place, new StatusPage.Trouble(kind.code(), clock.instant()));
        }
    }

    private static Optional<FailureKind> kind(Outcome<Reading> outcome) {
        return outcome.fold(
                answered -> answered.answer().gravest(),
                late -> Optional.of(FailureKind.LATE),
                failed -> Optional.of(failed.kind()),
                notAsked -> Optional.empty());
    }
}
