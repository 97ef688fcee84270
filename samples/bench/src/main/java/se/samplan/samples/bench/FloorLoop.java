package se.samplan.samples.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** One thread of a {@link Floor}: a request stays on the thread that its connection was given to. */
final class FloorLoop implements Runnable {

    private static final int BACKLOG = 1024;

    private final Selector selector;
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private Upstream upstream = (message, answer) -> {
        throw new IllegalStateException("not told whom to ask");
    };

    FloorLoop() throws IOException {
        this.selector = Selector.open();
    }

    /** What is done when a channel has something to read, or takes more to write. */
    interface Ready {

        void ready(SelectionKey key) throws IOException;
    }

    void asks(Upstream theirs) {
        upstream = theirs;
    }

    Upstream upstream() {
        return upstream;
    }

    /** Takes connections, and gives them to the loops in turn. */
    int listen(List<FloorLoop> loops) throws IOException {
        ServerSocketChannel server = ServerSocketChannel.open();
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
        server.configureBlocking(false);
        int[] next = {0};
        Ready accepting = key -> {
            for (SocketChannel channel = server.accept(); channel != null; channel = server.accept()) {
                FloorLoop loop = loops.get(next[0]++ % loops.size());
                SocketChannel accepted = channel;
                loop.execute(() -> loop.register(accepted, new FloorConsumer(loop, accepted)));
            }
        };
        server.register(selector, SelectionKey.OP_ACCEPT, accepting);
        return server.socket().getLocalPort();
    }

    /** Has it done on this loop's thread. */
    void execute(Runnable task) {
        tasks.add(task);
        selector.wakeup();
    }

    SelectionKey register(SocketChannel channel, Ready whenReady) {
        try {
            channel.configureBlocking(false);
            channel.socket().setTcpNoDelay(true);
            return channel.register(selector, SelectionKey.OP_READ, whenReady);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void run() {
        try {
            while (true) {
                selector.select(FloorLoop::serve);
                for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
                    task.run();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void serve(SelectionKey key) {
        if (!(key.attachment() instanceof Ready attached)) {
            throw new IllegalStateException("a channel of nobody's");
        }
        try {
            attached.ready(key);
        } catch (ClosedChannelException e) {
            key.cancel();
        } catch (IOException e) {
            key.cancel();
            closeQuietly(key);
        }
    }

    private static void closeQuietly(SelectionKey key) {
        try {
            key.channel().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
