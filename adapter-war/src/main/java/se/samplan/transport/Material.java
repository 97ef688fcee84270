package se.samplan.transport;

import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.X509ExtendedKeyManager;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Keys and trust as the files hold them.
 *
 * @param own the service's certificate; empty if it has none
 * @param issuers who is trusted; empty where the JVM decides
 */
record Material(
        X509ExtendedKeyManager keys,
        X509ExtendedTrustManager trust,
        List<X509Certificate> own,
        List<X509Certificate> issuers) {}
