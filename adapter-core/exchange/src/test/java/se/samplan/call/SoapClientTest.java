package se.samplan.call;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static se.samplan.call.Sockets.PATIENCE;
import static se.samplan.call.Sockets.bytes;
import static se.samplan.call.Sockets.roomForOne;
import static se.samplan.outcome.FailureKind.FAULT;
import static se.samplan.outcome.FailureKind.HTTP_STATUS;
import static se.samplan.outcome.FailureKind.INTERNAL;
import static se.samplan.outcome.FailureKind.INVALID_ANSWER;
import static se.samplan.outcome.FailureKind.IN_PARTS;
import static se.samplan.outcome.FailureKind.NOT_PERMITTED;
import static se.samplan.outcome.FailureKind.NO_ROUTE;
import static se.samplan.outcome.FailureKind.OUT_OF_ROOM;
import static se.samplan.outcome.FailureKind.PLATFORM_REFUSED;
import static se.samplan.outcome.FailureKind.PLATFORM_TROUBLE;
import static se.samplan.outcome.FailureKind.ROUTING_LOOP;
import static se.samplan.outcome.FailureKind.SOURCE_REFUSED;
import static se.samplan.outcome.FailureKind.TOO_LARGE;
import static se.samplan.outcome.FailureKind.UNREACHABLE;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
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
    private static final String PARTS =
            "multipart/related; type=\"application/xop+xml\"; boundary=\"b\"; start-info=\"text/xml\"";
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
            row("the platform's no with 403", forbidden("soap:Server", "VP007 [STUB] Saknar"), NOT_PERMITTED),
            row("no route, with 403", forbidden("soap:Server", "VP004 [STUB] Ingen väg"), NO_ROUTE),
            row("the producer is away, with 403", forbidden("soap:Server", "VP009 [STUB] Svarar inte"), UNREACHABLE),
            row("the source's own fault with 403", forbidden("v:E1", "Slut på minne"), FAULT),
            row("the source's own no with 403", forbidden("v:Nekad", "VP007 Saknar behörighet"), SOURCE_REFUSED),
            row("no route", fault("VP004 [STUB] Ingen väg"), NO_ROUTE),
            row("no address", fault("VP003 [STUB] Ingen adress"), NO_ROUTE),
            row("another profile", fault("VP005 [STUB] Fel profil"), NO_ROUTE),
            row("many routes", fault("VP006 [STUB] Flera vägar"), NO_ROUTE),
            row("a route to nowhere", fault("VP010 [STUB] Ingen url"), NO_ROUTE),
            row("the producer is away", fault("VP009 [STUB] Svarar inte"), UNREACHABLE),
            row("blanks before the code", fault("\n  VP009 [STUB] Svarar inte"), UNREACHABLE),
            row("a profile that is not known", fault("VP001 [STUB] Okänd profil"), PLATFORM_REFUSED),
            row("no certificate", fault("VP002 [STUB] Inget certifikat"), PLATFORM_REFUSED),
            row("from outside", fault("VP011 [STUB] Utifrån"), PLATFORM_REFUSED),
            row("not read by the platform", fault("VP015 [STUB] Går inte att läsa"), PLATFORM_REFUSED),
            row("a code of the platform that we do not know", fault("VP017 [STUB] Något"), PLATFORM_REFUSED),
            row("no address catalogue", fault("VP008 [STUB] Ingen katalog"), PLATFORM_TROUBLE),
            row("the platform lacks resources", fault("VP012 [STUB] Resursbrist"), PLATFORM_TROUBLE),
            row("round in a circle", fault("VP014 [STUB] Loop"), ROUTING_LOOP),
            row("a vendor's own code that looks like one", fault("VP0071 Fel"), FAULT),
            row(
                    "VP007 with a code of the vendor's own",
                    fault("v:Nekad", "VP007 Saknar behörighet", ""),
                    SOURCE_REFUSED),
            row(
                    "VP007 with a code below SOAP's",
                    fault("soap:Server.userException", "VP007 Saknar behörighet", ""),
                    SOURCE_REFUSED),
            row(
                    "VP007 with a detail of the vendor's own",
                    fault("soap:Server", "VP007 Saknar behörighet", "<detail><v:Fel>x</v:Fel></detail>"),
                    SOURCE_REFUSED),
            row(
                    "VP007 to a call that the source made itself",
                    fault("soap:Server", "VP007 [X] Saknar", naming("TSTASTA00000-SYS9")),
                    SOURCE_REFUSED),
            row(
                    "VP007 to our call, in another case",
                    fault("soap:Server", "VP007 [X] Saknar", naming("tstasta00000-sys1")),
                    NOT_PERMITTED),
            row(
                    "VP009 to a call that the source made itself",
                    fault("soap:Server", "VP009 [X] Svarar inte", naming("TSTASTA00000-SYS9")),
                    FAULT),
            row("VP007 without a detail", fault("soap:Server", "VP007 Saknar behörighet", ""), NOT_PERMITTED),
            row("VP007 with a code without a prefix", fault("Server", "VP007 Saknar", ""), NOT_PERMITTED),
            row(
                    "a long fault with 200",
                    StubReply.http(
                            200,
                            XML,
                            faultBody(
                                    "soap:Server",
                                    "Fel",
                                    "<detail><v:Fel>" + "x".repeat(100_000) + "</v:Fel></detail>")),
                    FAULT),
            row(
                    "a fault of SOAP 1.2 with 200",
                    StubReply.http(
                            200,
                            XML,
                            bytes(
                                    "<s:Envelope xmlns:s=\"http://www.w3.org/2003/05/soap-envelope\"><s:Body><s:Fault>"
                                            + "<s:Code><s:Value>s:Receiver</s:Value></s:Code></s:Fault></s:Body></s:Envelope>")),
                    FAULT),
            row("a fault with 200", StubReply.http(200, XML, faultBody("VP009 [STUB] Svarar inte")), UNREACHABLE),
            row("the source's own fault with 200", StubReply.http(200, XML, faultBody("Internt fel")), FAULT),
            row(
                    "a fault in Latin-1, as only the transport says",
                    StubReply.http(500, "text/xml;charset=ISO-8859-1", latin(faultBody("VP007 Behörighet saknas"))),
                    NOT_PERMITTED),
            row(
                    "a fault in UTF-16 with 200",
                    StubReply.http(200, "text/xml;charset=utf-16", wide(faultBody("VP007 Behörighet saknas"))),
                    NOT_PERMITTED),
            row(
                    "a fault in bytes that are no text",
                    StubReply.http(500, XML, new byte[] {(byte) 0xFF, 1}),
                    HTTP_STATUS),
            row("a fault in one part", inParts(500, part(faultBody("VP007 Behörighet saknas"))), NOT_PERMITTED),
            row("two parts", inParts(200, part(bytes("<x/>")) + part(bytes("bild"))), IN_PARTS),
            row(
                    "a part that includes what did not come",
                    inParts(
                            200,
                            part(bytes(
                                    "<x><i:Include xmlns:i=\"http://www.w3.org/2004/08/xop/include\" href=\"cid:1\"/>"
                                            + "</x>"))),
                    IN_PARTS),
            row("a part without its end", StubReply.http(200, PARTS, bytes(part(bytes("<x/>")))), IN_PARTS),
            row("no boundary", StubReply.http(200, "multipart/related", bytes(part(bytes("<x/>")))), IN_PARTS),
            row(
                    "a part in base64",
                    inParts(200, "--b\r\nContent-Transfer-Encoding: base64\r\n\r\nPHgvPg==\r\n"),
                    IN_PARTS),
            row("a compression that nobody asked for", coded("br", bytes("<x/>")), INVALID_ANSWER),
            row(
                    "a second compression in a header of its own",
                    StubReply.http(200, XML, gzip(bytes("<x/>")), "Content-Encoding: gzip", "Content-Encoding: br"),
                    INVALID_ANSWER),
            row("two compressions", coded("gzip, gzip", gzip(gzip(bytes("<x/>")))), INVALID_ANSWER),
            row("a wrong checksum", coded("gzip", changed(gzip(bytes("<x/>")), -8)), INVALID_ANSWER),
            row("a wrong length", coded("gzip", changed(gzip(bytes("<x/>")), -1)), INVALID_ANSWER),
            row("changed content", coded("gzip", changed(gzip(bytes("<x/>")), 12)), INVALID_ANSWER),
            row("cut before the checksum", coded("gzip", Arrays.copyOf(gzip(bytes("<x/>")), 16)), INVALID_ANSWER),
            row(
                    "something after the last member",
                    coded("gzip", joined(gzip(bytes("<x/>")), bytes("x"))),
                    INVALID_ANSWER),
            row("a flag of gzip that nobody knows", coded("gzip", flagged(gzip(bytes("<x/>")))), INVALID_ANSWER),
            row("gzip that is none", coded("gzip", bytes("<x/>")), INVALID_ANSWER),
            row("the source's own fault", fault("Fel vid läsning av 194304247663"), FAULT),
            row("a fault that only mentions a code", fault("Fick VP007 av en annan"), FAULT),
            row("a fault without text", StubReply.http(500, XML, bytes("<Fault/>")), FAULT),
            row("a fault with an empty text", fault(""), FAULT),
            row("a page with 500", StubReply.http(500, "text/html", bytes(HTML)), HTTP_STATUS),
            row("nothing with 500", StubReply.http(500, XML, new byte[0]), HTTP_STATUS),
            row("a page with 502", StubReply.http(502, "text/html", bytes(HTML)), HTTP_STATUS),
            row("a page with 404", StubReply.http(404, "text/html", bytes(HTML)), HTTP_STATUS),
            row("a fault with 503", StubReply.http(503, XML, faultBody("VP008 Resursbrist")), PLATFORM_TROUBLE),
            row("a fault with 400", StubReply.http(400, XML, faultBody("Fel i frågan")), FAULT),
            row("a fault with 404", StubReply.http(404, XML, faultBody("VP004 Ingen väg")), NO_ROUTE),
            row("a fault with 502", StubReply.http(502, XML, faultBody("VP009 Svarar inte")), UNREACHABLE),
            row("a word of faults with 502", StubReply.http(502, XML, bytes("<html>Fault</html>")), HTTP_STATUS),
            row(
                    "a fault in Latin-1 that says it is UTF-8",
                    StubReply.http(500, XML, latin(faultBody("VP007 Behörighet saknas"))),
                    NOT_PERMITTED),
            row(
                    "a fault in Latin-1 with 200 that says it is UTF-8",
                    StubReply.http(200, XML, latin(faultBody("VP009 Når inte källan"))),
                    UNREACHABLE),
            row(
                    "a fault in letters of two kinds",
                    StubReply.http(500, XML, joined(latin(faultBody("VP007 Behörighet")), bytes("<!-- å -->"))),
                    NOT_PERMITTED),
            row(
                    "a fault in a charset that nobody knows",
                    StubReply.http(500, "text/xml;charset=klingon", faultBody("VP007 Behörighet saknas")),
                    NOT_PERMITTED),
            row("accepted, but no answer", StubReply.http(202, XML, new byte[0]), HTTP_STATUS),
            row("hangs up", StubReply.nothing(Ending.CLOSE), UNREACHABLE),
            row("a chunk of a size below nought", inChunks("-5\r\n<x/>\r\n0\r\n\r\n"), UNREACHABLE),
            row("a chunk of no size", inChunks("zz\r\n<x/>\r\n0\r\n\r\n"), UNREACHABLE),
            row("resets", StubReply.nothing(Ending.RESET), UNREACHABLE),
            row("cut off", StubReply.http(200, XML, bytes("<x></x>")).halfOfBody(Ending.CLOSE), UNREACHABLE),
            row("too large", StubReply.http(200, XML, new byte[Sockets.LIMIT + 1]), TOO_LARGE));

    static final List<Arguments> ANSWERS_UNDER_A_WRAP = List.of(
            row("gzip", coded("gzip", gzip(bytes("<å/>")))),
            row("gzip by its old name", coded("X-GZIP", gzip(bytes("<å/>")))),
            row("two members", coded("gzip", joined(gzip(bytes("<å")), gzip(bytes("/>"))))),
            row("an empty member", coded("gzip", joined(gzip(bytes("<å/>")), gzip(new byte[0])))),
            row("no compression, by name", coded("identity", bytes("<å/>"))),
            row("one part", inParts(200, part(bytes("<å/>")))),
            row("one part after a preamble", inParts(200, "inledning\r\n" + part(bytes("<å/>")))));

    @ParameterizedTest(name = "{0}")
    @FieldSource("ANSWERS_UNDER_A_WRAP")
    void undoesWhatWasDoneOnTheWay(String what, StubReply reply) throws Exception {
        answering(reply);

        Optional<String> body = send().fold(
                        answered -> Optional.of(new String(answered.answer().body(), UTF_8)),
                        late -> Optional.empty(),
                        failed -> Optional.of(failed.kind().code()),
                        notAsked -> Optional.empty());

        assertThat(body).as(what).contains("<å/>");
    }

    /** A field may go on in the next line. */
    @Test
    void aPartSaysOnTwoLinesWhatItIsWrittenIn() throws Exception {
        answering(
                inParts(
                        200,
                        "--b\r\nContent-Type: application/xop+xml;\r\n\tcharset=ISO-8859-1;\r\n type=\"text/xml\"\r\n\r\n<x/>\r\n"));

        assertThat(send().answers().findFirst().orElseThrow().contentType())
                .isEqualTo("application/xop+xml; \tcharset=ISO-8859-1;  type=\"text/xml\"");
    }

    private static StubReply coded(String coding, byte[] body) {
        return StubReply.http(200, XML, body, "Content-Encoding: " + coding);
    }

    private static byte[] gzip(byte[] body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** @param place counted from the end if negative */
    private static byte[] changed(byte[] body, int place) {
        body[place < 0 ? body.length + place : place] ^= 1;
        return body;
    }

    private static byte[] flagged(byte[] gzip) {
        gzip[3] |= (byte) 0x80;
        return gzip;
    }

    private static StubReply inChunks(String body) {
        StubReply whole = StubReply.chunked(XML, List.of(bytes("<x/>")));
        return new StubReply(whole.delay(), whole.head(), List.of(bytes(body)), whole.perByte(), Ending.CLOSE);
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    private static String part(byte[] body) {
        return "--b\r\nContent-Type: application/xop+xml; charset=UTF-8; type=\"text/xml\"\r\n"
                + "Content-Transfer-Encoding: binary\r\n\r\n" + new String(body, UTF_8) + "\r\n";
    }

    private static StubReply inParts(int status, String parts) {
        return StubReply.http(status, PARTS, bytes(parts + "--b--\r\n"));
    }

    private static byte[] latin(byte[] utf8) {
        return new String(utf8, UTF_8).replaceFirst("<\\?xml[^>]*>", "").getBytes(ISO_8859_1);
    }

    private static byte[] wide(byte[] utf8) {
        return new String(utf8, UTF_8).replaceFirst("<\\?xml[^>]*>", "").strip().getBytes(UTF_16);
    }

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
            assertThat(PlatformFault.kindOf(new Reply(500, XML, Arrays.copyOf(whole, length)), SYS1.logicalAddress()))
                    .as("cut after %d bytes", length)
                    .isIn(HTTP_STATUS, NOT_PERMITTED, FAULT);
        }
        assertThat(PlatformFault.kindOf(new Reply(500, XML, whole), SYS1.logicalAddress()))
                .isEqualTo(NOT_PERMITTED);
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

    private static Arguments row(String what, StubReply reply) {
        return Arguments.of(what, reply);
    }

    private static StubReply fault(String text) {
        return StubReply.http(500, XML, faultBody(text));
    }

    private static StubReply forbidden(String code, String text) {
        return StubReply.http(403, XML, faultBody(code, text, ""));
    }

    private static StubReply fault(String code, String text, String detail) {
        return StubReply.http(500, XML, faultBody(code, text, detail));
    }

    /** The detail as platforms write it. */
    private static String naming(String receiver) {
        return "<detail><detailString>Authorization missing for serviceNamespace: urn:example, receiverId: " + receiver
                + ", senderId: C002</detailString></detail>";
    }

    private static byte[] faultBody(String text) {
        return faultBody("soap:Server", text, "<detail><detailString>x</detailString></detail>");
    }

    private static byte[] faultBody(String code, String text, String detail) {
        return bytes("<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                + "<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\" xmlns:v=\"urn:vendor\">"
                + "<soap:Body><soap:Fault><faultcode>" + code + "</faultcode><faultstring>" + text + "</faultstring>"
                + detail + "</soap:Fault></soap:Body></soap:Envelope>");
    }
}
