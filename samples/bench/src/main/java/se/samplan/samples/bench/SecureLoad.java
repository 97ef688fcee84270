package se.samplan.samples.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.net.SocketFactory;

/**
 * Consumers with a certificate, each of which sends its next request when it has the answer, over a new connection: so whatever certificate
 * the adapter shows is looked at again and again. Each consumer is a thread, which costs more than those of {@link Load}.
 */
final class SecureLoad {

    private final SocketFactory connections;
    private final int port;
    private final Supplier<Task> next;
    private final Queue<Long> nanos = new ConcurrentLinkedQueue<>();
    private final Map<String, Long> complaints = new ConcurrentSkipListMap<>();

    private SecureLoad(SocketFactory connections, int port, Supplier<Task> next) {
        this.connections = connections;
        this.port = port;
        this.next = next;
    }

    /** Each request is the next task; each answer is read. */
    static Load.Result ofMany(Supplier<Task> tasks, int consumers, SocketFactory connections, int port, Duration time)
            throws InterruptedException {
        return new SecureLoad(connections, port, tasks).run(consumers, time);
    }

    private Load.Result run(int consumers, Duration time) throws InterruptedException {
        long start = System.nanoTime();
        List<Thread> asking = Stream.generate(() -> new Thread(() -> ask(start + time.toNanos())))
                .limit(consumers)
                .toList();
        asking.forEach(Thread::start);
        for (Thread thread : asking) {
            thread.join();
        }
        long[] sorted = nanos.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        return new Load.Result(Duration.ofNanos(System.nanoTime() - start), sorted, Map.copyOf(complaints));
    }

    private void ask(long end) {
        while (System.nanoTime() < end) {
            Task task = task();
            long asked = System.nanoTime();
            String complaint = complaint(task);
            if (complaint.isEmpty()) {
                nanos.add(System.nanoTime() - asked);
            } else {
                complaints.merge(complaint, 1L, Long::sum);
            }
        }
    }

    /** One after the other, so that the same seed asks for the same. */
    private synchronized Task task() {
        return next.get();
    }

    private String complaint(Task task) {
        try {
            return task.complaint().apply(Adapter.ask(connections, port, task));
        } catch (IOException e) {
            return e.getClass().getSimpleName();
        }
    }
}
