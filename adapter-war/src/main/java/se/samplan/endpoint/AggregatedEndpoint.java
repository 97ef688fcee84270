package se.samplan.endpoint;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import se.samplan.aggregate.Aggregation;
import se.samplan.call.ByteBudget;
import se.samplan.contract.AggregatedContract;
import se.samplan.contracts.aggregation.v1.ObjectFactory;
import se.samplan.edge.ActorHeader;
import se.samplan.edge.Envelope;
import se.samplan.edge.EnvelopeReader;
import se.samplan.edge.Exchange;
import se.samplan.edge.FaultCode;
import se.samplan.edge.Faults;
import se.samplan.edge.LogicalAddressHeader;
import se.samplan.edge.Once;
import se.samplan.edge.RequestReader;
import se.samplan.edge.Response;
import se.samplan.merge.MergedAnswer;
import se.samplan.model.ContractId;
import se.samplan.model.CorrelationId;
import se.samplan.model.LogicalAddress;
import se.samplan.plannote.NotesOfAnswer;
import se.samplan.published.Publication;
import se.samplan.question.Actor;
import se.samplan.question.Caller;
import se.samplan.question.Identities;
import se.samplan.question.Question;
import se.samplan.question.QuestionInvalid;
import se.samplan.question.QuestionRejected;
import se.samplan.source.IndexUnavailable;
import se.samplan.summary.Summaries;
import se.samplan.time.Deadline;

/**
 * Answers one published WSDL port for all sources together. The same class for every contract: what differs is in the
 * {@link AggregatedContract}.
 */
public final class AggregatedEndpoint implements ServedPort {

    private static final Logger log = LoggerFactory.getLogger(AggregatedEndpoint.class);
    static final Faults FAULTS = new Faults(List.of(
            new Faults.Meaning(
                    CallerRefused.class,
                    Level.WARN,
                    problem -> "caller refused: " + problem.getMessage(),
                    FaultCode.SERVER,
                    "VP007 [Samplan] The consumer is not listed and may not ask"),
            new Faults.Meaning(
                    CameBack.class,
                    Level.WARN,
                    problem -> "request refused: " + problem.getMessage(),
                    FaultCode.SERVER,
                    "VP014 [Samplan] The request comes back: its routing history names this service"),
            new Faults.Meaning(
                    IndexUnavailable.class,
                    Level.ERROR,
                    problem -> "request failed: " + problem.getMessage(),
                    FaultCode.SERVER,
                    "The engagement index is not available"),
            new Faults.Meaning(
                    NotKept.class,
                    Level.ERROR,
                    problem -> "request failed: " + problem.getMessage(),
                    FaultCode.SERVER,
                    "The disclosure cannot be recorded, so nothing is disclosed"),
            new Faults.Meaning(
                    CancellationException.class,
                    Level.INFO,
                    problem -> "request given up: its consumer has gone",
                    FaultCode.SERVER,
                    "Nobody waited for the answer")));

    private static final Once<SummaryElement> SUMMARY_ELEMENT = new Once<>(SummaryElement::new);

    /**
     * What all contracts have in common where requests come in.
     *
     * @param ours every logical address of this service
     * @param identities who is the same person
     * @param clock in the zone of the wire's times
     */
    public record Reception(Set<LogicalAddress> ours, CallerHeaders callers, Identities identities, Clock clock) {

        public Reception {
            ours = Set.copyOf(ours);
        }

        /** Tells by the headers alone whether a caller may ask (VP007 if not). */
        Admission admit(Map<String, String> headers) {
            try {
                return new Admission.In(callers.read(headers));
            } catch (RuntimeException e) { // one of the two edges
                return new Admission.Refused(FAULTS.of(e, Exchange.correlation(headers)));
            }
        }

