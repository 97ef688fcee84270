package se.samplan.running;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import se.samplan.launch.RunningAdapter;
import se.samplan.running.Answer.Status;
import se.samplan.samples.messages.stub.EngagementPost;
import se.samplan.samples.messages.stub.StubIndex;
import se.samplan.samples.messages.stub.StubReply;
import se.samplan.samples.messages.stub.StubReply.Ending;
import se.samplan.samples.messages.stub.StubServer;

/** What a source's server may do to an answer on its way: it is delivered as it was meant, or not at all and said so. */
class OddAnswerTest {

    private static final String SYS3 = "TSTASTA00000-SYS3";
    private static final String XML = "text/xml;charset=UTF-8";
    private static final String PLAN =
            Sample.text("samples/asta/step-9/SYS3/GetCarePlans.xml").replaceFirst("<\\?xml[^>]*>", "");
    private static final byte[] BYTES = PLAN.getBytes(UTF_8);
    private static final String WHOLE = "";

    static final List<Arguments> REPLIES = List.of(
            row("gzip in two members", gzipped(joined(gzip(half(0)), gzip(half(1)))), WHOLE),
            row("gzip with a wrong checksum", gzipped(changed(gzip(BYTES), -8)), "SP-INVALID-ANSWER"),
            row("gzip cut before its checksum", gzipped(cut(gzip(BYTES), 8)), "SP-INVALID-ANSWER"),
            row("gzip and more", gzipped(joined(gzip(BYTES), new byte[] {1})), "SP-INVALID-ANSWER"),
            row("chunks without the last", withoutLastChunk(), "SP-UNREACHABLE"),
            row("UTF-8 called Latin-1", http("text/xml;charset=ISO-8859-1", BYTES), WHOLE),
            row("UTF-16 without a mark", http("text/xml;charset=utf-16", PLAN.getBytes(UTF_16LE)), WHOLE),
            row("Latin-1 called UTF-8", http(XML, PLAN.getBytes(ISO_8859_1)), "SP-INVALID-ANSWER"),
            row("Latin-1 and UTF-8 in one", http("text/xml;charset=ISO-8859-1", mixed()), "SP-INVALID-ANSWER"),
            row("one part", inParts(PLAN), WHOLE),
            row("a part and an attachment", inParts(PLAN, "bild"), "SP-IN-PARTS"),
            row("a fault with 200", http(XML, fault("soap:Server", "VP009 x")), "SP-UNREACHABLE"),
            row("a fault in Latin-1", latinFault("VP007 Behörighet saknas"), "SP-NOT-PERMITTED"),
            row("the platform's trouble", failing(fault("soap:Server", "VP012 x")), "SP-PLATFORM-TROUBLE"),
            row("the platform's refusal", failing(fault("soap:Client", "VP002 x")), "SP-PLATFORM-REFUSED"),
            row("a loop", failing(fault("soap:Server", "VP014 x")), "SP-ROUTING-LOOP"),
            row("the source's own refusal", failing(fault("v:Nekad", "VP007 x")), "SP-SOURCE-REFUSED"));

    private static final StubServer SOURCE = StubServer.bind(0);
    private static final StubIndex INDEX = StubIndex.start(
            0,
            request -> List.of(
                    EngagementPost.of(Request.ASTA, "riv:clinicalprocess:logistics:logistics", "cll-cp", SYS3)));

    @TempDir
    static Path folder;

    private static RunningAdapter adapter;
    private static volatile Deque<StubReply> replies = new ArrayDeque<>();

    @BeforeAll
    static void start() throws Exception {
        SOURCE.serve(request -> replies.remove());
        adapter = RunningAdapter.start(
                SettingsFile.write(folder, Map.of(SYS3, SOURCE.uri()), INDEX.uri(), "breaker.failures = 1000"));
    }

