package se.samplan.samples.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import javax.net.SocketFactory;
import javax.net.ssl.SSLContext;

/**
 * Two instances behind nginx, under load: one after the other is told to end and is started anew, as for a new version. nginx
 * learns from {@code follow-ready.sh} who is there. No request may go wrong. nginx may end TLS, as the remarks in its file say: then each
 * consumer shows a certificate and names somebody else in its headers, and only the owner of the certificate is let in.
 */
public final class RollingUpdate {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int HUGE = 16_000_000;
    private static final Duration BETWEEN = Duration.ofSeconds(2);
    private static final Scene FIVE = Scene.of(5, 0, Scenario.GOOD);

    private final Path war;
    private final Path folder;
    private final Platform platform;
    private final int[] ports;
    private final Adapter[] instances;
    private final int door;
    private final Optional<SSLContext> consumer;
    private final HttpClient http;
    private final Map<String, Long> complaints = new ConcurrentSkipListMap<>();
    private final AtomicLong right = new AtomicLong();
    private final AtomicLong slowest = new AtomicLong();
    private volatile boolean goesOn = true;

    private RollingUpdate(Path war, Path folder, Platform platform, boolean tls)
            throws IOException, InterruptedException {
        this.war = war;
        this.folder = Files.createDirectories(folder.resolve("rolling")).toAbsolutePath();
        this.platform = platform;
        this.ports = new int[] {free(), free()};
        this.instances = new Adapter[ports.length];
        this.door = free();
        this.consumer = tls ? Optional.of(certificates().consumer()) : Optional.empty();
        HttpClient.Builder client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1);
        consumer.ifPresent(client::sslContext);
        this.http = client.build();
    }

    /** What nginx needs of them is made beside its file. */
    private TestCertificates certificates() throws IOException, InterruptedException {
        TestCertificates made = TestCertificates.made(folder.resolve("certificates-" + door));
        made.asPem(folder.resolve("server.crt"), folder.resolve("server.key"));
        made.put("issuers.pem", "../issuers.pem");
        made.put("revoked.pem", "../revoked.pem");
        return made;
    }

    /**
     * What came of it.
     *
     * @param complaints how often what was wrong
     */
    record Result(long right, Map<String, Long> complaints, long slowestMillis, Duration time) {}

    /** Runs it; 1 if any request went wrong, 2 if nginx, curl or the adapter is missing. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (!isThere("nginx") || !isThere("curl") || !isThere("openssl")) {
            System.err.println("SKIPPED: nginx, curl or openssl is missing (Debian's nginx-light, curl and openssl)");
            System.exit(2);
        }
        Result result = run(
                Bench.war(),
                Bench.folder(),
                new Plan(
                        2 * Integer.getInteger("rolling.rounds", 2),
                        Integer.getInteger("rolling.consumers", 8),
                        Boolean.getBoolean("rolling.tls")));
        System.out.printf(
                "%d requests answered rightly in %d s, the slowest in %d ms; wrong: %s%n",
                result.right(), result.time().toSeconds(), result.slowestMillis(), result.complaints());
        System.exit(result.complaints().isEmpty() && result.right() > 0 ? 0 : 1);
    }

    static boolean isThere(String program) {
        return Stream.of("/usr/sbin", "/usr/bin", "/sbin", "/bin", "/usr/local/bin")
                .anyMatch(where -> Files.isExecutable(Path.of(where, program)));
    }

    /**
     * What is done.
     *
     * @param renewals how often an instance is started anew, one and the other by turns
     * @param tls whether nginx ends TLS
     */
    record Plan(int renewals, int consumers, boolean tls) {}

    static Result run(Path war, Path folder, Plan plan) throws IOException, InterruptedException {
        try (Platform platform = new Platform(new Reply.Measure(Case.PLAN, HUGE, Duration.ZERO))) {
            return new RollingUpdate(war, folder, platform, plan.tls()).run(plan.renewals(), plan.consumers());
        }
    }

    private Result run(int renewals, int consumers) throws IOException, InterruptedException {
        List<Process> helpers = new ArrayList<>();
        try {
            for (int i = 0; i < ports.length; i++) {
                instances[i] = start(i);
            }
            helpers.addAll(nginx());
            return underLoad(renewals, consumers);
        } finally {
            helpers.forEach(Process::destroy);
            for (Adapter instance : instances) {
                if (instance != null) {
                    instance.close();
                }
            }
        }
    }

    private Result underLoad(int renewals, int consumers) throws IOException, InterruptedException {
        long began = System.nanoTime();
        List<Thread> asking =
                Stream.generate(() -> new Thread(this::ask)).limit(consumers).toList();
        asking.forEach(Thread::start);
        try {
            for (int i = 0; i < renewals; i++) {
                Thread.sleep(BETWEEN.toMillis());
                renew(i % ports.length);
            }
            Thread.sleep(BETWEEN.toMillis());
        } finally {
            goesOn = false;
            for (Thread thread : asking) {
                thread.join();
            }
        }
        return new Result(
                right.get(),
                Map.copyOf(complaints),
                Duration.ofNanos(slowest.get()).toMillis(),
                Duration.ofNanos(System.nanoTime() - began));
    }

    /** It leaves by itself; the new one has the same address. */
    private void renew(int which) throws IOException, InterruptedException {
        long began = System.nanoTime();
        instances[which].end(PATIENCE);
        long ended = System.nanoTime();
        instances[which] = start(which);
        await("http", ports[which]);
        System.out.printf(
                "instance %d: ended after %d ms, ready again after %d more%n",
                which + 1,
                Duration.ofNanos(ended - began).toMillis(),
                Duration.ofNanos(System.nanoTime() - ended).toMillis());
    }

    private Adapter start(int which) throws IOException {
        List<String> settings = new ArrayList<>(
                List.of("server.port = " + ports[which], "server.leave-for = 3s", "server.prepare = at-start"));
        if (consumer.isPresent()) {
            Path owner = Files.writeString(folder.resolve("consumers.txt"), Messages.CONSUMER + " = person");
            settings.addAll(List.of("consumers.file = " + owner, "consumers.default = refuse"));
        }
        return Adapter.start(
                war, folder.resolve("instance-" + (which + 1)), platform.port(), Adapter.Start.with("192m", settings));
    }

    /** Each request over a connection of its own: nginx closes idle ones when it reads its list again. */
    private void ask() {
        Task plain = Task.aggregated(FIVE, new AnswerCheck(Set.of()));
        Task task = consumer.isPresent() ? inAnothersName(plain) : plain;
        SocketFactory connections =
                consumer.<SocketFactory>map(SSLContext::getSocketFactory).orElseGet(SocketFactory::getDefault);
        while (goesOn) {
            long began = System.nanoTime();
            String complaint;
            try {
                complaint = task.complaint().apply(Adapter.ask(connections, door, task));
            } catch (IOException e) {
                complaint = e.getClass().getSimpleName();
            }
            slowest.accumulateAndGet(System.nanoTime() - began, Math::max);
            if (complaint.isEmpty()) {
                right.incrementAndGet();
            } else {
                complaints.merge(complaint, 1L, Long::sum);
            }
        }
    }

    /** Only the owner of the certificate is let in, so a request whose headers are believed is refused. */
    private static Task inAnothersName(Task task) {
        String request = new String(task.request(), ISO_8859_1).replace(Messages.CONSUMER, "TSTASTA00000-CONS9");
        return new Task(request.getBytes(ISO_8859_1), task.complaint());
    }

    private List<Process> nginx() throws IOException, InterruptedException {
        Nginx nginx = new Nginx(folder, door, consumer.isPresent());
        Process server = nginx.start(ports[0]);
        await(consumer.isPresent() ? "https" : "http", door);
        return List.of(nginx.follow(ports), server);
    }

    private void await(String scheme, int port) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        HttpRequest request = HttpRequest.newBuilder(URI.create(scheme + "://127.0.0.1:" + port + "/ready"))
                .timeout(Duration.ofSeconds(2))
                .build();
        while (System.nanoTime() < end) {
            try {
                if (http.send(request, BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException e) {
                Thread.sleep(100); // it is not there yet
            }
        }
        throw new IOException("nobody is ready at port " + port);
    }

    /** A port that nobody has taken. */
    static int free() throws IOException {
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return any.getLocalPort();
        }
    }
}
