package se.samplan.samples.messages.stub;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a {@link StubServer} does with a connection after it has read a request: bytes, their pace, and how it ends.
 * Nothing here makes sure that the bytes are good HTTP; a stub must be able to send bad ones.
 *
 * @param delay silence before the first byte
 * @param head status line and headers with their empty line, or nothing
 * @param body the rest as it goes out, in parts; the same part may stand many times
 * @param perByte time before each byte of the body; zero sends all at once
 * @param ending what becomes of the connection
 */
public record StubReply(Duration delay, String head, List<byte[]> body, Duration perByte, Ending ending) {

    private static final byte[] LAST_CHUNK = "0\r\n\r\n".getBytes(US_ASCII);

    /** What becomes of the connection when all bytes are sent. */
    public enum Ending {
        /** Waits for the next request, unless the request wanted the connection closed. */
        KEEP,
        /** Closes. */
        CLOSE,
        /** Resets: the peer sees an error instead of an end. */
        RESET,
        /** Keeps the connection and is silent until the peer closes. */
        HANG
    }

    /** Copies the list of parts. */
    public StubReply {
        body = List.copyOf(body);
    }

    /**
     * A complete answer.
     *
     * @param moreHeaders whole lines such as {@code Content-Encoding: gzip}
     */
    public static StubReply http(int status, String contentType, byte[] body, String... moreHeaders) {
        return of(status, contentType, List.of(body), lengthAnd(body.length, moreHeaders));
    }

    /** A complete answer with status 200 that is sent in these chunks, without telling its length. */
    public static StubReply chunked(String contentType, List<byte[]> chunks) {
        List<byte[]> framed = new ArrayList<>();
        for (byte[] chunk : chunks) {
            framed.add((Integer.toHexString(chunk.length) + "\r\n").getBytes(US_ASCII));
            framed.add(chunk);
            framed.add("\r\n".getBytes(US_ASCII));
        }
        framed.add(LAST_CHUNK);
        return of(200, contentType, framed, List.of("Transfer-Encoding: chunked"));
    }

    /** Not a single byte. */
    public static StubReply nothing(Ending ending) {
        return new StubReply(Duration.ZERO, "", List.of(), Duration.ZERO, ending);
    }

    /** This reply with only the first half of its body; the headers still promise all of it. */
    public StubReply halfOfBody(Ending newEnding) {
        List<byte[]> half =
                body.stream().map(part -> Arrays.copyOf(part, part.length / 2)).toList();
        return new StubReply(delay, head, half, perByte, newEnding);
    }

    /** This reply with a pause before each byte of the body. */
    public StubReply bytewise(Duration pause) {
        return new StubReply(delay, head, body, pause, ending);
    }

    /** This reply after a silence. */
    public StubReply after(Duration silence) {
        return new StubReply(silence, head, body, perByte, ending);
    }

    private static List<String> lengthAnd(int length, String... moreHeaders) {
        List<String> headers = new ArrayList<>(List.of("Content-Length: " + length));
        headers.addAll(List.of(moreHeaders));
        return headers;
    }

    private static StubReply of(int status, String contentType, List<byte[]> body, List<String> headers) {
        boolean closes = headers.contains("Connection: close");
        String head = "HTTP/1.1 " + status + " Stub\r\nContent-Type: " + contentType + "\r\n"
                + String.join("\r\n", headers) + "\r\n\r\n";
        return new StubReply(Duration.ZERO, head, body, Duration.ZERO, closes ? Ending.CLOSE : Ending.KEEP);
    }
}
