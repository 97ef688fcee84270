package se.samplan.samples.messages.stub;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;

/** A consumer that sees each byte and can hang up at any time. */
final class RawConsumer implements AutoCloseable {

    private static final int GENEROUS_MILLIS = 20_000;
    private static final int SHORT_MILLIS = 300;

    private final Socket socket;

    RawConsumer(URI uri) throws IOException {
        socket = new Socket(uri.getHost(), uri.getPort());
        socket.setSoTimeout(GENEROUS_MILLIS);
    }

    RawConsumer send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(ISO_8859_1));
        return this;
    }

    RawConsumer post(byte[] body) throws IOException {
        send("POST /path HTTP/1.1\r\nHost: stub\r\nContent-Length: " + body.length + "\r\n\r\n");
        socket.getOutputStream().write(body);
        return this;
    }

    /** Status line and headers, up to and with the empty line. */
    String head() throws IOException {
        StringBuilder head = new StringBuilder();
        while (!head.toString().endsWith("\r\n\r\n")) {
            int b = in().read();
            if (b < 0) {
                throw new IOException("closed after: " + head);
            }
            head.append((char) b);
        }
        return head.toString();
    }

    byte[] bytes(int length) throws IOException {
        return in().readNBytes(length);
    }

    byte[] untilEnd() throws IOException {
        return in().readAllBytes();
    }

    /** Reads a byte, for which it waits a short time only. */
    int readShortly() throws IOException {
        socket.setSoTimeout(SHORT_MILLIS);
        return in().read();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private InputStream in() throws IOException {
        return socket.getInputStream();
    }
}
