package se.samplan.platform;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.samplan.call.ApacheHttp;
import se.samplan.call.ByteBudget;
import se.samplan.call.PlatformService;
import se.samplan.call.Said;
import se.samplan.call.Sockets;
import se.samplan.contracts.engagementindex.v1.ResultCodeEnum;
import se.samplan.contracts.update.v1.UpdateResponderInterface;
import se.samplan.contracts.update.v1.UpdateResponseType;
import se.samplan.contracts.update.v1.UpdateType;
import se.samplan.samples.messages.stub.StubReply;
import se.samplan.samples.messages.stub.StubRequest;
import se.samplan.samples.messages.stub.StubServer;

/** A service behind its generated interface, over real sockets: whatever it does, the call ends, and what it said is told. */
class PlatformServicesTest {

    private static final Duration SHORT = Duration.ofMillis(300);
    private static final int MOST = 100_000;
    private static final ApacheHttp HTTP = Sockets.http();
    private static final PlatformServices SERVICES = new PlatformServices(HTTP);

    private final StubServer server = StubServer.bind(0);
    private final ConcurrentLinkedQueue<StubRequest> received = new ConcurrentLinkedQueue<>();
    private volatile Function<StubRequest, StubReply> mood = request -> answer("");

    PlatformServicesTest() {
        server.serve(request -> {
            received.add(request);
            return mood.apply(request);
        });
    }

    @AfterEach
    void end() {
        server.close();
    }

    @AfterAll
    static void endAll() {
        SERVICES.close();
        HTTP.close();
    }

    @Test
    void anAnswerComesWithItsValues_andTheMessageHasAddressActionAndHeaders() {
        Said<UpdateResponseType> said = said(answer("tagit emot åäö"), Sockets.PATIENCE);

        assertThat(said).isInstanceOf(Said.Answer.class);
        UpdateResponseType answer = ((Said.Answer<UpdateResponseType>) said).answer();
        assertThat(answer.getResultCode()).isEqualTo(ResultCodeEnum.OK);
        assertThat(answer.getComment()).isEqualTo("tagit emot åäö");
        assertThat(said.toString()).doesNotContain("tagit");
        StubRequest request = received.remove();
        assertThat(request.header("soapaction"))
                .isEqualTo("\"urn:riv:itintegration:engagementindex:UpdateResponder:1:Update\"");
        assertThat(request.header("content-type")).isEqualTo("text/xml;charset=UTF-8");
        assertThat(request.header("content-length")).isEqualTo(String.valueOf(request.body().length));
        assertThat(request.header("x-rivta-original-serviceconsumer-hsaid")).isEqualTo("TSTASTA00000-SYS1");
        assertThat(new String(request.body(), UTF_8)).contains(">TSTASTA00000-Å &amp; B<");
    }

    @Test
    void aFaultIsToldByCodeAndText_withWhicheverStatusAndInWhicheverCharset() {
        String fault =
                envelope("<e:Fault><faultcode>e:Client</faultcode><faultstring>VP007 nej</faultstring></e:Fault>");

        for (int status : List.of(200, 500)) {
            assertThat(said(StubReply.http(status, "text/xml", fault.getBytes(UTF_8)), Sockets.PATIENCE))
                    .isEqualTo(new Said.Fault<>("Client", "VP007 nej"));
            assertThat(said(
                            StubReply.http(status, "text/xml;charset=UTF-16", fault.getBytes(UTF_16)),
                            Sockets.PATIENCE))
                    .isEqualTo(new Said.Fault<>("Client", "VP007 nej"));
        }
        assertThat(new Said.Fault<>("Client", "VP007 nej").toString()).doesNotContain("nej");
    }

    @Test
    void aStatusWithoutSoapIsToldAsOne() {
        assertThat(said(StubReply.http(403, "text/html", "<html>".getBytes(UTF_8)), Sockets.PATIENCE))
                .isEqualTo(new Said.Status<>(403));
    }

    @Test
    void whatIsNoAnswerOfTheContractIsUnreadable() {
        byte[] whole = envelope(response("OK", "")).getBytes(UTF_8);
        for (byte[] body : List.of(
                Arrays.copyOf(whole, whole.length - 3),
                envelope("").getBytes(UTF_8),
                envelope("<x xmlns='urn:x'/>").getBytes(UTF_8),
                "no XML".getBytes(UTF_8),
                ("<!DOCTYPE e [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>" + envelope(response("OK", "&x;")))
                        .getBytes(UTF_8),
                envelope(response("OK", "x".repeat(MOST))).getBytes(UTF_8),
                new byte[0])) {
            assertThat(said(StubReply.http(200, "text/xml", body), Sockets.PATIENCE))
                    .as(new String(body, 0, Math.min(200, body.length), UTF_8))
                    .isEqualTo(new Said.Unreadable<>());
        }
        assertThat(said(StubReply.http(500, "text/xml", new byte[0]), Sockets.PATIENCE))
                .isEqualTo(new Said.Unreadable<>());
    }

