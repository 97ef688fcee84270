package se.samplan.running;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A certificate of ours ends while the program runs. It lives on and says why no requests should come; a certificate that is put in its
 * place is taken without a restart.
 */
class EndedCertificateTest {

    private static final Duration LONG = Duration.ofMinutes(2);
    private static final int SECONDS_AT_FIRST = 4;
    private static final int MOST_SECONDS = 60;
    private static final Certificates certificates = Certificates.made();
    private static final Path keys = certificates.copy("adapter.p12");

    @RegisterExtension
    static final AdapterInFront asta = AdapterInFront.ofAsta(
            "server.transport = tls",
            "tls.keys-file = " + keys,
            "tls.keys-password = changeit",
            "tls.trust-file = " + certificates.file("issuers.pem"),
            "lists.check-every = 50ms");

    private static HttpClient whoeverAnswers;

    @BeforeAll
    static void aClientThatLooksAtNoCertificate() throws Exception {
        whoeverAnswers = certificates.clientThatBelievesAll("consumer");
    }

    @Test
    void itIsNotReadyOnceItHasEnded_andReadyWithAnother_withoutARestart() throws Exception {
        assertThat(get("/ready").statusCode()).isEqualTo(200);

        letItEnd();

        HttpResponse<String> ready = get("/ready");
        assertThat(ready.statusCode()).isEqualTo(503);
        assertThat(ready.body())
                .isEqualTo(
                        "{\"status\":\"NOT_READY\","
                                + "\"why\":[\"tls.keys-file, tls.trust-file, tls.revoked-file: certificates or lists have ended\"]}");
        assertThat(get("/health").statusCode()).isEqualTo(200);
        assertThat(get("/health").body()).startsWith("{\"status\":\"UP\"").contains("\"tls\":\"renew: good until ");

        put(certificates.file("renewed.p12"));

        await().atMost(LONG).ignoreExceptions().until(() -> get("/ready").statusCode() == 200);
        assertThat(get("/health").body()).contains("\"tls\":\"good until ");
        assertThat(Request.aboutAsta()
                        .over(certificates.client("consumer"), asta.address())
                        .plans())
                .hasSize(5);
    }

    /** What has ended before it is looked at is refused, and the old one holds: then the next is given more time. */
    private static void letItEnd() {
        AtomicInteger seconds = new AtomicInteger(SECONDS_AT_FIRST);
        await().atMost(LONG.multipliedBy(3)).until(() -> {
            put(certificates.file("adapter.p12"));
            await().atMost(LONG).ignoreExceptions().until(() -> !isRefused());
            put(endingIn(seconds.get()));
            seconds.set(Math.min(2 * seconds.get(), MOST_SECONDS));
            await().atMost(LONG).ignoreExceptions().until(() -> hasEnded() || isRefused());
            return hasEnded();
        });
    }

    private static boolean hasEnded() throws Exception {
        return get("/ready").statusCode() == 503;
    }

    private static boolean isRefused() throws Exception {
        return get("/health").body().contains("the old keys and trust hold");
    }

    /** A key with a certificate that was valid for a day and is so for some more seconds. */
    private static Path endingIn(int seconds) throws IOException, InterruptedException {
        Path file = keys.resolveSibling("ending.p12");
        Files.deleteIfExists(file);
        Process tool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "ending",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=adapter.example.org",
                        "-startdate",
                        "-1d+" + seconds + "S",
                        "-validity",
                        "1",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        "changeit")
                .redirectErrorStream(true)
                .start();
        String told = new String(tool.getInputStream().readAllBytes(), UTF_8);
        assertThat(tool.waitFor()).as(told).isZero();
        return file;
    }

    private static void put(Path file) throws IOException {
        Path beside = keys.resolveSibling("beside");
        Files.copy(file, beside, StandardCopyOption.REPLACE_EXISTING);
        Files.move(beside, keys, StandardCopyOption.REPLACE_EXISTING);
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return whoeverAnswers.send(
                HttpRequest.newBuilder(URI.create(asta.address() + path)).build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
