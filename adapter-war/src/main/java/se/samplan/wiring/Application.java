package se.samplan.wiring;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samplan.aggregate.Aggregation;
import se.samplan.aggregate.AggregationListener;
import se.samplan.aggregate.ContractCalls;
import se.samplan.aggregate.LookAhead;
import se.samplan.call.ApacheHttp;
import se.samplan.call.ByteBudget;
import se.samplan.call.FanOut;
import se.samplan.call.GateListener;
import se.samplan.call.Identity;
import se.samplan.call.ReadingThreads;
import se.samplan.call.Routes;
import se.samplan.call.SoapClient;
import se.samplan.call.SourceGates;
import se.samplan.call.SourceState;
import se.samplan.contract.AggregatedContract;
import se.samplan.contract.Contracts;
import se.samplan.contracts.time.WireTime;
import se.samplan.edge.InFlight;
import se.samplan.endpoint.AggregatedEndpoint;
import se.samplan.endpoint.CallerHeaders;
import se.samplan.endpoint.RequestListener;
import se.samplan.metrics.Meters;
import se.samplan.model.HsaId;
import se.samplan.model.LogicalAddress;
import se.samplan.page.Paging;
import se.samplan.reader.Access;
import se.samplan.reader.AccessPolicy;
import se.samplan.reader.Checks;
import se.samplan.reader.NoBlockService;
import se.samplan.reader.NoConsentService;
import se.samplan.select.Selection;
import se.samplan.settings.AggregationSettings;
import se.samplan.settings.IndexSettings;
import se.samplan.settings.LimitSettings;
import se.samplan.settings.MetricsSettings;
import se.samplan.settings.PlatformSettings;
import se.samplan.settings.PolicySettings;
import se.samplan.settings.Settings;
import se.samplan.settings.TokenSettings;
import se.samplan.source.LateSources;
import se.samplan.source.SourceSearch;
import se.samplan.source.soap.SoapEngagementIndex;
import se.samplan.summary.Summaries;
import se.samplan.time.Ticker;
import se.samplan.token.KeyRing;
import se.samplan.token.Tokens;

