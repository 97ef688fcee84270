package se.samplan.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import se.samplan.aggregate.AggregationListener;
import se.samplan.aggregate.Took;
import se.samplan.call.ByteBudget;
import se.samplan.call.GateListener;
import se.samplan.call.SourceState;
import se.samplan.edge.InFlight;
import se.samplan.endpoint.LedgerListener;
import se.samplan.endpoint.RequestListener;
import se.samplan.merge.MergedAnswer;
import se.samplan.model.ContractId;
import se.samplan.outcome.Outcome;
import se.samplan.published.Publication;
import se.samplan.question.Question;
import se.samplan.reader.soap.AccessListener;
import se.samplan.source.SourcePlan;
import se.samplan.source.SourceSearch;
import se.samplan.storelog.TellingListener;
import se.samplan.storelog.TellingState;

/** Every meter, and the page of them in the text format of Prometheus. */
public final class Meters implements AggregationListener {

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final RequestMeters requests;
    private final SourceMeters sources;
    private final GateMeters gates;
    private final AccessMeters access;
    private final LedgerMeters ledger;
    private final TellingMeters telling;

    /**
     * @param served every contract that is answered
     * @param mostSources that many sources are told by their address, and the others together
     */
    public Meters(Map<ContractId, Publication> served, int mostSources) {
        Names names = Names.of(served);
        this.requests = new RequestMeters(registry, names);
        this.sources = new SourceMeters(registry, names, mostSources);
        this.gates = new GateMeters(registry, sources::tags);
        this.access = new AccessMeters(registry);
        this.ledger = new LedgerMeters(registry);
        this.telling = new TellingMeters(registry);
    }

    /** What hears of requests. */
    public RequestListener requests() {
        return requests;
    }

    /** What hears of the services of access. */
    public AccessListener access() {
        return access;
    }

    /** What hears of the ledger. */
    public LedgerListener ledger() {
        return ledger;
    }

    /**
     * Has the ledger read whenever somebody looks at the page.
     *
     * @param endsWaiting answers whose end has not been written yet
     */
    public void watchLedger(IntSupplier endsWaiting) {
        ledger.watch(endsWaiting);
    }

    /** What hears of the national access log. */
    public TellingListener telling() {
        return telling;
    }

    /** Has the telling of the national access log read whenever somebody looks at the page. */
    public void watchTelling(Supplier<TellingState> state, Clock clock) {
        telling.watch(state, clock);
    }

    /** What hears of gates. */
    public GateListener gates() {
        return sources;
    }

    /** The given search, with each call to it timed. */
    public SourceSearch timed(SourceSearch search) {
        return requests.timed(search);
    }

    /**
     * The page as it is now.
     *
     * @param states how every source stands
     */
    public String page(List<SourceState> states) {
        gates.show(states);
        return registry.scrape();
    }

    /** Has these read whenever somebody looks at the page. */
    public void watch(InFlight beingAnswered, ByteBudget answers) {
        Gauge.builder("samplan.requests.in.flight", beingAnswered, InFlight::count)
                .description("Requests being answered")
                .register(registry);
        Gauge.builder("samplan.answers.held", answers, ByteBudget::reserved)
                .description("Bytes of answers held, over all requests")
                .baseUnit("bytes")
                .register(registry);
        Gauge.builder("samplan.answers.limit", answers, ByteBudget::limit)
                .description("Bytes of answers that may be held (aggregation.bytes-in-flight)")
                .baseUnit("bytes")
                .register(registry);
    }

    @Override
    public void planned(Question question, SourcePlan plan) {
        // what becomes of the plan is counted
    }

    @Override
    public void answered(Question question, MergedAnswer answer, Took took) {
        requests.own(question.contract(), took.own());
        answer.outcomes().stream()
                .filter(Outcome::concernsSource)
                .forEach(outcome -> sources.ended(question.contract(), outcome));
    }
}
