package se.samplan.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samplan.call.AnswerRoom;
import se.samplan.call.ApacheHttp;
import se.samplan.call.ByteBudget;
import se.samplan.call.Reply;
import se.samplan.running.Certificates;
import se.samplan.settings.TlsSettings;

/** Calls to others: which servers are believed, and what they are shown. */
class OutgoingTlsTest {

    private static final Certificates certificates = Certificates.made();
    private static final Duration LONG = Duration.ofMinutes(1);

    @Test
    void aServerIsShownOurCertificate() throws Exception {
        CompletableFuture<String> seen = new CompletableFuture<>();

        assertThat(called("adapter", seen).status()).isEqualTo(200);

        assertThat(seen.get(1, TimeUnit.MINUTES)).contains("TSTASTA00000-RG00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"expired", "not-yet-valid", "unknown-issuer", "wrong-usage", "revoked", "wrong-host"})
    void aServerThatIsNotTrustedIsToldNothing(String owner) {
        CompletableFuture<String> seen = new CompletableFuture<>();

        assertThatThrownBy(() -> called(owner, seen)).isInstanceOf(ExecutionException.class);

        assertThat(seen).isNotDone();
    }

    private static Reply called(String owner, CompletableFuture<String> seen) throws Exception {
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new AsksForCertificates(certificates.context(owner)));
        server.createContext("/", exchange -> {
            seen.complete(((com.sun.net.httpserver.HttpsExchange) exchange)
                    .getSSLSession()
                    .getPeerPrincipal()
                    .toString());
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        TlsSettings settings = new TlsSettings(
                false,
                Optional.of(certificates.file("adapter.p12")),
                Optional.of("changeit"),
                Optional.of(certificates.file("issuers.pem")),
                Optional.of(certificates.file("revoked.pem")),
                LONG);
        try (LiveKeys keys = new LiveKeys(settings, Clock.systemUTC());
                ApacheHttp http = new ApacheHttp(LONG, keys.context())) {
            return http.post(
                            URI.create(
                                    "https://127.0.0.1:" + server.getAddress().getPort() + "/"),
                            Map.of(),
                            new byte[0],
                            new AnswerRoom(1_000_000, new ByteBudget(1_000_000).open()))
                    .result()
                    .get(1, TimeUnit.MINUTES);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void filesThatCannotBeUsedAreToldByTheirSetting() throws Exception {
        var garbage = Files.writeString(certificates.file("garbage"), "HEMLIG");
        var keys = Optional.of(certificates.file("adapter.p12"));
        var password = Optional.of("changeit");
        var issuers = Optional.of(certificates.file("issuers.pem"));

        assertRefused(
                "tls.keys-file: is no PKCS12",
                new TlsSettings(true, Optional.of(garbage), password, issuers, Optional.empty(), LONG));
        assertRefused(
                "tls.keys-password",
                new TlsSettings(true, keys, Optional.of("wrong"), issuers, Optional.empty(), LONG));
        assertRefused(
                "tls.trust-file: must hold certificates as PEM",
                new TlsSettings(true, keys, password, Optional.of(garbage), Optional.empty(), LONG));
        assertRefused(
                "tls.revoked-file: must hold lists",
                new TlsSettings(true, keys, password, issuers, Optional.of(garbage), LONG));
        assertRefused(
                "tls.keys-file: the certificate in it is not valid today",
                new TlsSettings(
                        true,
                        Optional.of(certificates.file("expired.p12")),
                        password,
                        issuers,
                        Optional.empty(),
                        LONG));
        assertRefused(
                "tls.keys-file: there is no file " + certificates.file("none"),
                new TlsSettings(
                        true, Optional.of(certificates.file("none")), password, issuers, Optional.empty(), LONG));
    }

    private static void assertRefused(String text, TlsSettings settings) {
        assertThatThrownBy(() -> new LiveKeys(settings, Clock.systemUTC()))
                .isInstanceOf(KeysRejected.class)
                .hasMessageContaining(text)
                .hasMessageNotContainingAny("HEMLIG", "changeit", "wrong");
    }

    private static final class AsksForCertificates extends HttpsConfigurator {

        AsksForCertificates(SSLContext context) {
            super(context);
        }

        @Override
        public void configure(HttpsParameters parameters) {
            SSLParameters ssl = getSSLContext().getDefaultSSLParameters();
            ssl.setNeedClientAuth(true);
            parameters.setSSLParameters(ssl);
        }
    }
}