        /**
         * Hands on what has come, and whose it is; what is wrong with it becomes a fault.
         *
         * @param message reads it
         * @param actor 0..1; who acts through the consumer
         */
        CompletableFuture<Response> receive(
                CallerHeaders.Admitted asking,
                Supplier<Envelope> message,
                Function<Envelope, Optional<Actor>> actor,
                BiFunction<Envelope, CallerHeaders.Admitted, CompletableFuture<Response>> answer) {
            Caller consumer = asking.caller();
            try {
                Envelope request = message.get();
                checkAddress(request);
                Caller caller = actor.apply(request).map(consumer::actingFor).orElse(consumer);
                return answer.apply(request, new CallerHeaders.Admitted(caller, asking.privileges()));
            } catch (RuntimeException e) { // one of the two edges
                return CompletableFuture.completedFuture(
                        FAULTS.of(e, consumer.correlationId().value()));
            }
        }

        /** @throws QuestionRejected if the request is meant to go to somebody else */
        private void checkAddress(Envelope request) {
            if (!ours.contains(new LogicalAddress(LogicalAddressHeader.value(request)))) {
                throw new QuestionRejected("LogicalAddress: not an address of this aggregating service; "
                        + "a source system is addressed through the platform");
            }
        }
    }

    /** What is told about an answer, to those who ask for a summary. */
    public record Additions(Summaries summaries, NotesOfAnswer planNotes) {}

    private final AggregatedContract<?> contract;
    private final Aggregation aggregation;
    private final Additions told;
    private final Reception reception;
    private final RequestReader<?> requests;

    public AggregatedEndpoint(
            AggregatedContract<?> contract, Aggregation aggregation, Additions told, Reception reception) {
        this.contract = contract;
        this.aggregation = aggregation;
        this.told = told;
        this.reception = reception;
        this.requests = new RequestReader<>(
                contract.request(),
                ContractSchemas.ofRequest(contract.publication()),
                contract.requestType(),
                ObjectFactory.class);
    }

    @Override
    public ContractId contractId() {
        return contract.id();
    }

    @Override
    public Publication publication() {
        return contract.publication();
    }

    @Override
    public void prepare() {
        requests.prepare();
        SUMMARY_ELEMENT.get();
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
                () -> EnvelopeReader.read(contract.wire().addressInBody(), message, contentType),
                request -> ActorHeader.of(request, contract, asking.caller().audience()),
                (request, whole) -> answer(request, whole, deadline, room));
    }

    private CompletableFuture<Response> answer(
            Envelope request, CallerHeaders.Admitted asking, Deadline deadline, ByteBudget.Reservation room) {
        CorrelationId correlation = asking.caller().correlationId();
        try {
            Question question =
                    Questions.of(contract, contract.read(requests.read(request)), request.payload(), asking, reception);
            Optional<Summaries.Wanted> summary = told.summaries().wanted(question);
            return aggregation
                    .answer(question, deadline, room)
                    .<Response>thenApply(answered -> response(answered.answer(), summary, correlation)
                            .showing(Shown.of(
                                    question,
                                    answered.access(),
                                    answered.answer().records())))
                    .exceptionally(problem -> FAULTS.of(problem, correlation.value()));
        } catch (QuestionInvalid e) {
            if (contract.wire().result().isEmpty()) {
                throw e;
            }
            log.info("{} request rejected in its result: {}", correlation, e.text());
            return CompletableFuture.completedFuture(AggregatedResponse.invalid(contract, e.text(), correlation));
        }
    }

    private AggregatedResponse response(
            MergedAnswer answer, Optional<Summaries.Wanted> summary, CorrelationId correlation) {
        Optional<String> element = summary.map(wanted -> SUMMARY_ELEMENT
                .get()
                .of(
                        wanted.of(answer.whole(), answer.continuation()),
                        told.planNotes().of(contract, answer.whole().records())));
        return AggregatedResponse.of(
                contract, answer, StatusHeader.of(answer, LocalDateTime.now(reception.clock()), element), correlation);
    }
}
