package se.samplan.wiring;

import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.List;
import javax.net.ssl.SSLContext;
import se.samplan.settings.SettingsRejected;
import se.samplan.settings.TlsSettings;
import se.samplan.transport.KeysRejected;
import se.samplan.transport.LiveKeys;

/** Keys and trust, of files or as the JVM was started with; what is wrong with them is a mistake of the settings. */
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

    /**
     * Those of the files.
     *
     * @throws SettingsRejected if one of them cannot be used
     */
    static LiveKeys live(TlsSettings settings) {
        try {
            return new LiveKeys(settings, Clock.systemUTC());
        } catch (KeysRejected e) {
            throw new SettingsRejected("settings", List.of(e.text()));
        }
    }

    /**
     * The same settings, whose files have been looked at, before anything is opened.
     *
     * @throws SettingsRejected if one of them cannot be used
     */
    static TlsSettings checked(TlsSettings settings) {
        try {
            if (settings.isGiven()) {
                LiveKeys.check(settings, Clock.systemUTC());
            }
            return settings;
        } catch (KeysRejected e) {
            throw new SettingsRejected("settings", List.of(e.text()));
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
