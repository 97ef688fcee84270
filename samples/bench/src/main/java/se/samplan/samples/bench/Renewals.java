package se.samplan.samples.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import javax.net.ssl.SSLSocket;

/**
 * The soak's mix over mutual TLS, while the adapter's certificate is renewed, then a renewal is laid down that cannot be used, and then one
 * that can. No answer may be wrong, and each renewal must be taken up, or refused and told of.
 */
public final class Renewals {

    private static final int CONSUMERS = 8;
    private static final int MOST_SOURCES = 8;
    private static final int SEEDS = 10_000;
    private static final int LARGEST_ANSWER = 500_000;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int PARTS = 4;
    private static final String IN_USE = "adapter.p12";
    private static final String REFUSED = "samplan_certificates_renewal_refused";

    private final TestCertificates certificates;
    private final Adapter adapter;
    private final int metrics;
    private final List<String> findings = new ArrayList<>();

    private Renewals(TestCertificates certificates, Adapter adapter, int metrics) {
        this.certificates = certificates;
        this.adapter = adapter;
        this.metrics = metrics;
    }

    /** Runs it; 1 if anything was not as it should be, 2 if there is no adapter. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(Bench.folder(), "renewals-");
        List<String> findings = run(Bench.war(), folder, Bench.seconds("renewals.seconds", "60"));
        findings.forEach(finding -> System.out.println("NOT AS IT SHOULD BE: " + finding));
        System.exit(findings.isEmpty() ? 0 : 1);
    }

    /**
     * Runs it for that long.
     *
     * @param folder an empty one
     * @return what was not as it should be
     */
    static List<String> run(Path war, Path folder, Duration time) throws IOException, InterruptedException {
        TestCertificates certificates =
                TestCertificates.made(folder.toAbsolutePath().resolve("certificates"));
        int metrics = RollingUpdate.free();
        List<String> settings = new ArrayList<>(certificates.settings());
        settings.addAll(List.of(
                "management.port = " + metrics,
                "server.prepare = at-start",
                "aggregation.total = 25s",
                "aggregation.reserve = 2s",
                "aggregation.max-answer = " + LARGEST_ANSWER / 1000 + "kB"));
        try (Platform platform =
                        new Platform(new Reply.Measure(Case.PLAN, LARGEST_ANSWER + LARGEST_ANSWER / 2, Duration.ZERO));
                Adapter adapter = Adapter.start(war, folder, platform.port(), Adapter.Start.with("256m", settings))) {
            return new Renewals(certificates, adapter, metrics).run(time);
        }
    }

    private List<String> run(Duration time) throws IOException, InterruptedException {
        CompletableFuture<Load.Result> load = CompletableFuture.supplyAsync(() -> load(time));
        Instant before = shownUntil();
        Thread.sleep(time.dividedBy(PARTS).toMillis());
        renew("renewed.p12");
        await("the renewed certificate is shown", () -> shownUntil().isAfter(before));
        Instant renewed = shownUntil();
        Thread.sleep(time.dividedBy(PARTS).toMillis());
        renew("issuers.pem");
        await("a file without a key is refused, and that is told", () -> refused() == 1);
        await("the certificate before it is shown", () -> shownUntil().equals(renewed));
        Thread.sleep(time.dividedBy(PARTS).toMillis());
        renew("renewed.p12");
        await("what was refused is forgotten", () -> refused() == 0);
        tell(load.join());
        return findings;
    }

    private Load.Result load(Duration time) {
        AnswerCheck check = Bench.check();
        Random random = new Random(1);
        Supplier<Task> tasks =
                () -> Task.aggregated(Scene.mixed(1 + random.nextInt(MOST_SOURCES), random.nextInt(SEEDS)), check);
        try {
            return SecureLoad.ofMany(
                    tasks, CONSUMERS, certificates.consumer().getSocketFactory(), adapter.port(), time);
        } catch (IOException | InterruptedException e) {
            throw new CompletionException(e);
        }
    }

    private void tell(Load.Result result) {
        result.complaints().forEach((what, often) -> findings.add(often + " times: " + what));
        if (result.nanos().length == 0) {
            findings.add("no right answer");
        }
        System.out.printf(
                "%d answers over TLS in %d s, %d wrong, the slowest in %.0f ms%n",
                result.nanos().length, result.time().toSeconds(), result.wrong(), result.millis(1));
    }

    private void renew(String file) throws IOException {
        certificates.put(file, IN_USE);
    }

    /** What may come soon. */
    private interface Condition {
        boolean holds() throws IOException, InterruptedException;
    }

    /** An instance that is too busy to say is asked again. */
    private static boolean holds(Condition condition) throws InterruptedException {
        try {
            return condition.holds();
        } catch (IOException e) {
            return false;
        }
    }

    private void await(String what, Condition condition) throws InterruptedException {
        long began = System.nanoTime();
        while (!holds(condition)) {
            if (System.nanoTime() - began > PATIENCE.toNanos()) {
                findings.add("it did not come to it: " + what);
                return;
            }
            Thread.sleep(50);
        }
        System.out.printf(
                "%s, after %d ms%n",
                what, Duration.ofNanos(System.nanoTime() - began).toMillis());
    }

    /** A connection of its own: one that is taken up again shows what it showed before. */
    private Instant shownUntil() throws IOException {
        try (SSLSocket socket = (SSLSocket) certificates
                .consumer()
                .getSocketFactory()
                .createSocket(InetAddress.getLoopbackAddress(), adapter.port())) {
            socket.startHandshake();
            X509Certificate shown = (X509Certificate) socket.getSession().getPeerCertificates()[0];
            return shown.getNotAfter().toInstant();
        }
    }

    private double refused() throws IOException, InterruptedException {
        return Metrics.at(metrics).value(REFUSED);
    }
}
