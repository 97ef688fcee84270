package se.samplan.transport;

import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.X509ExtendedKeyManager;

/**
 * Keys and trust as the files hold them.
 *
 * @param own the service's certificate; empty if it has none
 */
record Material(X509ExtendedKeyManager keys, List<X509Certificate> own, Trust trust) {}
