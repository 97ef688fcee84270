package se.samplan.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TracerProvider;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import se.samplan.aggregate.Aggregation;
import se.samplan.call.ByteBudget;
import se.samplan.call.Call;
import se.samplan.contract.CarePlans2;
import se.samplan.edge.Fault;
import se.samplan.edge.FaultCode;
import se.samplan.edge.Response;
import se.samplan.endpoint.Following;
import se.samplan.endpoint.RequestListener;
import se.samplan.model.ContractId;
import se.samplan.model.LogicalAddress;
import se.samplan.model.Source;
import se.samplan.outcome.FailureKind;
import se.samplan.outcome.Outcome;
import se.samplan.published.Published;
import se.samplan.question.Question;
import se.samplan.question.Questions;
import se.samplan.record.Reading;
import se.samplan.source.SourceSearch;
import se.samplan.time.Deadline;
import se.samplan.time.Ticker;

/** What an operator's agent gets. */
@SuppressWarnings("FutureReturnValueIgnored") // what is looked at are the spans
class SpansTest {

    private static final ContractId PLANS = CarePlans2.description().id();
    private static final Source SYS1 = new Source(new LogicalAddress("TSTASTA00000-SYS1"));
    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

    private final Kept kept = new Kept();
    private final Spans spans = new Spans(
            new Telemetry(SdkTracerProvider.builder().addSpanProcessor(kept).build()),
            Map.of(PLANS, Published.CARE_PLANS_2));
    private final ByteBudget.Reservation room = new ByteBudget(1000).open();
    private final Question question = Questions.aQuestion().build();

    @Test
    void aCallIsPartOfItsRequest_alsoOnAnotherThread() throws InterruptedException {
        CompletableFuture<Response> answer = new CompletableFuture<>();
        Following.Followed request = spans.begins(PLANS, name -> null);
        request.through(room, () -> answer);
        Thread other = new Thread(() -> calls(Call.done(late())).ask(SYS1, question, room));
        other.start();
        other.join();
        answer.complete(new Fault(FaultCode.SERVER, "text"));
        request.ended(RequestListener.End.ANSWERED);

        SpanData source = kept.named("source");
        SpanData whole = kept.named("GetCarePlans.2");
        assertThat(source.getParentSpanId()).isEqualTo(whole.getSpanId());
        assertThat(source.getKind()).isEqualTo(SpanKind.CLIENT);
        assertThat(source.getAttributes().get(Spans.SOURCE)).isEqualTo("TSTASTA00000-SYS1");
        assertThat(source.getAttributes().get(Spans.END)).isEqualTo("SP-LATE");
        assertThat(source.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        assertThat(whole.getAttributes().get(Spans.END)).isEqualTo("answered");
    }

    @Test
    void theCallersTraceIsGoneOnFrom() {
        spans.begins(PLANS, name -> name.equals("traceparent") ? "00-" + TRACE + "-b7ad6b7169203331-01" : null)
                .ended(RequestListener.End.SERVER_FAULT);

        SpanData whole = kept.named("GetCarePlans.2");
        assertThat(whole.getTraceId()).isEqualTo(TRACE);
        assertThat(whole.getParentSpanId()).isEqualTo("b7ad6b7169203331");
        assertThat(whole.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
    }

    @Test
    void theIndexIsPartOfItsRequest() {
        CompletableFuture<SourceSearch.Found> found = new CompletableFuture<>();
        Following.Followed request = spans.begins(PLANS, name -> null);
        request.through(room, () -> {
            spans.followed((SourceSearch) (asked, deadline) -> found)
                    .find(question, Deadline.after(Duration.ofSeconds(1), Ticker.system()));
            return new CompletableFuture<>();
        });
        found.completeExceptionally(new IllegalStateException("away"));
        request.turnedAway();

        SpanData index = kept.named("engagement index");
        assertThat(index.getParentSpanId())
                .isEqualTo(kept.named("GetCarePlans.2").getSpanId());
        assertThat(index.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        assertThat(index.getAttributes().get(Spans.REQUEST))
                .isEqualTo(question.caller().correlationId().value());
    }

    /** Its future never ends by itself. */
    @Test
    void aCallThatIsGivenUpEnds() {
        calls(new Call<>(new CompletableFuture<>(), () -> {}))
                .ask(SYS1, question, room)
                .abort();

        assertThat(kept.named("source").getAttributes().get(Spans.END)).isEqualTo("SP-LATE");
    }

    @Test
    void nothingOfAPersonIsTold() {
        spans.begins(PLANS, name -> null).ended(RequestListener.End.ANSWERED);
        calls(Call.done(late())).ask(SYS1, question, room);

        assertThat(kept.all)
                .isNotEmpty()
                .noneMatch(span -> span.toString().contains(question.person().id()));
    }

    @Test
    void nothingIsKeptOfARequestThatHasEnded() {
        Following.Followed request = spans.begins(PLANS, name -> null);
        request.through(room, () -> CompletableFuture.completedFuture(new Fault(FaultCode.SERVER, "text")));
        request.ended(RequestListener.End.SERVER_FAULT);

        calls(Call.done(late())).ask(SYS1, question, room);

        assertThat(kept.named("source").getParentSpanContext().isValid()).isFalse();
        assertThat(Context.current()).isEqualTo(Context.root());
    }

    private Aggregation.SourceCalls calls(Call<Outcome<Reading>> call) {
        return spans.followed((Aggregation.SourceCalls) (source, asked, within) -> call);
    }

    private static Outcome<Reading> late() {
        return Outcome.Failed.of(SYS1, Duration.ZERO, FailureKind.LATE);
    }

    private record Telemetry(SdkTracerProvider provider) implements OpenTelemetry {

        @Override
        public TracerProvider getTracerProvider() {
            return provider;
        }

        @Override
        public ContextPropagators getPropagators() {
            return ContextPropagators.create(W3CTraceContextPropagator.getInstance());
        }
    }

    /** Spans that have ended. */
    private static final class Kept implements SpanProcessor {

        private final List<SpanData> all = new CopyOnWriteArrayList<>();

        SpanData named(String name) {
            Optional<SpanData> found =
                    all.stream().filter(span -> span.getName().equals(name)).findFirst();
            return found.orElseThrow();
        }

        @Override
        public void onStart(Context parent, ReadWriteSpan span) {
            // only what has ended is looked at
        }

        @Override
        public boolean isStartRequired() {
            return false;
        }

        @Override
        public void onEnd(ReadableSpan span) {
            all.add(span.toSpanData());
        }

        @Override
        public boolean isEndRequired() {
            return true;
        }
    }
}
