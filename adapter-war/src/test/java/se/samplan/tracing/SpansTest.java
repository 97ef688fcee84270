package se.samplan.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
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
import se.samplan.model.HsaId;
import se.samplan.model.LogicalAddress;
import se.samplan.model.Source;
import se.samplan.outcome.FailureKind;
import se.samplan.outcome.Outcome;
import se.samplan.published.Published;
import se.samplan.question.Question;
import se.samplan.question.Questions;
import se.samplan.reader.AccessQuestion;
import se.samplan.reader.BlockCheck;
import se.samplan.reader.BlockCheck.Block;
import se.samplan.reader.ConsentCheck.Consent;
import se.samplan.reader.Ownership;
import se.samplan.reader.RelationCheck.CareRelation;
import se.samplan.record.Reading;
import se.samplan.source.SourceSearch;
import se.samplan.storelog.LogAnswer;
import se.samplan.time.Deadline;
import se.samplan.time.Ticker;

/** What an operator's agent gets. */
@SuppressWarnings("FutureReturnValueIgnored") // what is looked at are the spans
class SpansTest {

    private static final ContractId PLANS = CarePlans2.description().id();
    private static final Source SYS1 = new Source(new LogicalAddress("TSTASTA00000-SYS1"));
    private static final Ownership RECORD =
            new Ownership(Optional.of(new HsaId("TSTASTA00000-RG00")), Optional.empty(), Optional.empty());
    private static final Deadline SOON = Deadline.after(Duration.ofMinutes(1), Ticker.system());
    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

    private final KeptSpans kept = new KeptSpans();
    private final Spans spans = new Spans(kept.telemetry(), Map.of(PLANS, Published.CARE_PLANS_2));
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

    /** Both requests say the same of their callers, as those of a consumer often do. */
    @Test
    void whatIsAskedAboutAccessIsPartOfItsRequest_alsoOnAnotherThread() throws InterruptedException {
        List<Question> questions = List.of(question, Questions.aQuestion().build());
        List<Following.Followed> requests = questions.stream()
                .map(each -> {
                    Following.Followed request = spans.begins(PLANS, name -> null);
                    ByteBudget.Reservation itsRoom = new ByteBudget(1000).open();
                    request.through(itsRoom, CompletableFuture::new);
                    calls(Call.done(late())).ask(SYS1, each, itsRoom);
                    return request;
                })
                .toList();
        Thread other = new Thread(
                () -> questions.forEach(each -> spans.blocks(blocks(Block.OPEN)).check(about(each), SOON)));
        other.start();
        other.join();
        requests.forEach(request -> request.ended(RequestListener.End.ANSWERED));

        List<String> wholes = kept.all().stream()
                .filter(span -> span.getName().equals("GetCarePlans.2"))
                .map(SpanData::getSpanId)
                .toList();
        assertThat(kept.all())
                .filteredOn(span -> span.getName().equals("access service"))
                .extracting(SpanData::getParentSpanId)
                .containsExactlyElementsOf(wholes)
                .doesNotHaveDuplicates();
    }

    @Test
    void aCheckSaysWhetherItWasAnswered() {
        spans.blocks(blocks(Block.OPEN)).check(asked(), SOON);
        spans.blocks(blocks(Block.UNKNOWN)).check(asked(), SOON);
        spans.blocks((one, due) -> done(Map.of())).check(asked(), SOON);
        spans.consents((one, due) -> done(Map.of(RECORD, Consent.NOT_GIVEN))).check(asked(), SOON);
        spans.consents((one, due) -> done(Map.of())).check(asked(), SOON);
        spans.relations((one, due) -> done(CareRelation.NONE)).check(asked(), SOON);
        spans.relations((one, due) -> done(CareRelation.UNKNOWN)).check(asked(), SOON);

        assertThat(kept.all())
                .extracting(span -> span.getAttributes().get(Spans.SERVICE) + " "
                        + span.getAttributes().get(Spans.END) + " "
                        + span.getStatus().getStatusCode())
                .containsExactly(
                        "blocks answered UNSET",
                        "blocks not-answered ERROR",
                        "blocks not-answered ERROR",
                        "consent answered UNSET",
                        "consent not-answered ERROR",
                        "relation answered UNSET",
                        "relation not-answered ERROR");
        assertThat(kept.all()).allSatisfy(span -> assertThat(span.getKind()).isEqualTo(SpanKind.CLIENT));
    }

