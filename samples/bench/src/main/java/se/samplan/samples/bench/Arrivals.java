package se.samplan.samples.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

/**
 * Requests that come evenly, so many a second, whether or not those before have been answered. A request's time begins when it
 * is due, so one that could not even be sent in time is not told as a quick one. One thread plays all consumers.
 */
final class Arrivals {

    private static final int BUFFER = 256 * 1024;
    private static final String REFUSAL = "Too many requests";

    /** As many connections as an adapter takes unless told otherwise; more requests than that are never under way. */
    private static final int MOST_CONNECTIONS = 2_000;

    /** An answer that has not come so long after the last request will not come. */
    private static final Duration PATIENCE = Duration.ofSeconds(35);

    private final Task task;
    private final int port;
    private final Selector selector;
    private final LongStream.Builder right = LongStream.builder();
    private final LongStream.Builder refused = LongStream.builder();
    private final Map<String, Long> complaints = new TreeMap<>();
    private final Deque<Consumer> free = new ArrayDeque<>();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
    private int connections;
    private int underWay;
    private long answered;
    private int rightLength = -1;

    private Arrivals(Task task, int port, Selector selector) {
        this.task = task;
        this.port = port;
        this.selector = selector;
    }

    /**
     * What came of it.
     *
     * @param right the answers that were right, and the complaints about others
     * @param refused times of those that were told that there are too many, sorted
     */
    @SuppressWarnings("ArrayRecordComponent") // many figures, compared by nobody
    record Result(Load.Result right, long[] refused) {

        double refusedMillis(double share) {
            return new Load.Result(right.time(), refused, Map.of()).millis(share);
        }
    }

    /** The same task so many times a second for that long; answers are read as in {@link Load}. */
    static Result of(Task task, double perSecond, int port, Duration time) throws IOException {
        try (Selector selector = Selector.open()) {
            return new Arrivals(task, port, selector).run(perSecond, time);
        }
    }

    private Result run(double perSecond, Duration time) throws IOException {
        long start = System.nanoTime();
        long all = Math.round(perSecond * time.toNanos() / 1e9);
        long between = Math.round(1e9 / perSecond);
        long sent = 0;
        while (sent < all) {
            long now = System.nanoTime();
            while (sent < all && start + sent * between <= now) {
                send(start + sent * between);
                sent++;
            }
            serve(Math.max(0, start + sent * between - System.nanoTime()));
        }
        long end = System.nanoTime();
        while (underWay > 0 && System.nanoTime() < end + PATIENCE.toNanos()) {
            serve(TimeUnit.SECONDS.toNanos(1));
        }
        complain("no answer at all", underWay);
        for (SelectionKey key : selector.keys()) {
            key.channel().close();
        }
        Load.Result answered = new Load.Result(Duration.ofNanos(end - start), sorted(right), Map.copyOf(complaints));
        return new Result(answered, sorted(refused));
    }

    private static long[] sorted(LongStream.Builder times) {
        long[] sorted = times.build().toArray();
        Arrays.sort(sorted);
        return sorted;
    }

    private void complain(String complaint, long times) {
        if (times > 0) {
            complaints.merge(complaint, times, Long::sum);
        }
    }

    private void send(long due) throws IOException {
        if (free.isEmpty() && connections == MOST_CONNECTIONS) {
            complain("no connection was free", 1);
            return;
        }
        Consumer consumer = free.isEmpty() ? new Consumer() : free.pop();
        try {
            consumer.ask(due);
        } catch (IOException e) {
            consumer.leave();
            complain("the connection broke", 1);
        }
    }

    private void serve(long nanos) throws IOException {
        long millis = TimeUnit.NANOSECONDS.toMillis(nanos);
        if (millis > 0) {
            selector.select(this::serve, millis);
        } else {
            selector.selectNow(this::serve);
        }
    }

    private void serve(SelectionKey key) {
        if (!(key.attachment() instanceof Consumer consumer)) {
            throw new IllegalStateException("a connection without a consumer");
        }
        try {
            consumer.read();
        } catch (IOException e) {
            complain("the connection broke", consumer.isAsking() ? 1 : 0);
            consumer.leave();
        }
    }

    /** One connection, which takes one request after the other. */
    private final class Consumer {

        private final SocketChannel channel;
        private final HttpAnswer answer = new HttpAnswer();
        private boolean asking;
        private long due;

        Consumer() throws IOException {
            channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            channel.configureBlocking(false);
            channel.socket().setTcpNoDelay(true);
            channel.register(selector, SelectionKey.OP_READ, this);
            connections++;
        }

        boolean isAsking() {
            return asking;
        }

        void ask(long dueAt) throws IOException {
            due = dueAt;
            asking = true;
            underWay++;
            answer.begin();
            ByteBuffer bytes = ByteBuffer.wrap(task.request());
            while (bytes.hasRemaining()) { // a request is small enough to be taken at once
                channel.write(bytes);
            }
        }

        void read() throws IOException {
            buffer.clear();
            if (channel.read(buffer) < 0) {
                throw new IOException("the adapter closed the connection");
            }
            if (!answer.read(buffer.flip()) || !asking) {
                return;
            }
            count(System.nanoTime() - due);
            asking = false;
            underWay--;
            if (answer.closes()) {
                leave();
            } else {
                free.push(this);
            }
        }

        private void count(long took) {
            String complaint = complaint();
            if (complaint.isEmpty()) {
                right.add(took);
            } else if (answer.text().contains(REFUSAL)) {
                refused.add(took);
            } else {
                complain(complaint, 1);
            }
        }

        private String complaint() {
            answered++;
            if (answer.length() == rightLength && answered % Load.READ_ONE_IN != 0) {
                return "";
            }
            String complaint = task.complaint().apply(answer);
            rightLength = complaint.isEmpty() ? answer.length() : rightLength;
            return complaint;
        }

        void leave() {
            if (asking) {
                asking = false;
                underWay--;
            }
            free.remove(this);
            connections--;
            try {
                channel.close();
            } catch (IOException e) {
                complain("a connection could not be closed", 1);
            }
        }
    }
}
