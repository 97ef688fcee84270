package se.samplan.samples.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.LongStream;

/**
 * Consumers that each send their next request when they have the answer, over a connection of their own. One thread plays them
 * all: what it costs is taken from the adapter under test.
 */
final class Load {

    private static final int BUFFER = 256 * 1024;

    /** Of answers as long as the latest that was right, one in so many is read; one of another length always is. */
    static final int READ_ONE_IN = 50;

    /** An answer that has not come so long after the end of the run will not come. */
    private static final Duration PATIENCE = Duration.ofSeconds(35);

    private static final Task NONE = new Task(new byte[0], answer -> "nothing was asked");

    private final boolean everyAnswer;
    private final Supplier<Task> next;
    private final LongStream.Builder nanos = LongStream.builder();
    private final Map<String, Long> complaints = new TreeMap<>();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
    private long answered;
    private int underWay;
    private int rightLength = -1;

    private Load(boolean everyAnswer, Supplier<Task> next) {
        this.everyAnswer = everyAnswer;
        this.next = next;
    }

    /**
     * What came of a run.
     *
     * @param nanos time of each answer that was right, sorted
     * @param complaints how often what was wrong
     */
    @SuppressWarnings("ArrayRecordComponent") // half a million figures, compared by nobody
    record Result(Duration time, long[] nanos, Map<String, Long> complaints) {

        double perSecond() {
            return nanos.length / (time.toNanos() / 1e9);
        }

        double millis(double share) {
            return nanos.length == 0 ? Double.NaN : nanos[(int) Math.min(nanos.length - 1, nanos.length * share)] / 1e6;
        }

        long wrong() {
            return complaints.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /** Everybody asks the same for that long; nearly all answers are only measured in length. */
    static Result ofOne(Task task, int consumers, int port, Duration time) throws IOException {
        return new Load(false, () -> task).run(consumers, port, time);
    }

    /** Each request is the next task; each answer is read. */
    static Result ofMany(Supplier<Task> tasks, int consumers, int port, Duration time) throws IOException {
        return new Load(true, tasks).run(consumers, port, time);
    }

    private Result run(int consumers, int port, Duration time) throws IOException {
        long start = System.nanoTime();
        long end = start + time.toNanos();
        try (Selector selector = Selector.open()) {
            for (int i = 0; i < consumers; i++) {
                new Consumer(selector, port).ask();
            }
            while (underWay > 0 && System.nanoTime() < end + PATIENCE.toNanos()) {
                selector.select(key -> serve(key, selector, port, end), TimeUnit.SECONDS.toMillis(1));
            }
            if (underWay > 0) {
                complaints.merge("no answer at all", (long) underWay, Long::sum);
            }
            long[] sorted = nanos.build().toArray();
            Arrays.sort(sorted);
            Result result = new Result(Duration.ofNanos(System.nanoTime() - start), sorted, Map.copyOf(complaints));
            for (SelectionKey key : selector.keys()) {
                key.channel().close();
            }
            return result;
        }
    }

    private void serve(SelectionKey key, Selector selector, int port, long end) {
        if (!(key.attachment() instanceof Consumer consumer)) {
            throw new IllegalStateException("a connection without a consumer");
        }
        try {
            if (!hasAnswer(consumer) || System.nanoTime() >= end) {
                return;
            }
            if (consumer.isThere()) {
                consumer.ask();
            } else {
                new Consumer(selector, port).ask();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the adapter takes no connections", e);
        }
    }

    private boolean hasAnswer(Consumer consumer) {
        try {
            return consumer.hasAnswer();
        } catch (IOException e) {
            complaints.merge("the connection broke", 1L, Long::sum);
            underWay--;
            consumer.leave();
            return true;
        }
    }

    private String complaint(Task task, HttpAnswer answer) {
        answered++;
        if (!everyAnswer && answer.length() == rightLength && answered % READ_ONE_IN != 0) {
            return "";
        }
        String complaint = task.complaint().apply(answer);
        rightLength = complaint.isEmpty() ? answer.length() : -1;
        return complaint;
    }

    /** One consumer and its connection. */
    private final class Consumer {

        private final SocketChannel channel;
        private final HttpAnswer answer = new HttpAnswer();
        private Task task = NONE;
        private long asked;

        Consumer(Selector selector, int port) throws IOException {
            channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            channel.configureBlocking(false);
            channel.socket().setTcpNoDelay(true);
            channel.register(selector, SelectionKey.OP_READ, this);
        }

        void ask() throws IOException {
            task = next.get();
            answer.begin();
            underWay++;
            asked = System.nanoTime();
            ByteBuffer bytes = ByteBuffer.wrap(task.request());
            while (bytes.hasRemaining()) { // a request is small enough to be taken at once
                channel.write(bytes);
            }
        }

        /** True if the answer is whole; it is then counted. */
        boolean hasAnswer() throws IOException {
            buffer.clear();
            if (channel.read(buffer) < 0) {
                throw new IOException("the adapter closed the connection");
            }
            if (!answer.read(buffer.flip())) {
                return false;
            }
            long took = System.nanoTime() - asked;
            underWay--;
            String complaint = complaint(task, answer);
            if (answer.closes()) {
                leave();
            }
            if (complaint.isEmpty()) {
                nanos.add(took);
            } else {
                complaints.merge(complaint, 1L, Long::sum);
            }
            return true;
        }

        boolean isThere() {
            return channel.isOpen();
        }

        void leave() {
            try {
                channel.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
