package se.samplan.wiring;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import se.samplan.aggregate.Aggregation;
import se.samplan.aggregate.AggregationListener;
import se.samplan.aggregate.ContractCalls;
import se.samplan.aggregate.LinkedCalls;
import se.samplan.bind.NoteBinder;
import se.samplan.call.Identity;
import se.samplan.call.Routes;
import se.samplan.contract.AggregatedContract;
import se.samplan.contract.Contracts;
import se.samplan.contracts.time.WireTime;
import se.samplan.edge.Once;
import se.samplan.endpoint.AggregatedEndpoint;
import se.samplan.endpoint.CallerHeaders;
import se.samplan.endpoint.OverviewEndpoint;
import se.samplan.endpoint.ServedPort;
import se.samplan.gather.Gathering;
import se.samplan.limits.SourceRates;
import se.samplan.model.ContractId;
import se.samplan.model.HsaId;
import se.samplan.model.LogicalAddress;
import se.samplan.overview.ExpectedGivers;
import se.samplan.overview.Overview;
import se.samplan.overview.OverviewMarkers;
import se.samplan.overview.PlanningOverview1;
import se.samplan.page.Paging;
import se.samplan.plandocument.DocumentReader;
import se.samplan.plandocument.DocumentTexts;
import se.samplan.plannote.NotesOfAnswer;
import se.samplan.published.Publication;
import se.samplan.published.Published;
import se.samplan.reader.Access;
import se.samplan.reader.AccessPolicy;
import se.samplan.select.Selection;
import se.samplan.settings.AggregationSettings;
import se.samplan.settings.IndexSettings;
import se.samplan.settings.PlatformSettings;
import se.samplan.settings.PolicySettings;
import se.samplan.source.EngagementIndex;
import se.samplan.source.LateSources;
import se.samplan.source.SourceSearch;
import se.samplan.source.soap.SoapEngagementIndex;
import se.samplan.summary.Summaries;
import se.samplan.understand.plannote.PlanDocuments;
import se.samplan.understand.plannote.PlanNotes;

/** Puts together what answers for each aggregated contract. */
final class Endpoints {

    /** All that others are asked: by what an integrator or the settings have put into the ports, and by calls. */
    record Others(Ports ports, Outgoing calls) {}

    private final Checked checked;
    private final Ports ports;
    private final Outgoing outgoing;
    private final Remembered remembered;
    private final LateSources lateSources;
    private final PlanNotes planNotes;
    private final SourceRates rates;
    private final NotesOfAnswer notesOfAnswer;
    private final PlanDocuments documents;
    private final DocumentReader reader;
    private final Clock clock = Clock.system(WireTime.ZONE);

    Endpoints(Checked checked, Others others, Remembered remembered, DocumentReader reader) {
        this.checked = checked;
        this.ports = others.ports();
        this.outgoing = others.calls();
        this.remembered = remembered;
        this.lateSources = new LateSources(remembered.tokens(), ports.identities());
        this.planNotes = NotesLookedAt.of(checked.settings().planNotes());
        this.rates = new SourceRates(checked.lists().limits());
        this.documents = NotesLookedAt.documents(checked.settings().planNotes());
        this.reader = reader;
        this.notesOfAnswer = new NotesOfAnswer(planNotes, new Once<>(NoteBinder::new)::get);
    }

    /**
     * One for each contract, and one for the overview of them all.
     *
     * @param index the one that the settings name
     * @param timed wraps what looks for sources in what takes its time
     * @param listener hears of every answer
     */
    List<ServedPort> all(IndexSettings index, UnaryOperator<SourceSearch> timed, AggregationListener listener) {
        List<ServedPort> served = new ArrayList<>();
        Map<ContractId, Aggregation> aggregations = new HashMap<>();
        for (AggregatedContract<?> contract : Contracts.all()) {
            SourceSearch search = timed.apply(checked.lists().searchIn(index(List.of(contract), index)));
            Aggregation aggregation = aggregation(contract, search, listener);
            aggregations.put(contract.id(), aggregation);
            served.add(endpoint(contract, aggregation));
        }
        served.add(overview(index, timed, aggregations));
        return served;
    }

    /** What each port that is served is called. */
    static Map<ContractId, Publication> served() {
        Map<ContractId, Publication> served = new HashMap<>();
        Contracts.all().forEach(contract -> served.put(contract.id(), contract.publication()));
        served.put(PlanningOverview1.ID, Published.PLANNING_OVERVIEW_1);
        return served;
    }

