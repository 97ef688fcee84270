package se.samplan.samples.messages.stub;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import se.samplan.samples.messages.stub.StubReply.Ending;

/**
 * The answer to one request in any mood: the mood's reply, made from the answer that would have been right.
 *
 * @param answer the right answer, a whole envelope in UTF-8
 */
@SuppressWarnings("ArrayRecordComponent") // a message is bytes, and is never compared
record MoodReplies(ReceivedRequest request, StubContract contract, byte[] answer) {

    private static final String XML_WITHOUT_CHARSET = "text/xml";
    private static final String HTML = "text/html;charset=UTF-8";
    private static final Duration TRICKLE = Duration.ofMillis(200);
    private static final int DEEP = 200;
    private static final String UNKNOWN_TEXT = "Okänt tillägg: å & ä < ö";
    private static final String PLACE = "PLACE-FOR-MORE";
    private static final int HUGE_PARTS = 21 * 16;
    private static final byte[] HUGE_PART = filler(64 * 1024);

    /** One line for each mood; what a mood means stands in {@link Mood}. */
    StubReply in(Mood mood) {
        return switch (mood) {
            case NORMAL -> xml(answer);
            case FAULT -> fault("Server", "Fel vid läsning av " + TestIds.ASTA + " " + TestIds.ASTAS_NAME);
            case NOT_PERMITTED -> fault("Server", "VP007 [STUB] Konsumenten saknar behörighet för adressen");
            case FORBIDDEN -> page(403, "Forbidden");
            case BAD_GATEWAY -> page(502, "Bad Gateway");
            case HTML -> page(200, "Systemet är stängt för underhåll");
            case EMPTY -> xml(new byte[0]);
            case NOT_XML -> xml("Detta är inte XML <<< & ]]>".getBytes(UTF_8));
            case TRUNCATED -> xml(Arrays.copyOf(answer, answer.length / 2), "Connection: close");
            case CUT -> xml(answer).halfOfBody(Ending.CLOSE);
            case RESULT_ERROR ->
                contract.error().map(MoodReplies::xml).orElseGet(() -> fault("Client", "Begäran kunde inte besvaras"));
            case WRONG_PATIENT -> xml(wrongPerson(0));
            case ONE_WRONG_PATIENT -> xml(wrongPerson(edit().recordCount() - 1));
            case WRONG_SOURCE -> xml(edit().replaceSource(TestIds.OTHER_SOURCE).in(UTF_8));
            case WRONG_NAMESPACE -> xml(replaced(contract.service() + '"', contract.otherMajor() + '"'));
            case DUPLICATE -> xml(edit().doubleRecords().in(UTF_8));
            case UNKNOWN_ELEMENT -> xml(edit().addUnknown(1, UNKNOWN_TEXT).in(UTF_8));
            case LATIN1 -> StubReply.http(200, XML_WITHOUT_CHARSET, edit().in(ISO_8859_1));
            case UTF16 -> StubReply.http(200, XML_WITHOUT_CHARSET, edit().in(UTF_16));
            case DTD -> xml(withDoctype());
            case DEEP -> xml(edit().addUnknown(DEEP, UNKNOWN_TEXT).in(UTF_8));
            case HUGE -> StubReply.chunked(Soap.CONTENT_TYPE, huge());
            case SILENT -> StubReply.nothing(Ending.HANG);
            case HALF_BODY -> xml(answer).halfOfBody(Ending.HANG);
            case TRICKLE -> xml(answer).bytewise(TRICKLE);
            case CLOSE -> StubReply.nothing(Ending.CLOSE);
            case RESET -> StubReply.nothing(Ending.RESET);
            case GZIP -> acceptsGzip() ? xml(gzip(), "Content-Encoding: gzip") : xml(answer);
        };
    }

    private static StubReply xml(byte[] body, String... moreHeaders) {
        return StubReply.http(200, Soap.CONTENT_TYPE, body, moreHeaders);
    }

    private static StubReply fault(String code, String text) {
        return StubReply.http(500, Soap.CONTENT_TYPE, Soap.fault(code, text, "stub"));
    }

    private static StubReply page(int status, String text) {
        String page = "<!DOCTYPE html><html><head><title>%1$s</title><meta charset=\"utf-8\"></head>"
                + "<body><h1>%1$s</h1><br></body></html>";
        return StubReply.http(status, HTML, page.formatted(text).getBytes(UTF_8));
    }

    private AnswerEdit edit() {
        return new AnswerEdit(contract, answer);
    }

    private byte[] wrongPerson(int spared) {
        return edit().replacePerson(request.patientId(), TestIds.OTHER_PERSON, Math.max(0, spared))
                .in(UTF_8);
    }

    private byte[] replaced(String text, String other) {
        return new String(answer, UTF_8).replace(text, other).getBytes(UTF_8);
    }

    private byte[] withDoctype() {
        String text = new String(edit().addUnknown(1, PLACE).in(UTF_8), UTF_8);
        int afterDeclaration = text.indexOf("?>") + 2;
        String doctype = "<!DOCTYPE Envelope [<!ENTITY besked \"utbytt text\">]>";
        return (text.substring(0, afterDeclaration) + doctype + text.substring(afterDeclaration))
                .replace(PLACE, "&besked;")
                .getBytes(UTF_8);
    }

    private List<byte[]> huge() {
        String text = new String(edit().addUnknown(1, PLACE).in(UTF_8), UTF_8);
        int place = text.lastIndexOf(PLACE);
        List<byte[]> parts = new ArrayList<>();
        parts.add(text.substring(0, place).getBytes(UTF_8));
        parts.addAll(Collections.nCopies(HUGE_PARTS, HUGE_PART));
        parts.add(text.substring(place + PLACE.length()).getBytes(UTF_8));
        return parts;
    }

    private boolean acceptsGzip() {
        return request.headers().getOrDefault("accept-encoding", "").contains("gzip");
    }

    private byte[] gzip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] filler(int length) {
        return "fyllnad ".repeat(length / 8).getBytes(US_ASCII);
    }
}
