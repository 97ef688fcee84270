package se.samplan.samples.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * All sources and the index behind one port, as a platform would be. Every answer is made beforehand, so that what it costs
 * is the socket and nothing else.
 */
final class Platform implements AutoCloseable {

    private static final String ADDRESS = "LogicalAddress";
    private static final int MAX_SOURCES = 256;
    private static final int BACKLOG = 1024;

    private final ServerSocket socket;
    private final List<Socket> open = Collections.synchronizedList(new ArrayList<>());
    private volatile byte[] index = new byte[0];
    private volatile List<byte[]> answers = List.of();
    private volatile Duration delay = Duration.ZERO;

    Platform() throws IOException {
        this.socket = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
        daemon("bench-platform", this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** Sets the scene for the case. */
    void play(Case scene) {
        List<byte[]> prepared = new ArrayList<>();
        for (int i = 0; i < Math.min(scene.sources(), MAX_SOURCES); i++) {
            prepared.add(Messages.http(Messages.plans(i, scene.padding())));
        }
        index = Messages.http(Messages.index(scene.sources()));
        answers = List.copyOf(prepared);
        delay = scene.delay();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket peer = socket.accept();
                peer.setTcpNoDelay(true);
                open.add(peer);
                daemon("bench-source", () -> serve(peer));
            } catch (IOException e) {
                if (!socket.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void serve(Socket peer) {
        try (peer;
                InputStream in = new BufferedInputStream(peer.getInputStream());
                OutputStream out = peer.getOutputStream()) {
            for (byte[] request = Wire.read(in); request.length > 0; request = Wire.read(in)) {
                out.write(answerTo(new String(request, UTF_8)));
            }
        } catch (IOException | InterruptedException e) {
            // the adapter has closed the connection, or the case is over
        } finally {
            open.remove(peer);
        }
    }

    private byte[] answerTo(String request) throws InterruptedException {
        int start = request.indexOf('>', request.indexOf(ADDRESS)) + 1;
        String address = request.substring(start, request.indexOf('<', start));
        if (address.equals(Messages.INDEX)) {
            return index;
        }
        if (!delay.isZero()) {
            Thread.sleep(delay.toMillis());
        }
        return answers.get(Messages.numberOf(address));
    }

    private static void daemon(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (Socket peer : List.copyOf(open)) {
            peer.close();
        }
    }
}
