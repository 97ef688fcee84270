package se.samplan.running;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

/** What {@code deploy/test-ca.sh} makes, in a folder that is gone when the JVM ends. */
public final class Certificates {

    private static final char[] PASSWORD = "changeit".toCharArray();

    private final Path folder;

    private Certificates(Path folder) {
        this.folder = folder;
    }

    public static Certificates made() {
        try {
            Path folder = Files.createTempDirectory("samplan-test-ca-").resolve("made");
            Process script = new ProcessBuilder("bash", "deploy/test-ca.sh", folder.toString())
                    .redirectErrorStream(true)
                    .start();
            String told = new String(script.getInputStream().readAllBytes(), UTF_8);
            assertThat(script.waitFor()).as(told).isZero();
            return new Certificates(folder);
        } catch (IOException e) {
            throw new IllegalStateException("the script cannot be run", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public Path file(String name) {
        return folder.resolve(name);
    }

    /** A copy that a test may put another file over. */
    public Path copy(String name) {
        try {
            Path copy = Files.createTempDirectory(folder, "own-").resolve(name);
            return Files.copy(file(name), copy);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The certificate of an owner as a proxy writes it. */
    String pem(String owner) throws IOException, GeneralSecurityException {
        return "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder(64, "\n".getBytes(UTF_8))
                        .encodeToString(store(owner).getCertificate(owner).getEncoded())
                + "\n-----END CERTIFICATE-----\n";
    }

    /** A client that shows the certificate of that owner, or none if the name is empty, and trusts the issuer. */
    public HttpClient client(String owner) throws IOException, GeneralSecurityException {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .sslContext(context(owner))
                .build();
    }

    /** A client with the certificate of that owner, which looks at nothing that the server shows. */
    HttpClient clientThatBelievesAll(String owner) throws IOException, GeneralSecurityException {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .sslContext(contextThatBelievesAll(owner))
                .build();
    }

    SSLContext contextThatBelievesAll(String owner) throws IOException, GeneralSecurityException {
        return context(owner, BelievesAll.ALL);
    }

    /** Keys of that owner, trust in the issuer. */
    public SSLContext context(String owner) throws IOException, GeneralSecurityException {
        KeyStore trusted = store("");
        try (InputStream in = Files.newInputStream(file("issuers.pem"))) {
            trusted.setCertificateEntry("issuer", (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        return context(owner, trust.getTrustManagers());
    }

    private SSLContext context(String owner, TrustManager... trust) throws IOException, GeneralSecurityException {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store(owner), PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust, null);
        return context;
    }

    private KeyStore store(String owner) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        if (owner.isEmpty()) {
            store.load(null, null);
            return store;
        }
        try (InputStream in = Files.newInputStream(file(owner + ".p12"))) {
            store.load(in, PASSWORD);
        }
        return store;
    }

    /** For tests in which a certificate has ended, and what is behind it is to be looked at. */
    private static final class BelievesAll extends X509ExtendedTrustManager {

        static final TrustManager ALL = new BelievesAll();

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String kind) {
            // whoever it is
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String kind) {
            // whoever it is
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String kind, Socket socket) {
            // whoever it is
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String kind, Socket socket) {
            // whoever it is
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String kind, SSLEngine engine) {
            // whoever it is
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String kind, SSLEngine engine) {
            // whoever it is
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