    private OverviewEndpoint overview(
            IndexSettings index, UnaryOperator<SourceSearch> timed, Map<ContractId, Aggregation> aggregations) {
        Gathering gathering = new Gathering(
                Gathering.Gathers.of(
                        Contracts.all(),
                        contract -> requireNonNull(aggregations.get(contract.id()))
                                .calling(LinkedCalls.toTheLast(contract, calls(contract)))),
                new Gathering.Whom(
                        index(Contracts.all(), index),
                        one -> timed.apply(checked.lists().searchIn(one)),
                        ports.permissions(),
                        ports.identities()),
                remembered.tokens());
        return new OverviewEndpoint(
                new OverviewEndpoint.Means(
                        gathering,
                        new OverviewMarkers(remembered.markers(), remembered.keys(), clock),
                        new DocumentTexts(
                                documents,
                                reader,
                                checked.settings().planNotes().documentTime())),
                new Overview.Lists(
                        Set.copyOf(checked.settings().policy().serviceHosts()), expected(), planNotes, documents),
                reception());
    }

    private ExpectedGivers expected() {
        Routes routes = routes();
        return new ExpectedGivers(
                checked.lists()::givers,
                ports.permissions(),
                (contract, source) ->
                        routes.to(contract, source.logicalAddress()).isPresent());
    }

    private AggregatedEndpoint endpoint(AggregatedContract<?> contract, Aggregation aggregation) {
        return new AggregatedEndpoint(
                contract,
                aggregation,
                new AggregatedEndpoint.Additions(
                        new Summaries(
                                contract,
                                new Summaries.Carried(lateSources, remembered.markers()),
                                remembered.keys(),
                                clock),
                        notesOfAnswer),
                reception());
    }

    private AggregatedEndpoint.Reception reception() {
        return new AggregatedEndpoint.Reception(ours(), callers(), ports.identities(), clock);
    }

    private Aggregation aggregation(AggregatedContract<?> contract, SourceSearch search, AggregationListener listener) {
        AggregationSettings limits = checked.settings().aggregation();
        RequestTimes times = RequestTimes.of(checked);
        Access access = new Access(contract, policy(checked.settings().policy()), ports.checks());
        return new Aggregation(
                new Aggregation.Candidates(search, ports.permissions(), ours(), lateSources),
                new Aggregation.Exchange(
                        outgoing.fanOut(),
                        LinkedCalls.over(contract, calls(contract), access),
                        new Aggregation.Limits(
                                limits.reserve(), () -> times.perSource(contract.id()), limits.maxSources())),
                new Aggregation.Handling(
                        access,
                        new Selection(contract),
                        contract.order(),
                        new Paging(remembered.tokens(), contract.order())),
                listener);
    }

    private Aggregation.SourceCalls calls(AggregatedContract<?> contract) {
        ContractCalls calls = new ContractCalls(
                contract,
                new ContractCalls.Reach(
                        outgoing.client(), routes(), identity(), checked.lists().limits()),
                ports.identities(),
                checked.answers().of(contract));
        return outgoing.spans().followed((Aggregation.SourceCalls) (source, question, room) -> rates.through(
                source,
                () -> outgoing.gates().through(contract.id(), source, () -> calls.ask(source, question, room))));
    }

    private EngagementIndex index(List<AggregatedContract<?>> contracts, IndexSettings index) {
        return ports.index()
                .orElseGet(() -> new SoapEngagementIndex(
                        new SoapEngagementIndex.Means(
                                outgoing.client(), outgoing.fanOut(), identity(), outgoing.budget()),
                        new SoapEngagementIndex.Index(
                                index.address(),
                                new LogicalAddress(index.logicalAddress()),
                                new HsaId(index.ownId()),
                                ours(),
                                ports.identities(),
                                checked.settings().aggregation().maxAnswer(),
                                index.timeout()),
                        contracts));
    }

    private Identity identity() {
        return SharedByRoles.identityOf(checked.settings().platform());
    }

    private Routes routes() {
        return routes(checked);
    }

    /** Where sources are reached, as the settings and the lists say. */
    static Routes routes(Checked checked) {
        return new Routes(checked.lists().routes(), checked.settings().routes().platform(), checked.lists()::above);
    }

    private Set<LogicalAddress> ours() {
        return checked.settings().aggregation().ownAddresses().stream()
                .map(LogicalAddress::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static AccessPolicy policy(PolicySettings policy) {
        return new AccessPolicy(
                policy.socialCareOwners().stream().map(HsaId::new).collect(Collectors.toUnmodifiableSet()),
                policy.socialCareToHealthStaff(),
                policy.healthCareToSocialStaff(),
                Set.copyOf(policy.serviceHosts()));
    }

    private CallerHeaders callers() {
        PlatformSettings platform = checked.settings().platform();
        return new CallerHeaders(
                new HsaId(checked.settings().index().orElseThrow().ownId()),
                platform.headers() == PlatformSettings.Headers.LENIENT
                        ? platform.lenientConsumer().map(HsaId::new)
                        : Optional.empty(),
                platform::forwards,
                checked.audiences()::of);
    }
}
