package se.samplan.samples.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Reads messages with a Content-Length from a connection, one after the other, for a {@link Floor}. */
final class HttpBytes {

    private static final byte[] HEAD_END = "\r\n\r\n".getBytes(ISO_8859_1);
    private static final String LENGTH = "content-length:";
    private static final int FIRST_SIZE = 8 * 1024;

    private ByteBuffer in = ByteBuffer.allocate(FIRST_SIZE);
    private int body = -1;
    private int end;

    /** Reads what is there; the body, when the message is whole. */
    Optional<byte[]> read(SocketChannel channel) throws IOException {
        while (true) {
            int read = channel.read(in);
            if (read < 0) {
                throw new EOFException();
            }
            if (body < 0) {
                findBody();
            }
            if (body >= 0 && in.position() >= end) {
                byte[] whole = Arrays.copyOfRange(in.array(), body, end);
                in.flip().position(end);
                in.compact();
                body = -1;
                return Optional.of(whole);
            }
            if (read == 0) {
                return Optional.empty();
            }
        }
    }

    private void findBody() {
        int head = Bytes.indexOf(in.array(), 0, in.position(), HEAD_END);
        if (head < 0) {
            return;
        }
        String text = new String(in.array(), 0, head, ISO_8859_1).toLowerCase(Locale.ROOT);
        int from = text.indexOf(LENGTH) + LENGTH.length();
        int to = text.indexOf('\r', from);
        body = head + HEAD_END.length;
        end = body
                + Integer.parseInt(
                        text.substring(from, to < 0 ? text.length() : to).strip());
        if (end > in.capacity()) {
            in = ByteBuffer.allocate(end).put(in.flip());
        }
    }
}
