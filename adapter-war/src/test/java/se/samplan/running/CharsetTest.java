package se.samplan.running;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.xmlunit.assertj3.XmlAssert;
import se.samplan.samples.messages.stub.Mood;

/** Å, ä and ö stay what they are, however a request or a source writes them; what we write is UTF-8. */
class CharsetTest {

    private static final String LETTERS = "åäö ÅÄÖ é –";
    private static final String AFTER_PERSON = "</svc:patientId>";
    private static final String UTF_8_DECLARED = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

    @RegisterExtension
    static final AdapterInFront asta = AdapterInFront.ofAsta();

    static Stream<Arguments> writings() {
        return Stream.of(
                Arguments.of("text/xml;charset=UTF-8", UTF_8, "UTF-8"),
                Arguments.of("text/xml; charset=\"utf-8\"", UTF_8, "UTF-8"),
                Arguments.of("text/xml", UTF_8, "UTF-8"),
                Arguments.of("text/xml", UTF_8, ""),
                Arguments.of("text/xml;charset=UTF-8", UTF_8, ""),
                Arguments.of("application/xml", UTF_8, "UTF-8"),
                Arguments.of("text/xml", Charset.forName("windows-1252"), "windows-1252"),
                Arguments.of("text/xml;charset=windows-1252", Charset.forName("windows-1252"), "windows-1252"),
                Arguments.of("text/xml", UTF_16, "UTF-16"),
                Arguments.of("text/xml", UTF_16, ""),
                Arguments.of("text/xml;charset=UTF-16", UTF_16, "UTF-16"),
                Arguments.of("text/xml;charset=UTF-16LE", UTF_16LE, ""));
    }

    @ParameterizedTest
    @MethodSource("writings")
    void aQuestionReachesTheSourcesIntact_howeverItIsWritten(String contentType, Charset charset, String declared) {
        ask(contentType, charset, declared, LETTERS);

        assertThat(asta.source("SYS1").received()).hasSize(1);
        assertIntact(LETTERS);
    }

    @ParameterizedTest
    @MethodSource("writings")
    void theAnswerIsUtf8_howeverTheQuestionIsWritten(String contentType, Charset charset, String declared)
            throws CharacterCodingException {
        Answer answer = ask(contentType, charset, declared, LETTERS);

        assertThat(answer.contentType().replace(" ", "")).isEqualToIgnoringCase("text/xml;charset=UTF-8");
        assertThat(strictUtf8(answer.bytes())).contains("Vårdplan hjärtsvikt", "Genomförandeplan hemtjänst");
        assertThat(answer.plans()).hasSize(5);
    }

    @Test
    void latin1IsReadAsDeclared() {
        ask("text/xml", ISO_8859_1, "ISO-8859-1", "åäö ÅÄÖ é");

        assertIntact("åäö ÅÄÖ é");
    }

    @Test
    void latin1IsReadAsTheContentTypeSays() {
        ask("text/xml;charset=ISO-8859-1", ISO_8859_1, "", "åäö ÅÄÖ é");

        assertIntact("åäö ÅÄÖ é");
    }

    @Test
    void aByteOrderMarkIsNoReasonToRefuse() {
        Request request = Request.aboutAsta();

        assertThat(asta.send(request.withBody("\uFEFF" + request.text())).plans())
                .hasSize(5);
        assertThat(asta.send(request.with("Content-Type", "text/xml").withBody("\uFEFF" + request.text()))
                        .plans())
                .hasSize(5);
    }

    @ParameterizedTest
    @EnumSource(names = {"NORMAL", "LATIN1", "UTF16"})
    void aSourceIsReadAsItWrites(Mood mood) throws CharacterCodingException {
        asta.source("SYS3").setMood(mood);

        Answer answer = asta.ask();

        assertThat(strictUtf8(answer.bytes())).contains("Vårdplan diabetes", "diabetessjuksköterska");
        assertThat(answer.text()).doesNotContain("ISO-8859-1", "UTF-16");
    }

    @Test
    void aFaultIsUtf8Too() throws CharacterCodingException {
        Answer answer = asta.send(Request.aboutAsta()
                .with("Content-Type", "text/xml;charset=UTF-16")
                .in(
                        UTF_16,
                        Request.aboutAsta()
                                .replacing("5565594230", "ÅÄÖ")
                                .text()
                                .replace("UTF-8", "UTF-16")));

        assertThat(answer.contentType().replace(" ", "")).isEqualToIgnoringCase("text/xml;charset=UTF-8");
        assertThat(strictUtf8(answer.bytes())).contains("<faultstring>LogicalAddress: not an address");
    }

    private static Answer ask(String contentType, Charset charset, String declared, String letters) {
        String declaration = declared.isEmpty() ? "" : "<?xml version=\"1.0\" encoding=\"" + declared + "\"?>";
        Request request = Request.aboutAsta()
                .with("Content-Type", contentType)
                .replacing(UTF_8_DECLARED, declaration)
                .replacing(AFTER_PERSON, AFTER_PERSON + "<note xmlns=\"urn:example:unknown\">" + letters + "</note>");
        return asta.send(request.in(charset, request.text()));
    }

    private static void assertIntact(String letters) {
        asta.sources()
                .forEach(source -> XmlAssert.assertThat(
                                new String(source.received().get(0).body(), UTF_8))
                        .valueByXPath("//*[local-name()='note']")
                        .isEqualTo(letters));
    }

    private static String strictUtf8(byte[] bytes) throws CharacterCodingException {
        CharBuffer text =
                UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes));
        return text.toString();
    }
}
