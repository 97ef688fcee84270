package se.samplan.aggregate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static se.samplan.call.Sockets.PATIENCE;
import static se.samplan.call.Sockets.bytes;
import static se.samplan.call.Sockets.noHurry;
import static se.samplan.call.Sockets.room;
import static se.samplan.outcome.FailureKind.FAULT;
import static se.samplan.outcome.FailureKind.HTTP_STATUS;
import static se.samplan.outcome.FailureKind.INVALID_ANSWER;
import static se.samplan.outcome.FailureKind.LATE;
import static se.samplan.outcome.FailureKind.NOT_PERMITTED;
import static se.samplan.outcome.FailureKind.NO_ROUTE;
import static se.samplan.outcome.FailureKind.OUT_OF_ROOM;
import static se.samplan.outcome.FailureKind.RESULT_ERROR;
import static se.samplan.outcome.FailureKind.TOO_LARGE;
import static se.samplan.outcome.FailureKind.UNREACHABLE;
import static se.samplan.outcome.FailureKind.WRONG_PATIENT;
import static se.samplan.outcome.FailureKind.WRONG_SOURCE;
import static se.samplan.question.Questions.aQuestion;
import static se.samplan.record.Records.aRecord;
import static se.samplan.record.Records.answerOf;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.samplan.call.ByteBudget;
import se.samplan.call.FanOut;
import se.samplan.call.Identity;
import se.samplan.call.Routes;
import se.samplan.call.Sockets;
import se.samplan.call.SourceLimits;
import se.samplan.contract.CarePlans2;
import se.samplan.model.LogicalAddress;
import se.samplan.model.People;
import se.samplan.model.Source;
import se.samplan.outcome.FailureKind;
import se.samplan.outcome.Outcome;
import se.samplan.question.Identities;
import se.samplan.question.Question;
import se.samplan.record.AnswerCheck;
import se.samplan.record.Reading;
import se.samplan.samples.messages.stub.Mood;
import se.samplan.samples.messages.stub.ReceivedRequest;
import se.samplan.samples.messages.stub.StubSource;
import se.samplan.time.Deadline;
import se.samplan.time.Ticker;

/** One contract's call to one source over a real socket, in every mood that a source can be in. */
class ContractCallsTest {

    private static final Source SYS1 = Source.at("TSTASTA00000-SYS1");
    private static final byte[] TWO_PLANS = bytes("<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
            + answerOf(aRecord().called("plan-1").titled("Vårdplan"), aRecord().called("plan-2")));
    private static final Question QUESTION = aQuestion().about(People.ASTA).build();

    /** What becomes of a source in that mood: the records that are left, and what is said to be wrong. */
    private record Expected(int records, Set<FailureKind> problems) {}

    private static final Expected BOTH = new Expected(2, Set.of());

    private static final Map<Mood, Expected> EXPECTED = Map.ofEntries(
            entry(Mood.NORMAL, BOTH),
            entry(Mood.UNKNOWN_ELEMENT, BOTH),
            entry(Mood.LATIN1, BOTH),
            entry(Mood.UTF16, BOTH),
            entry(Mood.GZIP, BOTH),
            entry(Mood.DUPLICATE, new Expected(4, Set.of())),
            entry(Mood.ONE_WRONG_PATIENT, new Expected(1, Set.of(WRONG_PATIENT))),
            entry(Mood.WRONG_SOURCE, new Expected(2, Set.of(WRONG_SOURCE))),
            entry(Mood.FAULT, only(FAULT)),
            entry(Mood.NOT_PERMITTED, only(NOT_PERMITTED)),
            entry(Mood.FORBIDDEN, only(NOT_PERMITTED)),
            entry(Mood.BAD_GATEWAY, only(HTTP_STATUS)),
            entry(Mood.HTML, only(INVALID_ANSWER)),
            entry(Mood.EMPTY, only(INVALID_ANSWER)),
            entry(Mood.NOT_XML, only(INVALID_ANSWER)),
            entry(Mood.TRUNCATED, only(INVALID_ANSWER)),
            entry(Mood.CUT, only(UNREACHABLE)),
            entry(Mood.RESULT_ERROR, only(RESULT_ERROR)),
            entry(Mood.WRONG_PATIENT, only(WRONG_PATIENT)),
            entry(Mood.WRONG_NAMESPACE, only(INVALID_ANSWER)),
            entry(Mood.DTD, only(INVALID_ANSWER)),
            entry(Mood.DEEP, only(TOO_LARGE)),
            entry(Mood.HUGE, only(TOO_LARGE)),
            entry(Mood.SILENT, only(LATE)),
            entry(Mood.HALF_BODY, only(LATE)),
            entry(Mood.TRICKLE, only(LATE)),
            entry(Mood.CLOSE, only(UNREACHABLE)),
            entry(Mood.RESET, only(UNREACHABLE)));

    private final StubSource stub = StubSource.start(SYS1.logicalAddress().value(), 0, request -> TWO_PLANS);
    private SourceLimits limits = SourceLimits.same(new SourceLimits.Limit(Sockets.LIMIT, 100, 1));
    private final FanOut fanOut = new FanOut(Ticker.system(), ForkJoinPool.commonPool());

    @AfterEach
    void stop() {
        fanOut.close();
        stub.close();
    }

