package se.samplan.launch;

import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import javax.net.ssl.SSLContext;
import se.samplan.settings.Settings;

/**
 * What takes long when a JVM does it first and depends on no other part of a start: a second thread does it beside the first. Whoever needs
 * it waits for the rest of it, and is told what went wrong with it, since the JDK remembers that, too.
 */
final class Ahead {

    /** Unless it is told, Jetty asks the platform's beans how wide a reference is, and has all of them made for it. */
    private static final String IN_CACHE_LINE = "org.eclipse.jetty.util.referencesPerCacheLine";

    /** 64 bytes, as Jetty takes it, and references of four bytes. It keeps the two ends of a queue apart, and means nothing else. */
    private static final String REFERENCES = "16";

    private Ahead() {}

    /** Begins, and does not wait. For a program of its own: it sets a property of the JVM. */
    static void begin(Settings settings) {
        if (System.getProperty(IN_CACHE_LINE) == null) {
            System.setProperty(IN_CACHE_LINE, REFERENCES);
        }
        Thread thread = new Thread(() -> make(settings), "samplan-ahead");
        thread.setDaemon(true);
        thread.start();
    }

    /** Jetty's kinds of documents go by all languages; connections to sources by the JVM's trust, unless files are set. */
    private static void make(Settings settings) {
        Locale.getAvailableLocales();
        if (!settings.tls().isGiven()) {
            try {
                SSLContext.getDefault();
            } catch (NoSuchAlgorithmException e) {
                // told by whoever needs it
            }
        }
    }
}
