package se.samplan.samples.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** What {@code deploy/test-ca.sh} makes, in a folder. Needs openssl. */
final class TestCertificates {

    private static final String PASSWORD = "changeit";
    private static final Path DEPLOY = Path.of(System.getProperty("rolling.deploy", "adapter-war/deploy"));

    private final Path folder;

    private TestCertificates(Path folder) {
        this.folder = folder;
    }

    /** @param folder one that is not there yet */
    static TestCertificates made(Path folder) throws IOException, InterruptedException {
        run("bash", DEPLOY.resolve("test-ca.sh").toAbsolutePath().toString(), folder.toString());
        return new TestCertificates(folder);
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /** The settings of an adapter that ends TLS itself, and looks at its files often. */
    List<String> settings() {
        return List.of(
                "server.transport = tls",
                "tls.keys-file = " + file("adapter.p12"),
                "tls.keys-password = " + PASSWORD,
                "tls.trust-file = " + file("issuers.pem"),
                "tls.revoked-file = " + file("revoked.pem"),
                "lists.check-every = 200ms");
    }

    /** Lays a file down in the place of another, as an operator should: whole or not at all. */
    void put(String name, String place) throws IOException {
        Path beside = Files.copy(file(name), file("beside"), StandardCopyOption.REPLACE_EXISTING);
        Files.move(beside, file(place), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The service's certificate and key as nginx wants them. */
    void asPem(Path certificate, Path key) throws IOException, InterruptedException {
        asPem(certificate, "-nokeys");
        asPem(key, "-nocerts", "-nodes");
    }

    private void asPem(Path out, String... part) throws IOException, InterruptedException {
        String store = file("adapter.p12").toString();
        List<String> command =
                new ArrayList<>(List.of("openssl", "pkcs12", "-in", store, "-passin", "pass:" + PASSWORD));
        command.addAll(List.of(part));
        command.addAll(List.of("-out", out.toString()));
        run(command.toArray(String[]::new));
    }

    /** A consumer with a certificate of its own, who trusts the issuer. */
    SSLContext consumer() throws IOException {
        try {
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store("consumer.p12"), PASSWORD.toCharArray());
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IOException("the certificates of the test cannot be used", e);
        }
    }

    private KeyStore store(String name) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file(name))) {
            store.load(in, PASSWORD.toCharArray());
        }
        return store;
    }

    private KeyStore trusted() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        try (InputStream in = Files.newInputStream(file("issuers.pem"))) {
            store.setCertificateEntry(
                    "issuer", CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        return store;
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.waitFor() != 0) {
            throw new IOException(command[0] + " failed");
        }
    }
}
