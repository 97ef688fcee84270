package se.samplan.running;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which versions and suites of TLS a port takes. Its key is an RSA key here, with which it could speak all of the old suites, too. */
class TlsVersionsTest {

    private static final int ECDHE_RSA_AES_128_GCM_SHA256 = 0xC02F;
    private static final Certificates certificates = Certificates.made();

    @RegisterExtension
    static final AdapterInFront asta = AdapterInFront.ofAsta(
            "server.transport = tls",
            "tls.keys-file = " + rsa(),
            "tls.keys-password = changeit",
            "tls.trust-file = " + certificates.file("issuers.pem"));

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void whatIsOfTodayIsSpoken(String version) throws Exception {
        try (SSLSocket socket = connected()) {
            socket.setEnabledProtocols(new String[] {version});
            socket.startHandshake();

            assertThat(socket.getSession().getProtocol()).isEqualTo(version);
            assertThat(socket.getSession().getCipherSuite()).contains("_GCM_");
        }
    }

    /** So that the refusals below are of what they are meant to be of. */
    @Test
    void theBeginningOfAHandshakeIsTaken() throws IOException {
        assertThat(HandshakeBegun.of(HandshakeBegun.TLS_1_2, ECDHE_RSA_AES_128_GCM_SHA256)
                        .isTakenBy(asta.address()))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {HandshakeBegun.TLS_1_0, HandshakeBegun.TLS_1_1})
    void whatIsOlderIsRefused(int version) throws IOException {
        assertThat(HandshakeBegun.of(version, ECDHE_RSA_AES_128_GCM_SHA256, 0xC013, 0x002F)
                        .isTakenBy(asta.address()))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "RSA_AES_128_GCM_SHA256, 156",
        "RSA_AES_256_GCM_SHA384, 157",
        "RSA_AES_128_CBC_SHA, 47",
        "RSA_AES_256_CBC_SHA256, 61",
        "ECDHE_RSA_AES_128_CBC_SHA, 49171",
        "ECDHE_RSA_3DES_EDE_CBC_SHA, 49170",
        "ECDHE_RSA_RC4_128_SHA, 49169",
        "RSA_NULL_SHA256, 59",
        "DH_anon_AES_128_GCM_SHA256, 166"
    })
    void suitesThatKeepNothingSecretLaterAreRefused(String name, int suite) throws IOException {
        assertThat(HandshakeBegun.of(HandshakeBegun.TLS_1_2, suite).isTakenBy(asta.address()))
                .as(name)
                .isFalse();
    }

    private static SSLSocket connected() throws Exception {
        URI address = asta.address();
        return (SSLSocket) certificates
                .contextThatBelievesAll("consumer")
                .getSocketFactory()
                .createSocket(address.getHost(), address.getPort());
    }

    private static Path rsa() {
        try {
            Path file = Files.createTempDirectory("samplan-test-rsa-").resolve("rsa.p12");
            Process tool = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "keytool")
                                    .toString(),
                            "-genkeypair",
                            "-alias",
                            "rsa",
                            "-keyalg",
                            "RSA",
                            "-keysize",
                            "2048",
                            "-sigalg",
                            "SHA256withRSA",
                            "-dname",
                            "CN=adapter.example.org",
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
        } catch (IOException e) {
            throw new IllegalStateException("keytool cannot be run", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
