package se.samplan.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import se.samplan.call.GateListener;
import se.samplan.model.ContractId;
import se.samplan.model.LogicalAddress;
import se.samplan.outcome.FailureKind;
import se.samplan.outcome.Outcome;
import se.samplan.record.Reading;

/** What became of each source for each contract. */
final class SourceMeters implements GateListener {

    private static final String ANSWERED = "answered";

    private final MeterRegistry registry;
    private final Names names;
    private final SourceTags sources;

    /** Kept at hand: to look a meter up by its tags costs more than to count. */
    private final Map<Place, OfSource> known = new ConcurrentHashMap<>();

    /** @param source as it is told */
    private record Place(ContractId contract, String source) {}

    private record OfSource(Tags tags, Timer time, Map<String, Counter> byCode) {}

    SourceMeters(MeterRegistry registry, Names names, int mostSources) {
        this.registry = registry;
        this.names = names;
        this.sources = new SourceTags(mostSources);
    }

    Tags tags(ContractId contract, LogicalAddress address) {
        return tags(place(contract, address));
    }

    private Place place(ContractId contract, LogicalAddress address) {
        return new Place(contract, sources.of(address));
    }

    private Tags tags(Place place) {
        return Tags.of(names.tag(place.contract())).and("source", place.source());
    }

    void ended(ContractId contract, Outcome<Reading> outcome) {
        OfSource meters = known.computeIfAbsent(place(contract, outcome.source().logicalAddress()), this::of);
        String code = outcome.fold(
                answered -> code(answered.answer()),
                late -> FailureKind.LATE.code(),
                failed -> failed.kind().code(),
                notAsked -> "not-asked");
        meters.byCode()
                .computeIfAbsent(code, first -> counter(meters.tags(), first))
                .increment();
        if (!outcome.after().isZero()) {
            meters.time().record(outcome.after());
        }
    }

    /** What is wrong with the source's answer. That something is withheld from the reader is nothing of the source's. */
    private static String code(Reading reading) {
        if (reading.defects().isEmpty()) {
            return reading.unusable().isEmpty() ? ANSWERED : FailureKind.INVALID_RECORD.code();
        }
        return reading.gravest().map(FailureKind::code).orElse(ANSWERED);
    }

    private OfSource of(Place place) {
        Tags tags = tags(place);
        Timer time = Timer.builder("samplan.source.time")
                .description("Until a source that was called had answered, failed or was given up")
                .tags(tags)
                .register(registry);
        return new OfSource(tags, time, new ConcurrentHashMap<>());
    }

    private Counter counter(Tags tags, String code) {
        return Counter.builder("samplan.source.outcomes")
                .description("What became of each source: answered, not-asked, or the code that consumers get")
                .tags(tags.and("code", code))
                .register(registry);
    }

    @Override
    public void paused(ContractId contract, LogicalAddress address) {
        Counter.builder("samplan.source.pauses")
                .description("How often a source was paused by its breaker")
                .tags(tags(contract, address))
                .register(registry)
                .increment();
    }

    @Override
    public void back(ContractId contract, LogicalAddress address) {
        // the breaker's gauge tells
    }

    @Override
    public void turnedAway(ContractId contract, LogicalAddress address, FailureKind why) {
        // counted with its request, as what became of the source
    }
}
