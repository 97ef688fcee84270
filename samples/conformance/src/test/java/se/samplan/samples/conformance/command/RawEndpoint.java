package se.samplan.samples.conformance.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.regex.Pattern;

/** Writes the same bytes to whoever sends a request, over a real socket. */
final class RawEndpoint implements AutoCloseable {

    private final ServerSocket server;

    /** Writes an answer, its head included. */
    @FunctionalInterface
    interface Writer {
        void to(OutputStream out) throws IOException;
    }

    private RawEndpoint(ServerSocket server) {
        this.server = server;
    }

    static RawEndpoint writing(Writer writer) throws IOException {
        RawEndpoint endpoint = new RawEndpoint(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        Thread serving = new Thread(() -> endpoint.serve(writer), "trouble");
        serving.setDaemon(true);
        serving.start();
        return endpoint;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort() + "/service");
    }

    /** @param type what follows Content-Type: a value, and perhaps more headers */
    static Writer http(String status, String type, String body) {
        return http(status, type, body.getBytes(UTF_8));
    }

    static Writer http(String status, String type, byte[] body) {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        answer.writeBytes(
                ("HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\nContent-Length: " + body.length + "\r\n\r\n")
                        .getBytes(UTF_8));
        answer.writeBytes(body);
        return answer::writeTo;
    }

    private void serve(Writer writer) {
        while (!server.isClosed()) {
            try (Socket socket = server.accept();
                    OutputStream out = socket.getOutputStream()) {
                readRequest(socket.getInputStream());
                writer.to(out);
            } catch (IOException e) {
                // the kit hung up, or the test is over
            }
        }
    }

    /** Up to the end of the body, or the answer would be lost to a reset. */
    private static void readRequest(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int octet = in.read();
            if (octet < 0) {
                return;
            }
            head.append((char) octet);
        }
        var length = Pattern.compile("(?i)content-length: ([0-9]+)").matcher(head);
        if (length.find()) {
            in.readNBytes(Integer.parseInt(length.group(1)));
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