    /** What counts is what a compressed answer becomes, to the byte. */
    @Test
    void whatBecomesMoreThanItMayIsUnreadable() throws IOException {
        byte[] whole = envelope(response("OK", "")).getBytes(UTF_8);

        assertThat(said(compressed(whole, MOST), Sockets.PATIENCE)).isInstanceOf(Said.Answer.class);
        for (int size : List.of(MOST + 1, 50_000_000)) {
            assertThat(said(compressed(whole, size), Sockets.PATIENCE)).isEqualTo(new Said.Unreadable<>());
        }
    }

    /** @param size of what it becomes, with blanks behind it */
    private static StubReply compressed(byte[] body, int size) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(body);
            gzip.write(" ".repeat(size - body.length).getBytes(UTF_8));
        }
        return StubReply.http(200, "text/xml", bytes.toByteArray(), "Content-Encoding: gzip");
    }

    /** Binding keeps the last of two: what is refused and then accepted would be accepted. */
    @Test
    void whatSaysTwiceWhatItsContractHasOnceIsUnreadable() {
        String twice = response("ERROR", "").replace("<r:comment>", "<r:ResultCode>OK</r:ResultCode><r:comment>");
        for (String body : List.of(twice, response("ERROR", "") + response("OK", ""))) {
            assertThat(said(StubReply.http(200, "text/xml", envelope(body).getBytes(UTF_8)), Sockets.PATIENCE))
                    .as(body)
                    .isEqualTo(new Said.Unreadable<>());
        }
    }

    /** The receive timeout of a transport begins anew with each byte; a deadline does not. */
    @Test
    void whatIsNotWholeInTimeIsLate_andItsConnectionIsCut() {
        assertThat(said(StubReply.nothing(StubReply.Ending.HANG), SHORT)).isEqualTo(new Said.Late<>());
        assertThat(said(answer("x".repeat(1_000)).bytewise(Duration.ofMillis(20)), SHORT))
                .isEqualTo(new Said.Late<>());
        Awaitility.await().atMost(Sockets.PATIENCE).until(() -> server.openConnections() == 0);
    }

    @Test
    void whatIsNotThereIsUnreachable() {
        assertThat(said(StubReply.nothing(StubReply.Ending.RESET), Sockets.PATIENCE))
                .isEqualTo(new Said.Unreachable<>());
        server.close();
        assertThat(said(answer(""), Sockets.PATIENCE)).isEqualTo(new Said.Unreachable<>());
    }

    @Test
    void whoIsToldToEndHearsSo_andStaysInterrupted() {
        Thread.currentThread().interrupt();

        assertThat(said(StubReply.nothing(StubReply.Ending.HANG), Sockets.PATIENCE))
                .isEqualTo(new Said.Interrupted<>());
        assertThat(Thread.interrupted()).isTrue();
    }

    /** Each answer comes back to the call that it answers, with the headers of that call: all have begun before one is sent. */
    @Test
    void callsAtTheSameTimeDoNotKnowOfEachOther() throws Exception {
        int many = 8;
        mood = request -> answer(request.header("x-number"));
        PlatformService<UpdateResponderInterface> service = service(server.uri(), Sockets.PATIENCE);
        CyclicBarrier begun = new CyclicBarrier(many);
        ExecutorService threads = Executors.newFixedThreadPool(many);
        try {
            List<Callable<Said<String>>> calls = IntStream.range(0, many)
                    .<Callable<Said<String>>>mapToObj(number -> () -> service.ask(
                            port -> {
                                await(begun);
                                return port.update("A", new UpdateType()).getComment();
                            },
                            Map.of("x-number", String.valueOf(number))))
                    .toList();
            List<Future<Said<String>>> said = threads.invokeAll(calls);
            for (int number = 0; number < many; number++) {
                assertThat(said.get(number).get()).isEqualTo(new Said.Answer<>(String.valueOf(number)));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static void await(CyclicBarrier begun) {
        try {
            begun.await(Sockets.PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    private Said<UpdateResponseType> said(StubReply reply, Duration time) {
        mood = request -> reply;
        return service(server.uri(), time)
                .ask(
                        port -> port.update("TSTASTA00000-Å & B", new UpdateType()),
                        Map.of("x-rivta-original-serviceconsumer-hsaid", "TSTASTA00000-SYS1"));
    }

    private static PlatformService<UpdateResponderInterface> service(URI address, Duration time) {
        return SERVICES.at(
                new PlatformServices.Place(address, time, MOST, new ByteBudget(Long.MAX_VALUE)),
                UpdateResponderInterface.class);
    }

    private static StubReply answer(String comment) {
        return StubReply.http(
                200, "text/xml;charset=UTF-8", envelope(response("OK", comment)).getBytes(UTF_8));
    }

    private static String response(String code, String comment) {
        return "<r:UpdateResponse xmlns:r='urn:riv:itintegration:engagementindex:UpdateResponder:1'><r:ResultCode>"
                + code + "</r:ResultCode><r:comment>" + comment + "</r:comment></r:UpdateResponse>";
    }

    private static String envelope(String body) {
        return "<e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'><e:Body>" + body
                + "</e:Body></e:Envelope>";
    }
}
