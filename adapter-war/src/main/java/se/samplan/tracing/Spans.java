package se.samplan.tracing;

import static io.opentelemetry.api.common.AttributeKey.longKey;
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
import java.util.function.Predicate;
import java.util.function.Supplier;
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
import se.samplan.reader.AccessQuestion;
import se.samplan.reader.BlockCheck;
import se.samplan.reader.BlockCheck.Block;
import se.samplan.reader.ConsentCheck;
import se.samplan.reader.ConsentCheck.Consent;
import se.samplan.reader.RelationCheck;
import se.samplan.reader.RelationCheck.CareRelation;
import se.samplan.record.Reading;
import se.samplan.source.SourceSearch;
import se.samplan.storelog.LogAnswer;
import se.samplan.storelog.LogService;
import se.samplan.time.Deadline;

/**
 * Spans of each request: one for all of it, one for the index, one for each source and service of access that is asked; and one for each
 * call to the national access log, which is told later. They hold contracts, addresses, codes and the correlation id; never a person.
 */
public final class Spans implements Following {

    static final AttributeKey<String> CONTRACT = stringKey("samplan.contract");
    static final AttributeKey<String> SOURCE = stringKey("samplan.source");
    static final AttributeKey<String> SERVICE = stringKey("samplan.service");
    static final AttributeKey<Long> POSTS = longKey("samplan.posts");
    static final AttributeKey<String> END = stringKey("samplan.end");
    static final AttributeKey<String> REQUEST = stringKey("http.request.id");

    private static final String ANSWERED = "answered";
    private static final String NOT_ANSWERED = "not-answered";

    private static final TextMapGetter<UnaryOperator<@Nullable String>> HEADERS =
            (request, name) -> request == null ? null : request.apply(name);

    private final Tracer tracer;
    private final TextMapPropagator propagator;
    private final Map<ContractId, Publication> served;
    private final UnderWay underWay = new UnderWay();

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
        Context request = underWay.of(room, question.caller());
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

    /** That check, with a span for each time it is asked. */
    public BlockCheck blocks(BlockCheck check) {
        return (question, deadline) -> checked(
                "blocks",
                question,
                () -> check.check(question, deadline),
                blocks -> question.records().stream()
                        .map(record -> blocks.getOrDefault(record, Block.UNKNOWN))
                        .noneMatch(Block.UNKNOWN::equals));
    }

    /** That check, with a span for each time it is asked. */
    public ConsentCheck consents(ConsentCheck check) {
        return (question, deadline) -> checked(
                "consent",
                question,
                () -> check.check(question, deadline),
                consents -> question.records().stream()
                        .map(record -> consents.getOrDefault(record, Consent.UNKNOWN))
                        .noneMatch(Consent.UNKNOWN::equals));
    }

    /** That check, with a span for each time it is asked. */
    public RelationCheck relations(RelationCheck check) {
        return (question, deadline) -> checked(
                "relation",
                question,
                () -> check.check(question, deadline),
                relation -> relation != CareRelation.UNKNOWN);
    }

    /** @param isKnown whether an answer leaves nothing open */
    private <A> CompletableFuture<A> checked(
            String service, AccessQuestion question, Supplier<CompletableFuture<A>> check, Predicate<A> isKnown) {
        Context request = underWay.of(question.caller());
        Span span = tracer.spanBuilder("access service")
                .setParent(request)
                .setSpanKind(SpanKind.CLIENT)
                .setAttribute(SERVICE, service)
                .setAttribute(REQUEST, question.caller().correlationId().toString())
                .startSpan();
        try {
            return request.with(span)
                    .wrapSupplier(check)
                    .get()
                    .whenComplete((answer, problem) ->
                            end(span, answer != null && isKnown.test(answer) ? ANSWERED : NOT_ANSWERED));
        } catch (RuntimeException e) { // only to end the span
            end(span, NOT_ANSWERED);
            throw e;
        }
    }

    /** That log, with a span for each call: it is told when the request has long ended, and of many at once. */
    public LogService nationalLog(LogService log) {
        return posts -> {
            Span span = tracer.spanBuilder("national access log")
                    .setNoParent()
                    .setSpanKind(SpanKind.CLIENT)
                    .setAttribute(POSTS, posts.size())
                    .startSpan();
            LogAnswer answer = Context.root()
                    .with(span)
                    .wrapSupplier(() -> log.store(posts))
                    .get();
            end(span, answer.kind() == LogAnswer.Kind.STORED ? ANSWERED : answer.word());
            return answer;
        };
    }

    private String name(ContractId contract) {
        Publication published = served.get(contract);
        return published == null ? "unknown" : published.name() + "." + published.major();
    }
}
