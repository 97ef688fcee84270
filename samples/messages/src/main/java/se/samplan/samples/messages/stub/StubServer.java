package se.samplan.samples.messages.stub;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A small HTTP/1.1 server on 127.0.0.1 that can also break every rule of HTTP. It is written on bare sockets because a
 * real server does not let go of half a response, and does not tell when the other side hangs up.
 *
 * <p>One daemon thread for each connection.
 */
public final class StubServer implements AutoCloseable {

    private static final byte[] LOOPBACK = {127, 0, 0, 1};
    private static final int BACKLOG = 512;

    private final ServerSocket listener;
    private final Set<StubConnection> open = ConcurrentHashMap.newKeySet();
    private final AtomicLong opened = new AtomicLong();
    private final AtomicLong closedByPeer = new AtomicLong();
    private final AtomicInteger underWay = new AtomicInteger();

    private volatile @Nullable Thread accepting;

    private StubServer(ServerSocket listener) {
        this.listener = listener;
    }

    /**
     * Takes a port; answers nobody until {@link #serve} is called.
     *
     * @param port 0 for any that is free
     * @throws UncheckedIOException with the message {@code port N is taken} and a {@link BindException} as its cause
     */
    public static StubServer bind(int port) {
        try {
            ServerSocket listener = new ServerSocket();
            try {
                listener.bind(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port), BACKLOG);
            } catch (IOException e) {
                listener.close();
                throw e;
            }
            return new StubServer(listener);
        } catch (BindException e) {
            throw new UncheckedIOException("port " + port + " is taken", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts to answer. What the handler throws ends the connection and is printed by the thread. */
    public void serve(Function<StubRequest, StubReply> handler) {
        accepting = start("accepts", () -> {
            while (!listener.isClosed()) {
                accept(handler);
            }
        });
    }

    /** Where it can be reached, for example {@code http://127.0.0.1:8081/}. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + port() + "/");
    }

    /** The port it listens on, or listened on before it was closed. */
    public int port() {
        return listener.getLocalPort();
    }

    /** Whether it listens. */
    boolean isOpen() {
        return !listener.isClosed();
    }

    /** Connections that neither side has ended. A peer's closing is noticed even while the stub keeps it waiting. */
    public int openConnections() {
        return open.size();
    }

    /** All connections since the start. */
    public long openedConnections() {
        return opened.get();
    }

    /** The connections since the start that the peer ended, also those it ended between two requests. */
    public long connectionsClosedByPeer() {
        return closedByPeer.get();
    }

    /** Requests that have come and are neither answered in full nor given up by the peer. */
    public int requestsUnderWay() {
        return underWay.get();
    }

    /** Gives the port back and ends all connections. */
    @Override
    public void close() {
        try {
            listener.close();
            for (StubConnection connection : open) {
                connection.close();
            }
            awaitEndOfAccepting();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The system gives the port back only when the last thread has let go of it. */
    private void awaitEndOfAccepting() {
        Thread thread = accepting;
        try {
            if (thread != null) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // who interrupts does not need the port at once
        }
    }

    private void accept(Function<StubRequest, StubReply> handler) {
        try {
            Socket socket = listener.accept();
            StubConnection connection = new StubConnection(socket, underWay);
            open.add(connection);
            start("connection-" + opened.incrementAndGet(), () -> serve(connection, handler));
            if (listener.isClosed()) {
                connection.close(); // came in while close() went through the others
            }
        } catch (IOException e) {
            // closed, or the peer left before it was served: either way there is nobody to serve
        }
    }

    private void serve(StubConnection connection, Function<StubRequest, StubReply> handler) {
        try {
            if (connection.serve(handler) == StubConnection.EndedBy.PEER && !listener.isClosed()) {
                closedByPeer.incrementAndGet();
            }
        } finally {
            open.remove(connection);
        }
    }

    private Thread start(String what, Runnable work) {
        Thread thread = new Thread(work, "stub-" + port() + "-" + what);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }
}
