package se.samplan.samples.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/** Consumers that send one request after the other, each over a connection of its own. */
final class Load {

    private static final int OK_HEAD = 15;

    private Load() {}

    /**
     * What came of a run.
     *
     * @param nanos time of each request that was answered in full, sorted
     * @param wrong answers that were no success, or lacked a source's plan
     */
    @SuppressWarnings("ArrayRecordComponent") // half a million figures, compared by nobody
    record Result(Duration time, long[] nanos, long wrong) {

        double perSecond() {
            return nanos.length / (time.toNanos() / 1e9);
        }

        double millis(double share) {
            return nanos.length == 0 ? Double.NaN : nanos[(int) Math.min(nanos.length - 1, nanos.length * share)] / 1e6;
        }
    }

    /** Runs the case against the adapter for that long. */
    static Result run(Case scene, int port, Duration time) throws InterruptedException, ExecutionException {
        ExecutorService callers = Executors.newFixedThreadPool(scene.callers());
        long end = System.nanoTime() + time.toNanos();
        long start = System.nanoTime();
        try {
            List<Callable<long[]>> tasks = new ArrayList<>();
            for (int i = 0; i < scene.callers(); i++) {
                tasks.add(() -> call(scene, port, end));
            }
            List<long[]> all = new ArrayList<>();
            for (Future<long[]> caller : callers.invokeAll(tasks)) {
                all.add(caller.get());
            }
            long[] nanos = all.stream()
                    .flatMapToLong(Arrays::stream)
                    .filter(each -> each > 0)
                    .sorted()
                    .toArray();
            long wrong = all.stream()
                    .flatMapToLong(Arrays::stream)
                    .filter(each -> each < 0)
                    .count();
            return new Result(Duration.ofNanos(System.nanoTime() - start), nanos, wrong);
        } finally {
            callers.shutdownNow();
        }
    }

    /** Times of one caller's requests; negative for an answer that was wrong. */
    private static long[] call(Case scene, int port, long end) throws IOException {
        byte[] request = Messages.request(port);
        LongStream.Builder times = LongStream.builder();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
            OutputStream out = socket.getOutputStream();
            while (System.nanoTime() < end) {
                long begin = System.nanoTime();
                out.write(request);
                byte[] answer = Wire.read(in);
                long took = System.nanoTime() - begin;
                times.add(isRight(answer, scene) ? took : -took);
            }
        }
        return times.build().toArray();
    }

    /** A success that is large enough to hold every source's plan; counting each would cost more than the adapter does. */
    private static boolean isRight(byte[] answer, Case scene) {
        return answer.length > scene.sources() * scene.padding()
                && new String(answer, 0, Math.min(OK_HEAD, answer.length), UTF_8).startsWith("HTTP/1.1 200");
    }
}
