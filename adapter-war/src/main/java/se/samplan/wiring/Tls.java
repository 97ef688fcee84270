package se.samplan.wiring;

import java.security.NoSuchAlgorithmException;
import javax.net.ssl.SSLContext;

/** The keys and trust that the JVM was started with. */
final class Tls {

    private Tls() {}

    static SSLContext ofTheJdk() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("the JDK has no TLS", e);
        }
    }
}
