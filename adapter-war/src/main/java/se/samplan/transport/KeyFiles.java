package se.samplan.transport;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CRL;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.PKIXRevocationChecker;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.net.ssl.CertPathTrustManagerParameters;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedKeyManager;
import javax.net.ssl.X509ExtendedTrustManager;
import se.samplan.settings.TlsSettings;
import se.samplan.settings.UsableFile;

/** Reads the files of keys and trust, whole or not at all. */
final class KeyFiles {

    private static final String KEYS = "tls.keys-file";
    private static final String TRUST = "tls.trust-file";
    private static final String REVOKED = "tls.revoked-file";

    private final TlsSettings settings;

    KeyFiles(TlsSettings settings) {
        this.settings = settings;
    }

    /** The bytes of each file as they are now, to see whether one has changed. */
    List<byte[]> content() throws KeysRejected {
        List<byte[]> content = new ArrayList<>();
        content.add(bytes(KEYS, settings.keys()));
        content.add(bytes(TRUST, settings.trust()));
        content.add(bytes(REVOKED, settings.revoked()));
        return content;
    }

    /**
     * What such content holds.
     *
     * @throws KeysRejected naming the setting, if one of the files cannot be used
     */
    Material read(List<byte[]> content, Instant now) throws KeysRejected {
        KeyStore store = keys(content.get(0));
        List<X509Certificate> own = ownCertificates(store);
        for (X509Certificate certificate : own) {
            require(
                    now.isBefore(certificate.getNotAfter().toInstant())
                            && !now.isBefore(certificate.getNotBefore().toInstant()),
                    KEYS + ": the certificate in it is not valid today; put one there that is");
        }
        return new Material(keyManager(store), own, trust(content.get(1), content.get(2)));
    }

    private Trust trust(byte[] ofIssuers, byte[] ofRevoked) throws KeysRejected {
        if (settings.trust().isEmpty()) {
            return new Trust(ofTheJvm(), List.of(), List.of());
        }
        List<X509Certificate> issuers = issuers(ofIssuers);
        Collection<? extends CRL> revoked = revoked(ofRevoked);
        return new Trust(trustManager(issuers, revoked), issuers, RevokedList.latest(revoked));
    }

