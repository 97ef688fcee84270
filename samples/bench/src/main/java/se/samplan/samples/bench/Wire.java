package se.samplan.samples.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/** Reads one HTTP/1.1 message from a stream: body by Content-Length or in chunks. */
final class Wire {

    private static final int HEX = 16;

    private Wire() {}

    /** Head and body as they are worth reading; empty at the end of the stream. */
    static byte[] read(InputStream in) throws IOException {
        String first = line(in);
        if (first.isEmpty()) {
            return new byte[0];
        }
        int length = 0;
        boolean chunked = false;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(
                        lower.substring("content-length:".length()).strip());
            }
            chunked |= lower.startsWith("transfer-encoding:") && lower.contains("chunked");
        }
        ByteArrayOutputStream message = new ByteArrayOutputStream(Math.max(length, 512));
        message.writeBytes(first.getBytes(ISO_8859_1));
        if (chunked) {
            chunks(in, message);
        } else {
            message.writeBytes(exactly(in, length));
        }
        return message.toByteArray();
    }

    private static void chunks(InputStream in, ByteArrayOutputStream message) throws IOException {
        int size = Integer.parseInt(line(in), HEX);
        while (size > 0) {
            message.writeBytes(exactly(in, size));
            line(in);
            size = Integer.parseInt(line(in), HEX);
        }
        line(in);
    }

    private static byte[] exactly(InputStream in, int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the message is cut");
        }
        return bytes;
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder(80);
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }
}
