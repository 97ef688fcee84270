package se.samplan.record;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static se.samplan.outcome.FailureKind.INVALID_ANSWER;
import static se.samplan.record.Answers.failure;
import static se.samplan.record.Answers.onlyRecord;
import static se.samplan.record.Answers.read;
import static se.samplan.record.Answers.text;
import static se.samplan.record.Records.aRecord;
import static se.samplan.record.Records.answerOf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever an answer is written in, its records go out in UTF-8 with every å, ä and ö. */
class AnswerEncodingTest {

    private static final String TITLE = "Vårdplan för Åsa, två mål à 10 µg";
    private static final String ANSWER = answerOf(aRecord().called("plan-å").titled(TITLE));
    private static final String WITHOUT_CHARSET = "text/xml";
    private static final byte[] UTF8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] UTF16_LITTLE_MARK = {(byte) 0xFF, (byte) 0xFE};
    private static final byte[] NONE = {};

    @ParameterizedTest
    @ValueSource(strings = {"text/xml;charset=UTF-8", "text/xml; charset=\"utf-8\"", "text/xml", ""})
    void readsUtf8(String contentType) {
        assertIsRead(ANSWER.getBytes(UTF_8), contentType);
        assertIsRead(declared("UTF-8").getBytes(UTF_8), contentType);
    }

    @Test
    void readsUtf8WithAByteOrderMark() {
        assertIsRead(joined(UTF8_MARK, ANSWER, UTF_8), WITHOUT_CHARSET);
        assertIsRead(joined(UTF8_MARK, declared("UTF-8"), UTF_8), "text/xml;charset=UTF-8");
    }

    @Test
    void readsUtf16WithAByteOrderMark() {
        assertIsRead(ANSWER.getBytes(UTF_16), WITHOUT_CHARSET);
        assertIsRead(declared("UTF-16").getBytes(UTF_16), WITHOUT_CHARSET);
        assertIsRead(joined(UTF16_LITTLE_MARK, declared("UTF-16"), UTF_16LE), WITHOUT_CHARSET);
        assertIsRead(declared("UTF-16").getBytes(UTF_16), "text/xml;charset=UTF-16");
    }

    @Test
    void readsUtf16WithoutAMark_whenTheTransportSaysSo() {
        assertIsRead(ANSWER.getBytes(UTF_16BE), "text/xml;charset=UTF-16BE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "iso-8859-1", "latin1", "windows-1252"})
    void readsLatin1ThatOnlyTheDeclarationTells(String name) {
        assertIsRead(declared(name).getBytes(ISO_8859_1), WITHOUT_CHARSET);
        assertIsRead(declared(name).replace('"', '\'').getBytes(ISO_8859_1), WITHOUT_CHARSET);
    }

    @Test
    void readsLatin1ThatOnlyTheTransportTells() {
        assertIsRead(ANSWER.getBytes(ISO_8859_1), "text/xml; charset=ISO-8859-1");
    }

    @Test
    void believesTheTransportBeforeTheDeclaration() {
        assertIsRead(declared("UTF-8").getBytes(ISO_8859_1), "text/xml; charset=ISO-8859-1");
        assertIsRead(declared("ISO-8859-1").getBytes(UTF_8), "text/xml; charset=UTF-8");
        assertIsRead(declared("UTF-16").getBytes(UTF_8), "text/xml; charset=UTF-8");
        assertIsRead(declared("US-ASCII").getBytes(UTF_8), "text/xml; charset=UTF-8");
    }

    @Test
    void believesTheByteOrderMarkBeforeEverything() {
        assertIsRead(joined(UTF8_MARK, declared("ISO-8859-1"), UTF_8), "text/xml; charset=ISO-8859-1");
        assertIsRead(declared("UTF-8").getBytes(UTF_16), "text/xml; charset=UTF-8");
    }

    @Test
    void refusesAnAnswerThatIsNotWhatItSays() {
        assertIsRefused(ANSWER.getBytes(ISO_8859_1), WITHOUT_CHARSET);
        assertIsRefused(declared("UTF-8").getBytes(ISO_8859_1), WITHOUT_CHARSET);
        assertIsRefused(ANSWER.getBytes(ISO_8859_1), "text/xml; charset=UTF-8");
        assertIsRefused(declared("UTF-16").getBytes(UTF_8), WITHOUT_CHARSET);
        assertIsRefused(ANSWER.getBytes(UTF_8), "text/xml; charset=UTF-16");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-such-charset", "-", "."})
    void refusesACharsetThatNobodyKnows(String name) {
        assertIsRefused(ANSWER.getBytes(UTF_8), "text/xml; charset=" + name);
        assertIsRefused(declared(name).getBytes(UTF_8), WITHOUT_CHARSET);
    }

    /** Since bytes are passed on, bytes that a consumer's parser would refuse, or read as something else, stop here. */
    @Test
    void refusesMalformedUtf8_evenWhereAParserLooksAway() {
        assertIsRefused(withTitle(0xC0, 0xBC), WITHOUT_CHARSET); // "<" in two bytes
        assertIsRefused(withTitle(0xE0, 0x80, 0xBC), WITHOUT_CHARSET); // "<" in three bytes
        assertIsRefused(withTitle(0xED, 0xA0, 0x80), WITHOUT_CHARSET); // half of a surrogate pair
        assertIsRefused(withTitle(0xF4, 0x90, 0x80, 0x80), WITHOUT_CHARSET); // above the last character
        assertIsRefused(withTitle(0xC3), WITHOUT_CHARSET); // half of an å
        assertIsRefused(withTitle(0xA5), WITHOUT_CHARSET); // the other half
    }

    /** The check goes through the bytes in parts: a character may stand astride two of them. */
    @Test
    void readsUtf8OfAnyLength() {
        for (int length = 4080; length < 4110; length++) {
            String title = "x".repeat(length) + "å𝄞".repeat(5000);
            byte[] answer = answerOf(aRecord().titled(title)).getBytes(UTF_8);

            assertThat(text(onlyRecord(read(answer, WITHOUT_CHARSET)).xml())).contains(title);
        }
    }

    private static void assertIsRead(byte[] document, String contentType) {
        SourceRecord record = onlyRecord(read(document, contentType));

        assertThat(record.id().documentId()).isEqualTo("plan-å");
        assertThat(text(record.xml())).contains(">" + TITLE + "<");
    }

    private static void assertIsRefused(byte[] document, String contentType) {
        assertThat(failure(read(document, contentType))).contains(INVALID_ANSWER);
    }

    private static String declared(String encoding) {
        return "<?xml version=\"1.0\" encoding=\"" + encoding + "\"?>\n" + ANSWER;
    }

    private static byte[] joined(byte[] mark, String text, Charset charset) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(mark);
        bytes.writeBytes(text.getBytes(charset));
        return bytes.toByteArray();
    }

    private static byte[] withTitle(int... bytes) {
        String[] around = answerOf(aRecord().titled("PLACE")).split("PLACE", -1);
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        answer.writeBytes(joined(NONE, around[0], UTF_8));
        for (int b : bytes) {
            answer.write(b);
        }
        answer.writeBytes(joined(NONE, around[1], UTF_8));
        return answer.toByteArray();
    }
}