    @ParameterizedTest
    @EnumSource
    void saysWhatBecameOfASource(Mood mood) throws Exception {
        stub.setMood(mood);
        Expected expected = Optional.ofNullable(EXPECTED.get(mood)).orElseThrow();

        Outcome<Reading> outcome = ask(SYS1, expected.problems().contains(LATE) ? soon() : noHurry());

        assertThat(outcome.source()).isEqualTo(SYS1);
        assertThat(records(outcome)).isEqualTo(expected.records());
        assertThat(problems(outcome)).isEqualTo(expected.problems());
    }

    /** The two plans are some hundred bytes each, and nine elements deep or less. */
    @Test
    void aSourceThatGivesMoreThanItMayIsTooLarge_howeverMuchOthersMay() throws Exception {
        SourceLimits.Limit usual = new SourceLimits.Limit(Sockets.LIMIT, 100, 1);
        SourceLimits.Limit small = new SourceLimits.Limit(TWO_PLANS.length - 1, 100, 1);
        SourceLimits.Limit flat = new SourceLimits.Limit(Sockets.LIMIT, 4, 1);

        for (SourceLimits.Limit less : List.of(small, flat)) {
            limits = address -> address.equals(SYS1.logicalAddress()) ? less : usual;
            assertThat(problems(ask(SYS1, noHurry()))).containsExactly(TOO_LARGE);
            limits = address -> address.equals(SYS1.logicalAddress()) ? usual : less;
            assertThat(records(ask(SYS1, noHurry()))).isEqualTo(2);
        }
        limits = SourceLimits.same(new SourceLimits.Limit(TWO_PLANS.length, 9, 1));
        assertThat(records(ask(SYS1, noHurry()))).isEqualTo(2);
    }

    /** A namespace that is declared once around two plans goes out twice, and is held to fit beside them. */
    @Test
    void whatIsAddedToTheRecordsIsCountedAsTheyAre() throws Exception {
        String declared = " xmlns:b=\"urn:" + "n".repeat(900) + "\"";
        byte[] answer = bytes(new String(TWO_PLANS, UTF_8).replaceFirst("Envelope ", "Envelope" + declared + " "));
        stub.answerWith(request -> answer);
        ByteBudget ample = new ByteBudget(Sockets.LIMIT);
        ByteBudget scarce = new ByteBudget(answer.length + 2L * declared.length() - 1);

        assertThat(records(ask(SYS1, noHurry(), ample.open()))).isEqualTo(2);
        assertThat(ample.reserved()).isGreaterThanOrEqualTo(answer.length + 2L * declared.length());
        assertThat(problems(ask(SYS1, noHurry(), scarce.open()))).containsExactly(OUT_OF_ROOM);
    }

    @Test
    void sendsTheQuestionAsItCame() throws Exception {
        ask(SYS1, noHurry());

        ReceivedRequest request = stub.received().get(0);
        assertThat(request.logicalAddress()).isEqualTo("TSTASTA00000-SYS1");
        assertThat(request.contract()).isEqualTo(CarePlans2.description().id().namespace());
        assertThat(request.patientId()).isEqualTo(People.ASTA.id());
        assertThat(new String(request.body(), UTF_8))
                .contains(new String(QUESTION.payload().to(SYS1.logicalAddress()), UTF_8));
        assertThat(request.headers())
                .containsEntry(
                        "soapaction",
                        "\"" + CarePlans2.description().publication().soapAction() + "\"")
                .containsEntry("x-vp-sender-id", "TSTASTA00000-C002")
                .containsEntry("x-rivta-original-serviceconsumer-hsaid", "TSTASTA00000-C001");
    }

    @Test
    void saysThatThereIsNoRoute_ownOrThePlatforms() throws Exception {
        Outcome<Reading> withoutOwn = ask(Source.at("TSTASTA00000-SYS9"), noHurry());
        Outcome<Reading> withoutThePlatforms = ask(Source.at("TSTASTA00000-SYS2"), noHurry());

        assertThat(problems(withoutOwn)).containsExactly(NO_ROUTE);
        assertThat(problems(withoutThePlatforms)).containsExactly(NO_ROUTE);
        assertThat(stub.received()).hasSize(1);
    }

    private Outcome<Reading> ask(Source source, Deadline deadline) throws Exception {
        return ask(source, deadline, room());
    }

    private Outcome<Reading> ask(Source source, Deadline deadline, ByteBudget.Reservation room) throws Exception {
        Map<LogicalAddress, URI> routes =
                Map.of(SYS1.logicalAddress(), stub.uri(), new LogicalAddress("TSTASTA00000-SYS2"), stub.uri());
        ContractCalls calls = new ContractCalls(
                CarePlans2.description(),
                new ContractCalls.Reach(
                        Sockets.soapClient(),
                        new Routes(routes, Optional.empty()),
                        new Identity(Optional.empty(), false),
                        limits),
                Identities.none(),
                AnswerCheck.off());
        return fanOut.ask(List.of(source), asked -> calls.ask(asked, QUESTION, room), deadline)
                .get(2 * PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .get(0);
    }

    private static Deadline soon() {
        return Deadline.after(Duration.ofSeconds(1), Ticker.system());
    }

    private static Expected only(FailureKind kind) {
        return new Expected(0, Set.of(kind));
    }

    private static int records(Outcome<Reading> outcome) {
        return outcome.fold(answered -> answered.answer().records().size(), late -> 0, failed -> 0, notAsked -> 0);
    }

    private static Set<FailureKind> problems(Outcome<Reading> outcome) {
        return outcome.fold(
                answered -> answered.answer().defects(),
                late -> Set.of(LATE),
                failed -> Set.of(failed.kind()),
                notAsked -> Set.of());
    }
}
