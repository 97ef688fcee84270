package se.samplan.call;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samplan.call.Sockets.PATIENCE;
import static se.samplan.call.Sockets.bytes;
import static se.samplan.call.Sockets.roomForOne;
import static se.samplan.outcome.FailureKind.FAULT;
import static se.samplan.outcome.FailureKind.HTTP_STATUS;
import static se.samplan.outcome.FailureKind.INTERNAL;
import static se.samplan.outcome.FailureKind.NOT_PERMITTED;
import static se.samplan.outcome.FailureKind.NO_ROUTE;
import static se.samplan.outcome.FailureKind.OUT_OF_ROOM;
import static se.samplan.outcome.FailureKind.TOO_LARGE;
import static se.samplan.outcome.FailureKind.UNREACHABLE;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import se.samplan.model.Source;
import se.samplan.outcome.FailureKind;
import se.samplan.outcome.Outcome;
import se.samplan.samples.messages.stub.StubReply;
import se.samplan.samples.messages.stub.StubReply.Ending;
import se.samplan.samples.messages.stub.StubRequest;
import se.samplan.samples.messages.stub.StubServer;
import se.samplan.time.FakeTicker;

class SoapClientTest {

    private static final String XML = "text/xml;charset=UTF-8";
    private static final String HTML = "<!DOCTYPE html><html><head><title>x</title></head><body><br></body></html>";
    private static final Source SYS1 = Source.at("TSTASTA00000-SYS1");
    private static final URI ANYWHERE = URI.create("http://127.0.0.1/");
    private static final SoapRequest REQUEST =
            new SoapRequest("urn:example:action", bytes("<fråga/>"), Optional.empty());

    static final List<Arguments> ANSWERS_THAT_ARE_NONE = List.of(
            row("the sender may not call there", fault("VP007 [STUB] Saknar behörighet"), NOT_PERMITTED),
            row("the sender may not name a consumer", fault("VP013 [STUB] Otillåten avsändare"), NOT_PERMITTED),
            row("the producer refused the platform", fault("VP016 [STUB] Nekad"), NOT_PERMITTED),
            row("the producer refused", StubReply.http(403, "text/html", bytes(HTML)), NOT_PERMITTED),
            row("no route", fault("VP004 [STUB] Ingen väg"), NO_ROUTE),
            row("no address", fault("VP003 [STUB] Ingen adress"), NO_ROUTE),
            row("another profile", fault("VP005 [STUB] Fel profil"), NO_ROUTE),
            row("many routes", fault("VP006 [STUB] Flera vägar"), NO_ROUTE),
            row("a route to nowhere", fault("VP010 [STUB] Ingen url"), NO_ROUTE),
            row("the producer is away", fault("VP009 [STUB] Svarar inte"), UNREACHABLE),
            row("blanks before the code", fault("\n  VP009 [STUB] Svarar inte"), UNREACHABLE),
            row("the platform's other faults", fault("VP012 [STUB] Resursbrist"), FAULT),
            row("the source's own fault", fault("Fel vid läsning av 194304247663"), FAULT),
            row("a fault that only mentions a code", fault("Fick VP007 av en annan"), FAULT),
            row("a fault without text", StubReply.http(500, XML, bytes("<Fault/>")), FAULT),
            row("a fault with an empty text", fault(""), FAULT),
            row("a page with 500", StubReply.http(500, "text/html", bytes(HTML)), HTTP_STATUS),
            row("nothing with 500", StubReply.http(500, XML, new byte[0]), HTTP_STATUS),
            row("a page with 502", StubReply.http(502, "text/html", bytes(HTML)), HTTP_STATUS),
            row("a page with 404", StubReply.http(404, "text/html", bytes(HTML)), HTTP_STATUS),
            row("a fault with 503", StubReply.http(503, XML, faultBody("VP009")), HTTP_STATUS),
            row("accepted, but no answer", StubReply.http(202, XML, new byte[0]), HTTP_STATUS),
            row("hangs up", StubReply.nothing(Ending.CLOSE), UNREACHABLE),
            row("resets", StubReply.nothing(Ending.RESET), UNREACHABLE),
            row("cut off", StubReply.http(200, XML, bytes("<x></x>")).halfOfBody(Ending.CLOSE), UNREACHABLE),
            row("too large", StubReply.http(200, XML, new byte[Sockets.LIMIT + 1]), TOO_LARGE));

    private final ConcurrentLinkedQueue<StubRequest> received = new ConcurrentLinkedQueue<>();
    private final StubServer server = StubServer.bind(0);

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest(name = "{0}: {2}")
    @FieldSource("ANSWERS_THAT_ARE_NONE")
    void saysWhyThereIsNoAnswer(String what, StubReply reply, FailureKind expected) throws Exception {
        answering(reply);

        assertThat(kindOf(send())).as(what).isEqualTo(expected);
    }

    @Test
    void saysThatNobodyListens() throws Exception {
        server.close();

        assertThat(kindOf(send())).isEqualTo(UNREACHABLE);
    }

