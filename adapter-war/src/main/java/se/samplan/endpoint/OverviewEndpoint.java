package se.samplan.endpoint;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import se.samplan.bind.Bound;
import se.samplan.bind.RecordBinder;
import se.samplan.call.ByteBudget;
import se.samplan.contract.Asked;
import se.samplan.contracts.aggregation.v1.AggregationRequestType;
import se.samplan.contracts.aggregation.v1.PreviewReaderType;
import se.samplan.contracts.logistics.v3.structure.IIType;
import se.samplan.contracts.logistics.v3.structure.OpenDatePeriodType;
import se.samplan.contracts.planningoverview.v1.GetPlanningOverviewType;
import se.samplan.contracts.planningoverview.v1.ObjectFactory;
import se.samplan.edge.ActorHeader;
import se.samplan.edge.EnvelopeReader;
import se.samplan.edge.Once;
import se.samplan.edge.RequestReader;
import se.samplan.edge.Response;
import se.samplan.gather.EverythingAsked;
import se.samplan.gather.Gathered;
import se.samplan.gather.Gathering;
import se.samplan.mapping.overview.OverviewResponse;
import se.samplan.model.ContractId;
import se.samplan.model.CorrelationId;
import se.samplan.model.PersonId;
import se.samplan.model.plan.CarePlan;
import se.samplan.model.planning.ServiceAudience;
import se.samplan.overview.Overview;
import se.samplan.overview.OverviewAsked;
import se.samplan.overview.OverviewMarkers;
import se.samplan.overview.PlanningOverview1;
import se.samplan.overview.Section;
import se.samplan.plandocument.DocumentTexts;
import se.samplan.published.Publication;
import se.samplan.published.Published;
import se.samplan.question.Audience;
import se.samplan.question.Caller;
import se.samplan.question.Filters;
import se.samplan.question.Options;
import se.samplan.question.QuestionRejected;
import se.samplan.time.Deadline;
import se.samplan.understand.Known;

/** Answers GetPlanningOverview: gathers every contract's records, understands them, and writes what is asked for. */
public final class OverviewEndpoint implements ServedPort {

    /**
     * How the records come, and how it is known which of them are new.
     *
     * @param markers of what consumers have seen
     * @param documents texts of plans that are only a document
     */
    public record Means(Gathering gathering, OverviewMarkers markers, DocumentTexts documents) {}

    private final Means means;
    private final Overview.Lists lists;
    private final AggregatedEndpoint.Reception reception;
    private final RequestReader<GetPlanningOverviewType> requests;
    private final Once<RecordBinder> binder = new Once<>(RecordBinder::new);
    private final Once<OverviewResponse> writer = new Once<>(OverviewResponse::new);

    /** @param lists what the operator says of hosts and givers */
    public OverviewEndpoint(Means means, Overview.Lists lists, AggregatedEndpoint.Reception reception) {
        this.means = means;
        this.lists = lists;
        this.reception = reception;
        this.requests = new RequestReader<>(
                PlanningOverview1.REQUEST,
                ContractSchemas.ofRequest(Published.PLANNING_OVERVIEW_1),
                GetPlanningOverviewType.class,
                ObjectFactory.class,
                se.samplan.contracts.aggregation.v1.ObjectFactory.class);
    }

    @Override
    public ContractId contractId() {
        return PlanningOverview1.ID;
    }

    @Override
    public Publication publication() {
        return Published.PLANNING_OVERVIEW_1;
    }

    @Override
    public void prepare() {
        requests.prepare();
        binder.get();
        writer.get();
    }

    @Override
    public Admission admit(Map<String, String> headers) {
        return reception.admit(headers);
    }

    @Override
    public CompletableFuture<Response> answer(
            byte[] message,
            String contentType,
            CallerHeaders.Admitted asking,
            Deadline deadline,
            ByteBudget.Reservation room) {
        return reception.receive(
                asking,
                () -> EnvelopeReader.read(Optional.empty(), message, contentType),
                ActorHeader::optional,
                (request, whole) -> answer(requests.read(request), whole, deadline, room));
    }

