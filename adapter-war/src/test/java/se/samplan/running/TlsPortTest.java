package se.samplan.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A port that asks for certificates: who is let in, as whom, and what becomes of it when files are renewed. */
class TlsPortTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Certificates certificates = Certificates.made();
    private static final Path keys = certificates.copy("adapter.p12");
    private static final Path revoked = certificates.copy("revoked.pem");

    @RegisterExtension
    static final AdapterInFront asta = AdapterInFront.ofAsta(
            "server.transport = tls",
            "tls.keys-file = " + keys,
            "tls.keys-password = changeit",
            "tls.trust-file = " + certificates.file("issuers.pem"),
            "tls.revoked-file = " + revoked,
            "callers.platforms = TSTASTA00000-CONS2",
            "lists.check-every = 50ms");

    @AfterEach
    void filesAreAsTheyWere() throws IOException {
        put("adapter.p12", keys);
        put("revoked.pem", revoked);
        await().atMost(SOON).ignoreExceptions().until(() -> !health().contains("the old keys"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"consumer", "platform"})
    void whoHasACertificateIsAnswered(String owner) throws Exception {
        Answer answer = Request.aboutAsta().over(certificates.client(owner), asta.address());

        assertThat(answer.plans()).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "expired", "not-yet-valid", "unknown-issuer", "wrong-usage", "revoked"})
    void whoHasNoneThatIsTrustedGetsNoConnection(String owner) throws Exception {
        HttpClient client = certificates.client(owner);

        assertThatThrownBy(() -> Request.aboutAsta().over(client, asta.address()))
                .isInstanceOf(IOException.class);
    }

    @Test
    void aCertificateWithoutAnIdIsRefused() throws Exception {
        Refusals.assertTurnedAway(
                Request.aboutAsta().over(certificates.client("no-id"), asta.address()),
                403,
                "Your certificate is not trusted any more, or has no HSA-id in its subject");
    }

    @Test
    void theOwnerOfACertificateIsTheConsumer_whateverItsHeadersSay() throws Exception {
        Request spoofed = Request.aboutAsta()
                .with("x-vp-instance-id", "TSTASTA00000-VPX1")
                .with("x-rivta-acting-on-behalf-of-hsaid", "TSTASTA00000-RG00");

        assertThat(spoofed.over(certificates.client("consumer"), asta.address()).plans())
                .hasSize(5);

        assertThat(consumersToldOf()).containsOnly("TSTASTA00000-CONS1");
        assertThat(asta.source("SYS1").received())
                .allSatisfy(request ->
                        assertThat(request.headers()).doesNotContainKey("x-rivta-acting-on-behalf-of-hsaid"));
    }

    @Test
    void aPlatformMayCallForAnother() throws Exception {
        Request.aboutAsta().over(certificates.client("platform"), asta.address());

        assertThat(consumersToldOf()).containsOnly("TSTASTA00000-CON1");
    }

    private static List<String> consumersToldOf() {
        return asta.source("SYS1").received().stream()
                .map(request -> String.valueOf(request.headers().get(Request.CONSUMER)))
                .toList();
    }

    @Test
    void whoIsRevokedWhileConnectedIsRefused() throws Exception {
        put("nothing-revoked.pem", revoked);
        HttpClient client = certificates.client("revoked");
        await().atMost(SOON)
                .ignoreExceptions()
                .until(() -> Request.aboutAsta().over(client, asta.address()).status() == 200);

        put("revoked.pem", revoked);

        await().atMost(SOON)
                .until(() -> Request.aboutAsta().over(client, asta.address()).status() == 403);
    }

    /** Nobody knows any more who has been revoked since. */
    @Test
    void aListThatHasEndedLetsNobodyNewIn_andThatIsTold_untilANewOneIsThere() throws Exception {
        HttpClient connected = certificates.client("consumer");
        assertThat(get("/health", connected)).contains("; lists of revoked certificates hold until ");
        assertThat(get("/metrics", connected)).contains("samplan_revoked_lists_due 0.0");

        put("ended-revoked.pem", revoked);

        await().atMost(SOON).until(() -> !isLetIn("consumer"));
        assertThat(get("/health", connected)).contains("renew: a list in tls.revoked-file has ended");
        assertThat(get("/metrics", connected)).contains("samplan_revoked_lists_due 3.0");

        put("revoked.pem", revoked);

        await().atMost(SOON).until(() -> isLetIn("consumer"));
    }

    private static boolean isLetIn(String owner) throws Exception {
        try {
            return Request.aboutAsta()
                            .over(certificates.client(owner), asta.address())
                            .status()
                    == 200;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void aRenewedCertificateIsShownToTheNextWhoConnects() throws Exception {
        X509Certificate before = shown();

        put("renewed.p12", keys);

        await().atMost(SOON)
                .until(() -> shown().getNotAfter()
                        .toInstant()
                        .isAfter(before.getNotAfter().toInstant()));
        assertThat(health()).contains("\"tls\":\"good until ");
    }

    @Test
    void theFirstEndIsTold_inHealthAndAmongTheMetrics() throws Exception {
        Instant end = shown().getNotAfter().toInstant();

        assertThat(health()).contains("\"tls\":\"good until " + end + ", ");
        assertThat(get("/metrics").lines())
                .filteredOn(line -> line.startsWith("samplan_certificates_end_seconds "))
                .singleElement()
                .satisfies(line -> assertThat(Double.parseDouble(line.substring(line.indexOf(" ") + 1)))
                        .isEqualTo((double) end.getEpochSecond()));
        assertThat(get("/ready")).isEqualTo("{\"status\":\"READY\"}");
    }

    @Test
    void keysThatCannotBeUsedLeaveTheOldOnesInForce_andThatIsTold() throws Exception {
        X509Certificate before = shown();

        Files.writeString(keys, "half a file");

        await().atMost(SOON)
                .until(() ->
                        health().contains("\"tls\":\"the old keys and trust hold (tls.keys-file: is no PKCS12, or"));
        assertThat(shown()).isEqualTo(before);
        assertThat(get("/metrics")).contains("samplan_certificates_renewal_refused 1.0");
    }

    private static X509Certificate shown() throws IOException, GeneralSecurityException {
        URI address = asta.address();
        try (SSLSocket socket = (SSLSocket) certificates
                .context("consumer")
                .getSocketFactory()
                .createSocket(address.getHost(), address.getPort())) {
            return (X509Certificate) socket.getSession().getPeerCertificates()[0];
        }
    }

    private static String health() throws Exception {
        return get("/health");
    }

    private static String get(String path) throws Exception {
        return get(path, certificates.client("consumer"));
    }

    private static String get(String path, HttpClient client) throws Exception {
        return client.send(
                        HttpRequest.newBuilder(URI.create(asta.address() + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static void put(String name, Path place) throws IOException {
        Path beside = place.resolveSibling("beside");
        Files.copy(certificates.file(name), beside, StandardCopyOption.REPLACE_EXISTING);
        Files.move(beside, place, StandardCopyOption.REPLACE_EXISTING);
    }
}
