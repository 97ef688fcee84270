package se.samplan.invisible;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.samplan.aggregate.Aggregation;
import se.samplan.aggregate.AggregationListener;
import se.samplan.aggregate.LinkedCalls;
import se.samplan.aggregate.Took;
import se.samplan.bind.NoteBinder;
import se.samplan.call.ByteBudget;
import se.samplan.call.Call;
import se.samplan.call.FanOut;
import se.samplan.change.CarriedMarkers;
import se.samplan.change.Markers;
import se.samplan.contract.AggregatedContract;
import se.samplan.contract.Contracts;
import se.samplan.contracts.time.WireTime;
import se.samplan.edge.Once;
import se.samplan.edge.Response;
import se.samplan.endpoint.Admission;
import se.samplan.endpoint.AggregatedEndpoint;
import se.samplan.endpoint.CallerHeaders;
import se.samplan.endpoint.OverviewEndpoint;
import se.samplan.endpoint.ServedPort;
import se.samplan.gather.Gathering;
import se.samplan.mandate.Agents;
import se.samplan.merge.MergedAnswer;
import se.samplan.model.ContractId;
import se.samplan.model.HsaId;
import se.samplan.model.LogicalAddress;
import se.samplan.model.Source;
import se.samplan.outcome.Outcome;
import se.samplan.overview.ExpectedGivers;
import se.samplan.overview.Overview;
import se.samplan.overview.OverviewMarkers;
import se.samplan.overview.PlanningOverview1;
import se.samplan.page.Paging;
import se.samplan.plandocument.DocumentReader;
import se.samplan.plandocument.DocumentTexts;
import se.samplan.plannote.NotesOfAnswer;
import se.samplan.question.Audience;
import se.samplan.question.Identities;
import se.samplan.question.Question;
import se.samplan.question.Standing;
import se.samplan.reader.Access;
import se.samplan.reader.AccessPolicy;
import se.samplan.reader.Checks;
import se.samplan.recognise.template.Templates;
import se.samplan.record.AnswerReader;
import se.samplan.record.Reading;
import se.samplan.select.Selection;
import se.samplan.source.EngagementIndex;
import se.samplan.source.LateSources;
import se.samplan.source.Permissions;
import se.samplan.source.SourcePlan;
import se.samplan.source.SourceSearch;
import se.samplan.summary.Summaries;
import se.samplan.time.Deadline;
import se.samplan.time.Ticker;
import se.samplan.token.KeyRing;
import se.samplan.token.Tokens;
import se.samplan.understand.plannote.DocumentText;
import se.samplan.understand.plannote.PlanDocuments;
import se.samplan.understand.plannote.PlanNotes;

/** Every port as it is served, in front of a world that is held in memory. */
final class Answering implements AutoCloseable {

    private static final String PREFIX = "TSTASTA00000-";
    private static final List<byte[]> KEYS = List.of("a key of thirty-two bytes, or more".getBytes(UTF_8));
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-29T18:30:00Z"), WireTime.ZONE);
    private static final Tokens TOKENS = new Tokens(KEYS, CLOCK);
    private static final KeyRing RING = new KeyRing(KEYS);
    private static final Markers MARKERS = new CarriedMarkers(TOKENS, RING, Duration.ofDays(90));
    private static final LateSources LATE = new LateSources(TOKENS, Identities.none());
    private static final Permissions PERMISSIONS = question -> source -> true;
    private static final Checks CHECKS = new Checks(
            Checks.NONE.blocks(), Checks.NONE.consents(), Checks.NONE.relations(), Agents.EVERYBODY, Duration.ZERO);
    private static final PlanNotes PLAN_NOTES = new PlanNotes(
            Story.HOLDERS.stream().map(holder -> new HsaId(PREFIX + holder)).collect(toUnmodifiableSet()),
            Templates.shipped());
    private static final PlanDocuments DOCUMENTS = new PlanDocuments(
            Story.HOLDERS.stream().map(holder -> new HsaId(PREFIX + holder)).collect(toUnmodifiableSet()),
            Templates.shipped());
    /** Every document says something else, and what it says is quoted. */
    private static final DocumentReader READER = (pdf, deadline) -> CompletableFuture.completedFuture(
            new DocumentText.Read(
                    "Vårdplan\nMål:\nVara ute " + pdf.size()
                            + " minuter varje dag, gärna i solen och helst före lunch.\nÅtgärder:\nSka gå ut varje dag, dottern ansvarar.\nUppföljning:\nFöljs upp i mars.\n"));

    private static final Duration TIME = Duration.ofSeconds(5);
    private static final Pattern PAGE = Pattern.compile(">(page-[0-9]+)<");

    private final FanOut fanOut = new FanOut(Ticker.system(), Runnable::run);
    private final ByteBudget budget = new ByteBudget(1L << 30);
    private final Map<ContractId, ServedPort> ports = new HashMap<>();
    private TwoWorlds.Moment world = new TwoWorlds.Moment(Map.of(), Set.of());
    private UnaryOperator<Outcome<Reading>> leak = UnaryOperator.identity();