/** The application, made of its settings. Closing it ends its threads and connections. */
final class Application implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Application.class);

    /** Many times what there are sources in a region; only so that a mistake in the index cannot fill the memory. */
    private static final int MOST_GATES = 10_000;

    private static final Duration LOOK_AFTER_CONSUMERS = Duration.ofMillis(250);

    private final ExecutorService work;
    private final FanOut fanOut;
    private final InFlight inFlight;
    private final ByteBudget budget;
    private final ApacheHttp http;
    private final ReadingThreads reading;
    private final Tokens tokens;
    private final SourceGates gates;
    private final List<AggregatedEndpoint> endpoints;
    private final Lists lists;
    private final Optional<Meters> meters;
    private final AnswerChecks answerChecks;
    private final Changes changes;

    /** @param index where the settings say that the index is */
    Application(Settings settings, IndexSettings index) {
        answerChecks = new AnswerChecks(settings.answers());
        List<byte[]> keys = keys(settings.tokens());
        tokens = new Tokens(keys, Clock.systemUTC());
        Clock clock = Clock.system(WireTime.ZONE);
        lists = new Lists(settings, index, clock);
        // Loading Micrometer and the HTTP client takes longest of all, so they are loaded beside each other.
        CompletableFuture<Optional<Meters>> counting = CompletableFuture.supplyAsync(
                () -> meters(settings.metrics()), task -> new Thread(task, "samplan-start").start());
        http = new ApacheHttp(settings.aggregation().connect(), Tls.ofTheJdk());
        reading = new ReadingThreads(http, Runtime.getRuntime().availableProcessors());
        meters = counting.join();
        gates = gates(settings.aggregation(), settings.limits());
        work = WorkThreads.start(settings.server().maxThreads());
        fanOut = new FanOut(Ticker.system(), work);
        inFlight = new InFlight(settings.server().maxInFlight(), LOOK_AFTER_CONSUMERS);
        budget = new ByteBudget(settings.limits().bytesInFlight());
        meters.ifPresent(all -> all.watch(inFlight, budget));
        SoapClient client = new SoapClient(reading, Ticker.system());
        Identity identity = new Identity(
                settings.platform().instanceId(), settings.platform().correlationOverHttps());
        Routes routes = new Routes(
                settings.routes().direct().entrySet().stream()
                        .collect(Collectors.toMap(route -> new LogicalAddress(route.getKey()), Map.Entry::getValue)),
                settings.routes().platform());
        LateSources lateSources = new LateSources(tokens);
        KeyRing ring = new KeyRing(keys);
        changes = Changes.of(settings.changes(), tokens, ring, clock);
        endpoints = Contracts.all().stream()
                .map(contract -> endpoint(
                        contract,
                        settings,
                        index,
                        client,
                        identity,
                        routes,
                        lateSources,
                        new Summaries(contract, new Summaries.Carried(lateSources, changes.markers()), ring, clock)))
                .toList();
    }

    private static Optional<Meters> meters(MetricsSettings settings) {
        return settings.page() ? Optional.of(new Meters(Contracts.all(), settings.mostSources())) : Optional.empty();
    }

    ByteBudget budget() {
        return budget;
    }

    InFlight inFlight() {
        return inFlight;
    }

    List<AggregatedEndpoint> endpoints() {
        return endpoints;
    }

    /** How it stands with what the application depends on, in words by name. */
    Map<String, String> states() {
        Map<String, String> states = new LinkedHashMap<>(lists.states());
        states.put("requests", inFlight.count() + " being answered");
        states.put("aggregation.bytes-in-flight", budget.reserved() + " of " + budget.limit());
        states.put("sources.paused", paused());
        return states;
    }

    /** The page of metrics, if there is one. */
    Optional<Supplier<String>> metrics() {
        return meters.map(counting -> () -> counting.page(gates.states()));
    }

    /** Hears how requests end. */
    RequestListener requests() {
        return meters.map(Meters::requests).orElseGet(RequestListener::none);
    }

    private String paused() {
        return gates.states().stream()
                .filter(source -> source.state() != SourceState.State.CLOSED)
                .map(source -> source.address() + " for " + source.contract() + ", "
                        + source.since().toSeconds() + " s")
                .collect(Collectors.joining("; "));
    }

    private AggregatedEndpoint endpoint(
            AggregatedContract<?> contract,
            Settings settings,
            IndexSettings index,
            SoapClient client,
            Identity identity,
            Routes routes,
            LateSources lateSources,
            Summaries summaries) {
        AggregationSettings limits = settings.aggregation();
        Set<LogicalAddress> ours = ours(limits);
        ContractCalls calls = new ContractCalls(
                contract,
                new ContractCalls.Reach(client, routes, identity, lists.limits()),
                lists.identities(),
                answerChecks.of(contract));
        Access access = access(contract, settings.policy());
        Aggregation aggregation = new Aggregation(
                new Aggregation.Candidates(
                        timed(lists.searchIn(index(contract, index, limits, client, identity))),
                        lists.permissions(),
                        ours,
                        lateSources),
                new Aggregation.Exchange(
                        fanOut,
                        LookAhead.over(
                                contract,
                                (source, question, room) ->
                                        gates.through(contract.id(), source, () -> calls.ask(source, question, room)),
                                access),
                        new Aggregation.Limits(limits.reserve(), limits.perSource(), limits.maxSources())),
                new Aggregation.Handling(
                        access, new Selection(contract), contract.order(), new Paging(tokens, contract.order())),
                listener());
        return new AggregatedEndpoint(
                contract,
                aggregation,
                summaries,
                new AggregatedEndpoint.Reception(ours, callers(settings), Clock.system(WireTime.ZONE)));
    }

    private static Set<LogicalAddress> ours(AggregationSettings limits) {
        return limits.ownAddresses().stream().map(LogicalAddress::new).collect(Collectors.toUnmodifiableSet());
    }

    private SourceSearch timed(SourceSearch search) {
        return meters.map(counting -> counting.timed(search)).orElse(search);
    }

    private AggregationListener listener() {
        AggregationListener log = new LogListener();
        return meters.map(counting -> Listeners.ofRequests(List.of(log, counting)))
                .orElse(log);
    }

    private GateListener gateListener() {
        GateListener log = new GateLog();
        return meters.map(counting -> Listeners.ofGates(List.of(log, counting.gates())))
                .orElse(log);
    }

    private SourceGates gates(AggregationSettings times, LimitSettings limits) {
        Duration forCalls = times.total().minus(times.reserve());
        Duration longest = forCalls.compareTo(times.perSource()) < 0 ? forCalls : times.perSource();
        return new SourceGates(
                new SourceGates.Limits(limits.failures(), limits.pause(), longest.dividedBy(2), MOST_GATES),
                lists.limits(),
                Ticker.system(),
                gateListener());
    }

    private SoapEngagementIndex index(
            AggregatedContract<?> contract,
            IndexSettings index,
            AggregationSettings limits,
            SoapClient client,
            Identity identity) {
        return new SoapEngagementIndex(
                new SoapEngagementIndex.Means(client, fanOut, identity, budget),
                new SoapEngagementIndex.Index(
                        index.address(),
                        new LogicalAddress(index.logicalAddress()),
                        new HsaId(index.ownId()),
                        ours(limits),
                        lists.identities(),
                        limits.maxAnswer(),
                        index.timeout()),
                List.of(contract));
    }

    private static Access access(AggregatedContract<?> contract, PolicySettings policy) {
        return new Access(
                contract,
                new AccessPolicy(
                        policy.socialCareOwners().stream().map(HsaId::new).collect(Collectors.toUnmodifiableSet()),
                        policy.socialCareToHealthStaff(),
                        policy.healthCareToSocialStaff()),
                checks(policy));
    }

    private static List<byte[]> keys(TokenSettings settings) {
        if (settings.keys().isEmpty()) {
            log.warn(
                    "tokens.key-file is not set: tokens of consumers are refused after a restart and by other instances");
            byte[] ofThisStart = new byte[Tokens.LEAST_KEY];
            new SecureRandom().nextBytes(ofThisStart);
            return List.of(ofThisStart);
        }
        return settings.keys();
    }

    private static Checks checks(PolicySettings policy) {
        return new Checks(
                switch (policy.withoutBlockService()) {
                    case WITHHOLD -> NoBlockService.WITHHOLD;
                    case OWN_GIVER -> NoBlockService.OWN_GIVER;
                    case SHOW -> NoBlockService.SHOW;
                },
                switch (policy.withoutConsentService()) {
                    case WITHHOLD -> NoConsentService.WITHHOLD;
                    case SHOW -> NoConsentService.SHOW;
                },
                policy.checkTime());
    }

    private static CallerHeaders callers(Settings settings) {
        PlatformSettings platform = settings.platform();
        return new CallerHeaders(
                platform.headers() == PlatformSettings.Headers.LENIENT
                        ? platform.lenientConsumer().map(HsaId::new)
                        : Optional.empty(),
                platform::forwards,
                Audiences.of(settings.consumers()));
    }

    @Override
    public void close() {
        inFlight.close();
        http.close();
        reading.close();
        changes.close();
        fanOut.close();
        work.shutdownNow();
    }
}
