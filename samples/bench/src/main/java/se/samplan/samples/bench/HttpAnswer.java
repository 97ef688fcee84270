package se.samplan.samples.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Locale;

/** Reads HTTP/1.1 answers from the bytes of a connection, one after the other, in whatever pieces they come. */
final class HttpAnswer {

    private static final int HEX = 16;
    private static final String LENGTH = "content-length:";

    private enum Place {
        STATUS,
        HEADERS,
        BODY,
        CHUNK_SIZE,
        CHUNK,
        CHUNK_END,
        TRAILER,
        DONE
    }

    private final StringBuilder line = new StringBuilder();
    private Place place = Place.DONE;
    private byte[] body = new byte[4096];
    private int length;
    private int status;
    private int expected;
    private boolean chunked;
    private boolean closes;

    /** Forgets the answer before. */
    void begin() {
        place = Place.STATUS;
        length = 0;
        expected = 0;
        chunked = false;
        closes = false;
        line.setLength(0);
    }

    int status() {
        return status;
    }

    /** True if the adapter closes the connection after it. */
    boolean closes() {
        return closes;
    }

    /** The body stands at the start of it, in {@link #length} bytes; good until the next answer begins. */
    byte[] body() {
        return body;
    }

    int length() {
        return length;
    }

    /** The body as UTF-8. */
    String text() {
        return new String(body, 0, length, UTF_8);
    }

    /** Takes all there is; true when the answer is whole. */
    boolean read(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining() && place != Place.DONE) {
            if (place == Place.BODY || place == Place.CHUNK) {
                takeBody(bytes);
            } else {
                takeLine(bytes);
            }
        }
        return place == Place.DONE;
    }

    private void takeBody(ByteBuffer bytes) {
        int part = Math.min(expected, bytes.remaining());
        if (length + part > body.length) {
            body = Arrays.copyOf(body, Math.max(2 * body.length, length + part));
        }
        bytes.get(body, length, part);
        length += part;
        expected -= part;
        if (expected == 0) {
            place = place == Place.BODY ? Place.DONE : Place.CHUNK_END;
        }
    }

    private void takeLine(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            char c = (char) (bytes.get() & 0xFF);
            if (c == '\n') {
                String whole = line.toString().strip();
                line.setLength(0);
                take(whole);
                return;
            }
            line.append(c);
        }
    }

    private void take(String text) throws IOException {
        switch (place) {
            case STATUS -> {
                String[] parts = text.split(" ", 3);
                if (parts.length < 2 || !parts[0].startsWith("HTTP/1.1")) {
                    throw new IOException("not the start of an answer");
                }
                status = Integer.parseInt(parts[1]);
                place = Place.HEADERS;
            }
            case HEADERS -> takeHeader(text);
            case CHUNK_SIZE -> {
                expected = Integer.parseInt(text, HEX);
                place = expected == 0 ? Place.TRAILER : Place.CHUNK;
            }
            case CHUNK_END -> place = Place.CHUNK_SIZE;
            case TRAILER -> place = text.isEmpty() ? Place.DONE : Place.TRAILER;
            case BODY, CHUNK, DONE -> throw new IllegalStateException("no line is expected");
        }
    }

    private void takeHeader(String text) {
        if (text.isEmpty()) {
            place = chunked ? Place.CHUNK_SIZE : expected == 0 ? Place.DONE : Place.BODY;
            return;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.startsWith(LENGTH)) {
            expected = Integer.parseInt(lower.substring(LENGTH.length()).strip());
        }
        closes |= lower.startsWith("connection:") && lower.contains("close");
        chunked |= lower.startsWith("transfer-encoding:") && lower.contains("chunked");
    }

    @Override
    public String toString() {
        return "HTTP " + status + " " + new String(body, 0, Math.min(length, 200), ISO_8859_1);
    }
}