    @AfterAll
    static void stop() throws Exception {
        adapter.close();
        SOURCE.close();
        INDEX.close();
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("REPLIES")
    void isDeliveredAsItWasMeant_orToldForWhatItIs(String what, StubReply reply, String code) {
        Answer answer = answerTo(reply);

        if (code.equals(WHOLE)) {
            assertThat(answer.sources()).containsExactly(Status.answered("SYS3"));
            assertThat(answer.text()).contains("Vårdplan diabetes", "diabetessjuksköterska");
        } else {
            assertThat(answer.sources()).containsExactly(Status.failed("SYS3", code));
            assertThat(answer.plans()).isEmpty();
        }
        assertThat(Schemas.NATIONAL.problems(answer.header())).isEmpty();
    }

    /** A server may close a kept connection just as it is used again. */
    @Test
    void aQuestionIsSentOnceMore_whenTheConnectionIsClosedBeforeAnyAnswer() {
        assertThat(answerTo(http(XML, BYTES)).sources()).containsExactly(Status.answered("SYS3"));

        assertThat(answerTo(StubReply.nothing(Ending.CLOSE), http(XML, BYTES)).sources())
                .containsExactly(Status.answered("SYS3"));
        assertThat(answerTo(StubReply.nothing(Ending.CLOSE), StubReply.nothing(Ending.CLOSE), http(XML, BYTES))
                        .sources())
                .containsExactly(Status.failed("SYS3", "SP-UNREACHABLE"));
    }

    private static Answer answerTo(StubReply... inTurn) {
        replies = new ArrayDeque<>(List.of(inTurn));
        return Request.aboutAsta().to(adapter.address());
    }

    private static Arguments row(String what, StubReply reply, String code) {
        return Arguments.of(what, reply, code);
    }

    private static StubReply http(String contentType, byte[] body) {
        return StubReply.http(200, contentType, body);
    }

    private static StubReply failing(byte[] fault) {
        return StubReply.http(500, XML, fault);
    }

    private static StubReply gzipped(byte[] body) {
        return StubReply.http(200, XML, body, "Content-Encoding: gzip");
    }

    private static StubReply withoutLastChunk() {
        StubReply whole = StubReply.chunked(XML, List.of(half(0), half(1)));
        List<byte[]> parts = whole.body().subList(0, whole.body().size() - 1);
        return new StubReply(whole.delay(), whole.head(), parts, whole.perByte(), Ending.CLOSE);
    }

    private static StubReply inParts(String... parts) {
        StringBuilder all = new StringBuilder();
        for (String part : parts) {
            all.append("--b\r\nContent-Type: application/xop+xml; charset=UTF-8\r\n\r\n")
                    .append(part)
                    .append("\r\n");
        }
        return http(
                "multipart/related; boundary=\"b\"",
                all.append("--b--\r\n").toString().getBytes(UTF_8));
    }

    private static byte[] fault(String code, String text) {
        return faultText(code, text).getBytes(UTF_8);
    }

    private static StubReply latinFault(String text) {
        return StubReply.http(
                500,
                "text/xml;charset=ISO-8859-1",
                faultText("soap:Server", text).getBytes(ISO_8859_1));
    }

    private static String faultText(String code, String text) {
        return "<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\" xmlns:v=\"urn:vendor\"><soap:Body>"
                + "<soap:Fault><faultcode>" + code + "</faultcode><faultstring>" + text
                + "</faultstring></soap:Fault></soap:Body></soap:Envelope>";
    }

    private static byte[] half(int which) {
        int middle = BYTES.length / 2;
        return which == 0 ? Arrays.copyOf(BYTES, middle) : Arrays.copyOfRange(BYTES, middle, BYTES.length);
    }

    /** One comment in Latin-1 in a document that is UTF-8. */
    private static byte[] mixed() {
        return joined(BYTES, joined("<!-- ".getBytes(US_ASCII), "å -->".getBytes(ISO_8859_1)));
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

    /** @param place counted from the end */
    private static byte[] changed(byte[] body, int place) {
        body[body.length + place] ^= 1;
        return body;
    }

    private static byte[] cut(byte[] body, int bytes) {
        return Arrays.copyOf(body, body.length - bytes);
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