    @Test
    void saysThatThereIsNoRoom() throws Exception {
        Http full =
                (target, headers, body, room) -> new Call<>(CompletableFuture.failedFuture(new OutOfRoom()), () -> {});

        assertThat(kindOf(sent(new SoapClient(full, new FakeTicker(0))))).isEqualTo(OUT_OF_ROOM);
    }

    /** What a 200 holds is for the reader to judge, a page in HTML included. */
    @Test
    void takesAnything200ForAnAnswer() throws Exception {
        answering(StubReply.http(200, "text/html", bytes(HTML)));

        Reply reply = send().fold(
                        answered -> answered.answer(),
                        late -> new Reply(0, "", new byte[0]),
                        failed -> new Reply(0, "", new byte[0]),
                        notAsked -> new Reply(0, "", new byte[0]));

        assertThat(reply.contentType()).isEqualTo("text/html");
        assertThat(reply.body()).isEqualTo(bytes(HTML));
    }

    @Test
    void sendsSoapWithItsActionAndItsIdentity() throws Exception {
        answering(StubReply.http(200, XML, bytes("<x/>")));

        send();

        StubRequest request = received.element();
        assertThat(request.header("content-type")).isEqualTo("text/xml;charset=UTF-8");
        assertThat(request.header("soapaction")).isEqualTo("\"urn:example:action\"");
        assertThat(request.header("x-vp-sender-id")).isEqualTo("C002");
        assertThat(request.body()).isEqualTo(REQUEST.to(SYS1.logicalAddress()));
    }

    @Test
    void neverRepeatsWhatTheSourceSaid() throws Exception {
        answering(fault("Fel vid läsning av 194304247663 Asta Blomberg"));

        assertThat(send().toString()).doesNotContain("194304247663").doesNotContain("Asta");
    }

    @Test
    void takesAnythingUnexpectedForItsOwnMistake() throws Exception {
        Http defective = (target, headers, body, room) ->
                new Call<>(CompletableFuture.failedFuture(new IllegalStateException("defect")), () -> {});

        assertThat(kindOf(sent(new SoapClient(defective, new FakeTicker(0))))).isEqualTo(INTERNAL);
    }

    @Test
    void saysHowLongItTook() throws Exception {
        FakeTicker ticker = new FakeTicker(17);
        CompletableFuture<Reply> reply = new CompletableFuture<>();
        SoapClient client = new SoapClient((target, headers, body, room) -> new Call<>(reply, () -> {}), ticker);
        Call<Outcome<Reply>> call = client.send(SYS1, ANYWHERE, REQUEST, Map.of(), roomForOne());

        ticker.passes(Duration.ofMillis(250));
        reply.complete(new Reply(404, "", new byte[0]));

        assertThat(finished(call).after()).isEqualTo(Duration.ofMillis(250));
    }

    /** However a fault is cut off, it costs one source and is not thrown. */
    @Test
    void understandsFaultsThatAreCutOff() {
        byte[] whole = faultBody("VP007 [STUB] Saknar <![CDATA[behörighet]]> &amp; &#229; mer");

        for (int length = 0; length <= whole.length; length++) {
            assertThat(PlatformFault.kindOf(Arrays.copyOf(whole, length)))
                    .as("cut after %d bytes", length)
                    .isIn(HTTP_STATUS, NOT_PERMITTED, FAULT);
        }
        assertThat(PlatformFault.kindOf(whole)).isEqualTo(NOT_PERMITTED);
    }

    private void answering(StubReply reply) {
        server.serve(request -> {
            received.add(request);
            return reply;
        });
    }

    private Outcome<Reply> send() throws Exception {
        return finished(
                Sockets.soapClient().send(SYS1, server.uri(), REQUEST, Map.of("x-vp-sender-id", "C002"), roomForOne()));
    }

    private static Outcome<Reply> sent(SoapClient client) throws Exception {
        return finished(client.send(SYS1, ANYWHERE, REQUEST, Map.of(), roomForOne()));
    }

    private static <T> T finished(Call<T> call) throws Exception {
        return call.result().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    private static FailureKind kindOf(Outcome<Reply> outcome) {
        assertThat(outcome.source()).isEqualTo(SYS1);
        assertThat(outcome).isInstanceOf(Outcome.Failed.class);
        return outcome.fold(answered -> INTERNAL, late -> INTERNAL, Outcome.Failed::kind, notAsked -> INTERNAL);
    }

    private static Arguments row(String what, StubReply reply, FailureKind expected) {
        return Arguments.of(what, reply, expected);
    }

    private static StubReply fault(String text) {
        return StubReply.http(500, XML, faultBody(text));
    }

    private static byte[] faultBody(String text) {
        return bytes("<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                + "<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body><soap:Fault>"
                + "<faultcode>soap:Server</faultcode><faultstring>" + text + "</faultstring>"
                + "<detail><detailString>x</detailString></detail></soap:Fault></soap:Body></soap:Envelope>");
    }
}
