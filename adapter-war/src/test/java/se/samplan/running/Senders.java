package se.samplan.running;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Senders of requests that do not come to their end. Closing hangs up on all. */
public final class Senders implements AutoCloseable {

    private static final Duration GENEROUS = Duration.ofSeconds(20);
    private static final Duration NOW_AND_THEN = Duration.ofMillis(500);

    /** Who calls, for a service that lets in nobody else. */
    static final String NAMED = """
            x-vp-sender-id: TSTASTA00000-VPX1\r
            x-rivta-original-serviceconsumer-hsaid: TSTASTA00000-CON1\r
            x-skltp-correlation-id: slow-1\r
            """;

    private final URI address;
    private final String path;
    private final List<Socket> all = new ArrayList<>();

    /** @param path of the service that they send to */
    public Senders(URI address, String path) {
        this.address = address;
        this.path = path;
    }

    /** So many more that state a body of 4,000 bytes and send so many of them. */
    public void sendOfABody(int senders, int bytes) throws IOException {
        sendOfABody(senders, bytes, NAMED);
    }

    /** As {@link #sendOfABody(int, int)}, with those headers for who calls. */
    public void sendOfABody(int senders, int bytes, String named) throws IOException {
        String head = "POST " + path + " HTTP/1.1\r\nHost: localhost\r\n" + named
                + "Content-Type: text/xml\r\nContent-Length: 4000\r\n\r\n";
        for (int i = 0; i < senders; i++) {
            send(head + "<".repeat(bytes));
        }
    }

    /** So many more that have sent the beginning of a head. */
    public void sendOfAHead(int senders) throws IOException {
        for (int i = 0; i < senders; i++) {
            send("POST " + path + " HTTP/1.1\r\nHost: localh");
        }
    }

    /** One more byte of each that is not answered yet. */
    public void sendMore() throws IOException {
        for (Socket sender : all) {
            if (!isAnswered(sender)) {
                sender.getOutputStream().write('x');
            }
        }
    }

    /** Each goes on, a byte now and then, until it is answered: so nobody is ended for being silent. */
    public void sendUntilAnswered() {
        await().atMost(GENEROUS).pollInterval(NOW_AND_THEN).until(() -> {
            sendMore();
            for (Socket sender : all) {
                if (!isAnswered(sender)) {
                    return false;
                }
            }
            return true;
        });
    }

    /** Until each has been told something, and has sent nothing more. */
    public void waitForTheFirstWord() {
        await().atMost(GENEROUS).until(() -> {
            for (Socket sender : all) {
                if (!isAnswered(sender)) {
                    return false;
                }
            }
            return true;
        });
    }

    /** What each is told before it is hung up on, in the order of their coming. */
    public List<String> told() throws IOException {
        List<String> told = new ArrayList<>();
        for (Socket sender : all) {
            told.add(told(sender));
        }
        return told;
    }

    @Override
    public void close() throws IOException {
        for (Socket sender : all) {
            sender.close();
        }
    }

    private static boolean isAnswered(Socket sender) throws IOException {
        return sender.getInputStream().available() > 0;
    }

    private static String told(Socket sender) throws IOException {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        try {
            sender.getInputStream().transferTo(told);
        } catch (SocketException e) {
            return told.toString(UTF_8); // hung up on while it sent a byte
        }
        return told.toString(UTF_8);
    }

    private void send(String beginning) throws IOException {
        Socket sender = new Socket(InetAddress.getLoopbackAddress(), address.getPort());
        all.add(sender);
        sender.getOutputStream().write(beginning.getBytes(US_ASCII));
    }
}