    /** @param audience who reads */
    Answering(Audience audience) {
        AggregatedEndpoint.Reception reception = new AggregatedEndpoint.Reception(
                Set.of(new LogicalAddress("5565594230")),
                new CallerHeaders(
                        new HsaId("TSTASTA00000-AGGR"),
                        Optional.empty(),
                        header -> false,
                        consumer -> Optional.of(new Standing(audience, Set.of()))),
                Identities.none(),
                CLOCK);
        NotesOfAnswer notes = new NotesOfAnswer(PLAN_NOTES, new Once<>(NoteBinder::new)::get);
        Map<ContractId, Aggregation> aggregations = new HashMap<>();
        for (AggregatedContract<?> contract : Contracts.all()) {
            Aggregation aggregation = aggregation(contract);
            aggregations.put(contract.id(), aggregation);
            ports.put(
                    contract.id(),
                    new AggregatedEndpoint(
                            contract,
                            aggregation,
                            new AggregatedEndpoint.Additions(
                                    new Summaries(contract, new Summaries.Carried(LATE, MARKERS), RING, CLOCK), notes),
                            reception));
        }
        Gathering gathering = new Gathering(
                Gathering.Gathers.of(Contracts.all(), contract -> aggregations.get(contract.id())),
                new Gathering.Whom(this::holders, this::search, PERMISSIONS, Identities.none()),
                TOKENS);
        ports.put(
                PlanningOverview1.ID,
                new OverviewEndpoint(
                        new OverviewEndpoint.Means(
                                gathering,
                                new OverviewMarkers(MARKERS, RING, CLOCK),
                                new DocumentTexts(DOCUMENTS, READER, TIME)),
                        new Overview.Lists(
                                Set.of("hemsjukvarden.example.org"),
                                new ExpectedGivers(List::of, PERMISSIONS, (contract, source) -> true),
                                PLAN_NOTES,
                                DOCUMENTS),
                        reception));
    }

    /** Does something to what came of each source from now on, before anybody looks at it. */
    void plant(UnaryOperator<Outcome<Reading>> other) {
        leak = other;
    }

    /** What a request gets in a world: the whole message. */
    String answer(TwoWorlds.Moment in, ContractId port, String request) {
        world = in;
        ByteBudget.Reservation room = budget.open();
        Map<String, String> headers = Map.of(
                "x-vp-sender-id",
                PREFIX + "VPX1",
                "x-rivta-original-serviceconsumer-hsaid",
                PREFIX + "CON1",
                "x-skltp-correlation-id",
                "prov-4711");
        ServedPort served = ports.get(port);
        Admission.In admitted = (Admission.In) served.admit(headers);
        Response response = served.answer(
                        request.getBytes(UTF_8),
                        "text/xml;charset=UTF-8",
                        admitted.asking(),
                        Deadline.after(Duration.ofMinutes(1), Ticker.system()),
                        room)
                .join();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            response.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            room.release();
        }
        return out.toString(UTF_8);
    }

    private Aggregation aggregation(AggregatedContract<?> contract) {
        Access access = new Access(contract, AccessPolicy.STRICT, CHECKS);
        Reader reader = new Reader(contract);
        return new Aggregation(
                new Aggregation.Candidates(search(this::holders), PERMISSIONS, Set.of(), LATE),
                new Aggregation.Exchange(
                        fanOut,
                        LinkedCalls.over(contract, reader, access),
                        new Aggregation.Limits(Duration.ZERO, Duration.ofMinutes(1), 100)),
                new Aggregation.Handling(
                        access, new Selection(contract), contract.order(), new Paging(TOKENS, contract.order())),
                new Deaf());
    }

    private SourceSearch search(EngagementIndex index) {
        return SourceSearch.in(index, Source.at(PREFIX + "EI00"));
    }

    private CompletableFuture<EngagementIndex.Hits> holders(Question question, Deadline deadline) {
        return CompletableFuture.completedFuture(
                EngagementIndex.Hits.all(world.holders().getOrDefault(question.contract(), Map.of()).keySet().stream()
                        .map(holder -> Source.at(PREFIX + holder))
                        .toList()));
    }

    /** Reads the answers of the world. */
    private final class Reader implements Aggregation.SourceCalls {

        private final AggregatedContract<?> contract;
        private final AnswerReader facts;
        private final AnswerReader details;

        Reader(AggregatedContract<?> contract) {
            this.contract = contract;
            this.facts = new AnswerReader(contract);
            this.details = AnswerReader.ofDetails(contract);
        }

        @Override
        public Call<Outcome<Reading>> ask(Source source, Question question, ByteBudget.Reservation room) {
            String holder = source.logicalAddress().value().substring(PREFIX.length());
            if (world.isLate(contract.id(), holder)) {
                return Call.done(new Outcome.Late<>(source, Duration.ZERO));
            }
            Map<String, String> pages =
                    world.holders().get(contract.id()).get(holder).pages();
            Matcher page = PAGE.matcher(new String(question.payload().to(source.logicalAddress()), UTF_8));
            byte[] answer = pages.get(page.find() ? page.group(1) : "").getBytes(UTF_8);
            AnswerReader reader = question.filters().needDetails() ? details : facts;
            return Call.done(leak.apply(
                    reader.read(source, Duration.ZERO, answer, "text/xml;charset=UTF-8", Set.of(question.person()))));
        }
    }

    @Override
    public void close() {
        fanOut.close();
    }

    /** Hears nothing. */
    private static final class Deaf implements AggregationListener {
        @Override
        public void planned(Question question, SourcePlan plan) {}

        @Override
        public void answered(Question question, MergedAnswer answer, Took took) {}
    }
}