    @Test
    void aCheckThatFailsEndsItsSpan_andFails() {
        BlockCheck thrown = spans.blocks((one, due) -> {
            throw new IllegalStateException("HEMLIG");
        });

        assertThatThrownBy(() -> thrown.check(asked(), SOON)).hasMessage("HEMLIG");
        spans.blocks((one, due) -> CompletableFuture.failedFuture(new IllegalStateException("HEMLIG")))
                .check(asked(), SOON);

        assertThat(kept.all())
                .hasSize(2)
                .allSatisfy(
                        span -> assertThat(span.getAttributes().get(Spans.END)).isEqualTo("not-answered"))
                .noneMatch(span -> span.toString().contains("HEMLIG"));
    }

    @Test
    void theNationalLogIsToldInASpanOfItsOwn() {
        spans.nationalLog(posts -> new LogAnswer(LogAnswer.Kind.STORED, "OK")).store(List.of());
        spans.nationalLog(posts -> new LogAnswer(LogAnswer.Kind.UNCLEAR, "TIMEOUT"))
                .store(List.of());

        assertThat(kept.all())
                .allSatisfy(span ->
                        assertThat(span.getParentSpanContext().isValid()).isFalse())
                .extracting(span -> span.getName() + " " + span.getAttributes().get(Spans.POSTS) + " "
                        + span.getAttributes().get(Spans.END))
                .containsExactly("national access log 0 answered", "national access log 0 TIMEOUT");
    }

    private AccessQuestion asked() {
        return about(question);
    }

    private static AccessQuestion about(Question asked) {
        return new AccessQuestion(asked.person(), asked.caller(), List.of(RECORD));
    }

    private static BlockCheck blocks(Block known) {
        return (one, due) -> done(Map.of(RECORD, known));
    }

    private static <A> CompletableFuture<A> done(A answer) {
        return CompletableFuture.completedFuture(answer);
    }

    @Test
    void nothingOfAPersonIsTold() {
        spans.begins(PLANS, name -> null).ended(RequestListener.End.ANSWERED);
        calls(Call.done(late())).ask(SYS1, question, room);
        spans.blocks(blocks(Block.OPEN)).check(asked(), SOON);

        assertThat(kept.all())
                .isNotEmpty()
                .noneMatch(span -> span.toString().contains(question.person().id()));
    }

    @Test
    void nothingIsKeptOfARequestThatHasEnded() {
        Following.Followed request = spans.begins(PLANS, name -> null);
        CompletableFuture<Response> answer = new CompletableFuture<>();
        request.through(room, () -> answer);
        calls(Call.done(late())).ask(SYS1, question, room);
        answer.complete(new Fault(FaultCode.SERVER, "text"));
        kept.all().clear();
        request.ended(RequestListener.End.SERVER_FAULT);

        calls(Call.done(late())).ask(SYS1, question, room);
        spans.blocks(blocks(Block.OPEN)).check(asked(), SOON);

        assertThat(kept.named("source").getParentSpanContext().isValid()).isFalse();
        assertThat(kept.named("access service").getParentSpanContext().isValid())
                .isFalse();
        assertThat(Context.current()).isEqualTo(Context.root());
    }

    private Aggregation.SourceCalls calls(Call<Outcome<Reading>> call) {
        return spans.followed((Aggregation.SourceCalls) (source, asked, within) -> call);
    }

    private static Outcome<Reading> late() {
        return Outcome.Failed.of(SYS1, Duration.ZERO, FailureKind.LATE);
    }
}