    private CompletableFuture<Response> answer(
            GetPlanningOverviewType request,
            CallerHeaders.Admitted asking,
            Deadline deadline,
            ByteBudget.Reservation room) {
        CorrelationId correlation = asking.caller().correlationId();
        OverviewOptions options = OverviewOptions.of(request);
        OverviewAsked.Written written = written(request, options);
        written.asOf().ifPresent(moment -> asking.privileges().checkAsOf());
        OverviewAsked wanted = OverviewAsked.of(written, LocalDateTime.now(reception.clock()));
        EverythingAsked everything = everything(request, options, asking);
        OverviewMarkers.Since since = means.markers().since(everything, wanted);
        return means.gathering()
                .gather(everything, deadline, room)
                .<Response>thenCompose(gathered -> response(wanted, gathered, since, everything, deadline))
                .exceptionally(problem -> AggregatedEndpoint.FAULTS.of(problem, correlation.value()));
    }

    /** @throws QuestionRejected if it is asked as another reader, and may not be, or as none that there is */
    private EverythingAsked everything(
            GetPlanningOverviewType request, OverviewOptions wanted, CallerHeaders.Admitted asking) {
        Caller caller = asking.caller();
        Optional<PreviewReaderType> reader = wanted.ours().map(AggregationRequestType::getPreviewAs);
        reader.ifPresent(other -> asking.privileges().checkPreview(caller));
        Caller named = NamedReader.of(asking, wanted.ours());
        Options options = new Options(
                        false, OptionalInt.empty(), Optional.empty(), wanted.lateToken(), Optional.empty())
                .sortedBy(wanted.ours().flatMap(OptionsReader::sorting));
        PersonId person = person(request.getPatientId()).person();
        return new EverythingAsked(
                PlanningOverview1.ID,
                person,
                reader.map(PreviewReader::of)
                        .map(caller::readingAs)
                        .orElseGet(() -> named.known(reception.identities().of(person), person)),
                reader.isPresent() ? options.previewing() : options);
    }

    private CompletableFuture<Response> response(
            OverviewAsked wanted,
            Gathered gathered,
            OverviewMarkers.Since since,
            EverythingAsked everything,
            Deadline deadline) {
        Bound bound = binder.get().bind(gathered);
        List<Known<CarePlan>> plans =
                wanted.sections().contains(Section.PLANS) ? bound.planning().plans() : List.of();
        return means.documents().of(plans, deadline).<Response>thenApply(texts -> {
            Overview.Seen seen =
                    new Overview.Seen(bound, reader(everything.caller().audience()), since.of(gathered), texts);
            return OverviewAnswer.of(Overview.of(wanted, gathered, seen, lists), gathered, everything, writer.get());
        });
    }

    private static ServiceAudience reader(Audience audience) {
        return switch (audience.kind()) {
            case PERSON -> ServiceAudience.PERSON;
            case AGENT -> ServiceAudience.AGENT;
            case CARE_STAFF, SOCIAL_CARE_STAFF, SYSTEM -> ServiceAudience.STAFF;
        };
    }

    private static Asked person(IIType id) {
        return new Asked(
                Optional.ofNullable(id.getExtension()).orElse(""),
                Optional.ofNullable(id.getRoot()),
                Optional.empty(),
                Filters.NONE,
                List.of());
    }

    private static OverviewAsked.Written written(GetPlanningOverviewType request, OverviewOptions options) {
        Optional<OpenDatePeriodType> period = Optional.ofNullable(request.getPeriod());
        return new OverviewAsked.Written(
                Optional.ofNullable(request.getAsOf()),
                period.map(OpenDatePeriodType::getStart),
                period.map(OpenDatePeriodType::getEnd),
                request.getSection(),
                OverviewOptions.stated(request.getTopic()),
                options.changeMarker());
    }
}
