package se.samplan.samples.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.Channel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * All sources and the index behind one port, as a platform would be. One thread serves every connection with answers made
 * beforehand: what it costs is taken from the adapter under test.
 */
final class Platform implements AutoCloseable {

    private static final int BACKLOG = 1024;

    private final Selector selector;
    private final ServerSocketChannel server;
    private final PriorityQueue<Later> later = new PriorityQueue<>(Comparator.comparingLong(Later::nanos));
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicLong requests = new AtomicLong();
    private final Answers answers;
    private final Thread thread;

    private record Later(long nanos, Runnable task) {}

    Platform(Reply.Measure measure) throws IOException {
        this.answers = new Answers(measure);
        this.selector = Selector.open();
        this.server = ServerSocketChannel.open();
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
        server.configureBlocking(false);
        server.register(selector, SelectionKey.OP_ACCEPT);
        this.thread = new Thread(this::run, "bench-platform");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return server.socket().getLocalPort();
    }

    /** Requests that have come and are neither answered nor given up by the adapter. */
    int underWay() {
        return underWay.get();
    }

    /** Requests that have come since the start, to sources and the index. */
    long requests() {
        return requests.get();
    }

    Reply replyTo(byte[] request, int address, int addressEnd, int person, int personEnd) {
        return answers.of(request, address, addressEnd, person, personEnd);
    }

    void began() {
        requests.incrementAndGet();
        underWay.incrementAndGet();
    }

    void ended() {
        underWay.decrementAndGet();
    }

    /** Has something done by the platform's thread, which is the one that calls this. */
    void after(Duration time, Runnable task) {
        later.add(new Later(System.nanoTime() + time.toNanos(), task));
    }

    private void run() {
        try (selector) {
            while (server.isOpen()) {
                selector.select(this::serve, untilNext());
                while (!later.isEmpty() && later.element().nanos() - System.nanoTime() <= 0) {
                    later.remove().task().run();
                }
            }
            selector.keys().forEach(key -> close(key.channel()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long untilNext() {
        return later.isEmpty()
                ? 0
                : Math.max(
                        1,
                        Duration.ofNanos(later.element().nanos() - System.nanoTime())
                                .toMillis());
    }

    private void serve(SelectionKey key) {
        if (key.attachment() instanceof Peer peer) {
            peer.ready();
            return;
        }
        try {
            for (SocketChannel channel = server.accept(); channel != null; channel = server.accept()) {
                channel.configureBlocking(false);
                channel.socket().setTcpNoDelay(true);
                SelectionKey own = channel.register(selector, SelectionKey.OP_READ);
                own.attach(new Peer(this, channel, own));
            }
        } catch (IOException e) {
            if (server.isOpen()) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void close(Channel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        selector.wakeup();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
