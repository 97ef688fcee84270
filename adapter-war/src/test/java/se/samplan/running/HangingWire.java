package se.samplan.running;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A wire to a server that can hang: connections stay open and are still taken, and nothing goes through them, as behind a
 * firewall that drops. Until it flows again, and all that was held back goes on.
 */
final class HangingWire implements AutoCloseable {

    private static final int BUFFER = 8192;

    private final ServerSocket door;
    private final int server;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final Object lock = new Object();
    private boolean hangs;

    private HangingWire(ServerSocket door, int server) {
        this.door = door;
        this.server = server;
    }

    /** A wire to that port of this machine. */
    static HangingWire to(int server) {
        try {
            HangingWire wire = new HangingWire(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), server);
            start(wire::take);
            return wire;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return door.getLocalPort();
    }

    void hang() {
        synchronized (lock) {
            hangs = true;
        }
    }

    void flow() {
        synchronized (lock) {
            hangs = false;
            lock.notifyAll();
        }
    }

    private void take() throws IOException {
        while (!door.isClosed()) {
            Socket client = door.accept();
            Socket behind = new Socket(InetAddress.getLoopbackAddress(), server);
            sockets.add(client);
            sockets.add(behind);
            start(() -> carry(client, behind));
            start(() -> carry(behind, client));
        }
    }

    private void carry(Socket from, Socket to) throws IOException {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                awaitFlow();
                out.write(buffer, 0, read);
            }
        }
    }

    private void awaitFlow() throws IOException {
        synchronized (lock) {
            while (hangs) {
                try {
                    lock.wait();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new IOException(e);
                }
            }
        }
    }

    /** What a thread of the wire does; it ends when its sockets are closed. */
    private interface Work {
        void run() throws IOException;
    }

    private static void start(Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException e) {
                        // One end is closed, and with it the wire between them.
                    }
                },
                "wire");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        flow();
        try {
            door.close();
            for (Socket socket : sockets) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
