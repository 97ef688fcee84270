package se.samplan.tracing;

import static io.opentelemetry.api.common.AttributeKey.stringKey;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import se.samplan.aggregate.Aggregation;
import se.samplan.call.ByteBudget;
import se.samplan.call.Call;
import se.samplan.endpoint.Following;
import se.samplan.model.ContractId;
import se.samplan.model.Source;
import se.samplan.outcome.FailureKind;
import se.samplan.outcome.Outcome;
import se.samplan.published.Publication;
import se.samplan.question.Question;
import se.samplan.record.Reading;
import se.samplan.source.SourceSearch;
import se.samplan.time.Deadline;

/**
 * Spans of each request: one for all of it, one for the index, one for each source that is asked. They hold contracts, addresses,
 * codes and the correlation id; never a person.
 *
 * <p>Answers come on threads that carry many requests, so the request that a call is made for is known by its room, which every step
 * is handed.
 */
public final class Spans implements Following {

    static final AttributeKey<String> CONTRACT = stringKey("samplan.contract");
    static final AttributeKey<String> SOURCE = stringKey("samplan.source");
    static final AttributeKey<String> END = stringKey("samplan.end");
    static final AttributeKey<String> REQUEST = stringKey("http.request.id");

    private static final String ANSWERED = "answered";

    private static final TextMapGetter<UnaryOperator<@Nullable String>> HEADERS =
            (request, name) -> request == null ? null : request.apply(name);

    private final Tracer tracer;
    private final TextMapPropagator propagator;
    private final Map<ContractId, Publication> served;
    private final Map<ByteBudget.Reservation, Context> underWay = new ConcurrentHashMap<>();

    /** @param served what each contract is called */
    public Spans(OpenTelemetry telemetry, Map<ContractId, Publication> served) {
        this.tracer = telemetry.getTracer("se.samplan");
        this.propagator = telemetry.getPropagators().getTextMapPropagator();
        this.served = Map.copyOf(served);
    }

    /** An agent that follows the container has a span of it already; else the one counts that the caller tells. */
    @Override
    public Followed begins(ContractId contract, UnaryOperator<@Nullable String> header) {
        Context here = Context.current();
        Context caller =
                Span.fromContext(here).getSpanContext().isValid() ? here : propagator.extract(here, header, HEADERS);
        String name = name(contract);
        Span span = tracer.spanBuilder(name)
                .setParent(caller)
                .setSpanKind(SpanKind.SERVER)
                .setAttribute(CONTRACT, name)
                .startSpan();
        return new FollowedRequest(span, caller.with(span), underWay);
    }

    /** The same search, with a span for each time. */
    public SourceSearch followed(SourceSearch search) {
        return (question, deadline) -> looked(search, question, deadline);
    }

    private CompletableFuture<SourceSearch.Found> looked(SourceSearch search, Question question, Deadline deadline) {
        String name = name(question.contract());
        Span span = tracer.spanBuilder("engagement index")
                .setSpanKind(SpanKind.CLIENT)
                .setAttribute(CONTRACT, name)
                .setAttribute(REQUEST, question.caller().correlationId().toString())
                .startSpan();
        return Context.current()
                .with(span)
                .wrapSupplier(() -> search.find(question, deadline))
                .get()
                .whenComplete((found, problem) -> {
                    if (problem != null) {
                        span.setStatus(StatusCode.ERROR);
                    }
                    span.end();
                });
    }

    /** The same calls, with a span for each source. */
    public Aggregation.SourceCalls followed(Aggregation.SourceCalls calls) {
        return (source, question, room) -> asked(calls, source, question, room);
    }

    private Call<Outcome<Reading>> asked(
            Aggregation.SourceCalls calls, Source source, Question question, ByteBudget.Reservation room) {
        Context request = underWay.getOrDefault(room, Context.current());
        Span span = tracer.spanBuilder("source")
                .setParent(request)
                .setSpanKind(SpanKind.CLIENT)
                .setAttribute(CONTRACT, name(question.contract()))
                .setAttribute(SOURCE, source.logicalAddress().value())
                .setAttribute(REQUEST, question.caller().correlationId().toString())
                .startSpan();
        Call<Outcome<Reading>> call = request.with(span)
                .wrapSupplier(() -> calls.ask(source, question, room))
                .get();
        return new Call<>(
                call.result().whenComplete((outcome, defect) -> end(span, code(outcome))),
                because -> {
                    end(span, FailureKind.LATE.code());
                    call.abort(because);
                },
                call.soFar());
    }

    /** A span ends once: what is told of it later is not taken. */
    private static void end(Span span, String code) {
        span.setAttribute(END, code);
        if (!code.equals(ANSWERED)) {
            span.setStatus(StatusCode.ERROR, code);
        }
        span.end();
    }

    private static String code(@Nullable Outcome<Reading> outcome) {
        return outcome == null
                ? FailureKind.INTERNAL.code()
                : outcome.fold(
                        answered -> ANSWERED,
                        late -> FailureKind.LATE.code(),
                        failed -> failed.kind().code(),
                        notAsked -> "not-asked");
    }

    private String name(ContractId contract) {
        Publication published = served.get(contract);
        return published == null ? "unknown" : published.name() + "." + published.major();
    }
}
