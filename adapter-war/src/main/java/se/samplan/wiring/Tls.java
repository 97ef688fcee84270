package se.samplan.wiring;

import java.security.NoSuchAlgorithmException;
import java.util.List;
import javax.net.ssl.SSLContext;
import se.samplan.settings.SettingsRejected;

/** The keys and trust that the JVM was started with. */
final class Tls {

    private Tls() {}

    /** @throws SettingsRejected if the JVM was started with keys or trust that it cannot read */
    static SSLContext ofTheJdk() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException e) {
            throw new SettingsRejected(
                    "options of the JVM",
                    List.of("javax.net.ssl.keyStore, javax.net.ssl.trustStore or what belongs to them: cannot be used ("
                            + kindOf(e) + "). Name files that this user can read, with their type and password."));
        }
    }

    private static String kindOf(Throwable thrown) {
        Throwable at = thrown;
        while (at.getCause() != null) {
            at = at.getCause();
        }
        return at.getClass().getSimpleName();
    }
}
