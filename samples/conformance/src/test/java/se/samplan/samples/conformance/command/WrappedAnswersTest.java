package se.samplan.samples.conformance.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers whose XML is right and that cannot be taken as they came: the kit says what they are, once for all checks. */
class WrappedAnswersTest {

    private static final String PLANS = "GetCarePlans/2";
    private static final String XML = "text/xml;charset=UTF-8";
    private static final String ENVELOPE =
            "<e:Envelope xmlns:e=\"http://schemas.xmlsoap.org/soap/envelope/\"><e:Body><å/></e:Body></e:Envelope>";

    private final Path folder;

    WrappedAnswersTest(@TempDir Path folder) {
        this.folder = folder;
    }

    /** Only gzip is told by its bytes, so those of the others are made up. */
    @ParameterizedTest
    @CsvSource({
        "gzip, gzip, gzip",
        "GZIP, GZIP, gzip",
        "br, x, br",
        "deflate, x, deflate",
        "own-words, x, something that is not registered"
    })
    void anAnswerThatIsCompressed_thoughNobodyAsked(String coding, String form, String told) throws Exception {
        byte[] body = "x".equals(form) ? new byte[] {(byte) 0x8B, 0x10, (byte) 0x80, 3} : gzip(ENVELOPE);

        KitRun run = against(RawEndpoint.http("200 OK", XML + "\r\nContent-Encoding: " + coding, body));

        assertStops(
                run,
                "COMPRESSED",
                "HTTP 200, " + body.length + " bytes, the body is compressed, which the request did not ask for:"
                        + " Content-Encoding says " + told);
        assertThat(run.file("report.sv.html"))
                .contains("kroppen är komprimerad, vilket anropet inte bad om: Content-Encoding anger ");
        assertThat(run.said() + run.file("report.html")).doesNotContain("own-words");
    }

    @Test
    void anAnswerThatIsCompressed_andDoesNotSaySo() throws Exception {
        byte[] body = gzip(ENVELOPE);

        KitRun run = against(RawEndpoint.http("500 Internal Server Error", XML, body));

        assertStops(
                run,
                "COMPRESSED",
                "HTTP 500, " + body.length + " bytes, the body is compressed, which the request did not ask for:"
                        + " it begins as gzip does, and no Content-Encoding says so");
        assertThat(run.file("report.sv.html"))
                .contains("den börjar som gzip, utan att Content-Encoding anger det", "Komprimera bara för den");
    }

    @Test
    void anAnswerInAPart() throws Exception {
        String body = "--b1\r\nContent-Type: application/xop+xml;charset=UTF-8;type=\"text/xml\"\r\n\r\n" + ENVELOPE
                + "\r\n--b1--\r\n";

        KitRun run = against(
                RawEndpoint.http("200 OK", "multipart/related;type=\"application/xop+xml\";boundary=\"b1\"", body));

        assertStops(
                run,
                "IN_PARTS",
                "HTTP 200, " + body.getBytes(UTF_8).length
                        + " bytes, the body is multipart (MTOM), not the SOAP message itself");
        assertThat(run.file("report.sv.html"))
                .contains("kroppen är multipart (MTOM), inte själva SOAP-meddelandet", "Stäng av MTOM");
    }

    @Test
    void anAnswerWithTwoResponsesInItsBody() {
        Pattern response = Pattern.compile("(?s)<(\\w+:)?GetCarePlansResponse.*</(\\w+:)?GetCarePlansResponse>");
        try (BrokenSystem broken = BrokenSystem.inFrontOf(
                Reference.running().producer(PLANS),
                Defect.answers(text -> response.matcher(text).replaceFirst("$0$0")))) {
            KitRun run = KitRun.ofProducer(folder, PLANS, broken.address());

            assertStops(
                    run, "MORE_IN_BODY", "the Body holds more than one element: the second is GetCarePlansResponse[2]");
            assertThat(run.said()).containsPattern("HTTP 200, [0-9]+ bytes, the Body holds");
            assertThat(run.file("report.sv.html"))
                    .contains("Body innehåller mer än ett element: det andra är GetCarePlansResponse[2]");
        }
    }

    /** The cause stands at the first check and at the end, and the other checks refer to it. */
    private static void assertStops(KitRun run, String code, String cause) {
        assertThat(run.exitCode()).as(run.said()).isEqualTo(2);
        assertThat(run.stop()).isEqualTo(code);
        assertThat(run.said().split(Pattern.quote(cause), -1)).as(run.said()).hasSize(3);
        assertThat(run.file("report.html").split(Pattern.quote(cause), -1)).hasSize(2);
        assertThat(run.said()).containsPattern("[0-9]+ more checks, for the same reason as HTTP-ANSWER");
    }

    private KitRun against(RawEndpoint.Writer writer) throws IOException {
        try (RawEndpoint endpoint = RawEndpoint.writing(writer)) {
            return KitRun.ofProducer(folder, PLANS, endpoint.address());
        }
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }
}
