package se.samplan.transport;

import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Who is trusted.
 *
 * @param issuers empty where the JVM decides
 * @param revoked one list for each issuer that has one
 */
record Trust(X509ExtendedTrustManager manager, List<X509Certificate> issuers, List<RevokedList> revoked) {}