    private KeyStore keys(byte[] file) throws KeysRejected {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            if (settings.keys().isEmpty()) {
                store.load(null, null);
            } else {
                store.load(new ByteArrayInputStream(file), password());
            }
            return store;
        } catch (IOException | GeneralSecurityException e) {
            throw new KeysRejected(KEYS + ": is no PKCS12, or tls.keys-password is not its password ("
                    + e.getClass().getSimpleName() + ")");
        }
    }

    private List<X509Certificate> ownCertificates(KeyStore store) throws KeysRejected {
        try {
            List<X509Certificate> own = new ArrayList<>();
            for (String alias : Collections.list(store.aliases())) {
                if (store.isKeyEntry(alias) && store.getCertificate(alias) instanceof X509Certificate certificate) {
                    own.add(certificate);
                }
            }
            require(
                    settings.keys().isEmpty() || own.size() == 1,
                    KEYS + ": must hold one key with its certificate, and holds " + own.size());
            return own;
        } catch (GeneralSecurityException e) {
            throw new KeysRejected(KEYS + ": cannot be read (" + e.getClass().getSimpleName() + ")");
        }
    }

    private X509ExtendedKeyManager keyManager(KeyStore store) throws KeysRejected {
        try {
            KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            factory.init(store, password());
            for (KeyManager manager : factory.getKeyManagers()) {
                if (manager instanceof X509ExtendedKeyManager keys) {
                    return keys;
                }
            }
            throw new IllegalStateException("the JVM has no manager of X.509 keys");
        } catch (GeneralSecurityException e) {
            throw new KeysRejected(KEYS + ": its key cannot be read with tls.keys-password ("
                    + e.getClass().getSimpleName() + ")");
        }
    }

    private char[] password() {
        return settings.password().orElse("").toCharArray();
    }

    private static List<X509Certificate> issuers(byte[] file) throws KeysRejected {
        try {
            Collection<?> all =
                    CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(file));
            List<X509Certificate> issuers =
                    all.stream().map(X509Certificate.class::cast).toList();
            require(!issuers.isEmpty(), TRUST + ": holds no certificate");
            return issuers;
        } catch (GeneralSecurityException e) {
            throw new KeysRejected(TRUST + ": must hold certificates as PEM, one after the other ("
                    + e.getClass().getSimpleName() + ")");
        }
    }

    private Collection<? extends CRL> revoked(byte[] file) throws KeysRejected {
        if (settings.revoked().isEmpty()) {
            return Set.of();
        }
        try {
            Collection<? extends CRL> lists =
                    CertificateFactory.getInstance("X.509").generateCRLs(new ByteArrayInputStream(file));
            require(!lists.isEmpty(), REVOKED + ": holds no list");
            return lists;
        } catch (GeneralSecurityException e) {
            throw new KeysRejected(REVOKED + ": must hold lists of revoked certificates as PEM, one after the other ("
                    + e.getClass().getSimpleName() + ")");
        }
    }

    private X509ExtendedTrustManager trustManager(List<X509Certificate> issuers, Collection<? extends CRL> revoked)
            throws KeysRejected {
        try {
            Set<TrustAnchor> anchors = issuers.stream()
                    .map(issuer -> new TrustAnchor(issuer, null))
                    .collect(Collectors.toSet());
            PKIXBuilderParameters rules = new PKIXBuilderParameters(anchors, new X509CertSelector());
            rules.setRevocationEnabled(false); // what is checked is said below
            if (settings.revoked().isPresent()) {
                rules.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(revoked)));
                PKIXRevocationChecker checker = (PKIXRevocationChecker)
                        CertPathBuilder.getInstance("PKIX").getRevocationChecker();
                checker.setOptions(EnumSet.of(
                        PKIXRevocationChecker.Option.PREFER_CRLS,
                        PKIXRevocationChecker.Option.NO_FALLBACK,
                        PKIXRevocationChecker.Option.ONLY_END_ENTITY));
                rules.addCertPathChecker(checker);
            }
            TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
            factory.init(new CertPathTrustManagerParameters(rules));
            return only(factory);
        } catch (GeneralSecurityException e) {
            throw new KeysRejected(TRUST + ": cannot be used (" + e.getClass().getSimpleName() + ")");
        }
    }

    private static X509ExtendedTrustManager ofTheJvm() throws KeysRejected {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init((KeyStore) null);
            return only(factory);
        } catch (GeneralSecurityException e) {
            throw new KeysRejected(
                    "javax.net.ssl.trustStore: cannot be used (" + e.getClass().getSimpleName() + ")");
        }
    }

    private static X509ExtendedTrustManager only(TrustManagerFactory factory) {
        return Arrays.stream(factory.getTrustManagers())
                .filter(X509ExtendedTrustManager.class::isInstance)
                .map(X509ExtendedTrustManager.class::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the JVM has no manager of X.509 trust"));
    }

    private static byte[] bytes(String key, Optional<Path> file) throws KeysRejected {
        if (file.isEmpty()) {
            return new byte[0];
        }
        Optional<String> refusal = UsableFile.refusal(file.get());
        if (refusal.isPresent()) {
            throw new KeysRejected(key + ": " + refusal.get());
        }
        try {
            return Files.readAllBytes(file.get());
        } catch (IOException e) {
            throw new KeysRejected(key + ": cannot be read (" + e.getClass().getSimpleName()
                    + "). Name a file that this user can read.");
        }
    }

    private static void require(boolean holds, String otherwise) throws KeysRejected {
        if (!holds) {
            throw new KeysRejected(otherwise);
        }
    }
}
