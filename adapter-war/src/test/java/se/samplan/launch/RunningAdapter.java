package se.samplan.launch;

import java.net.URI;
import java.nio.file.Path;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.component.LifeCycle;
import se.samplan.produce.JournalSystem;
import se.samplan.settings.Settings;
import se.samplan.wiring.ServletWiring;

/** The application in its embedded container, in this JVM, as {@link Main} starts it. Closing it ends it at once. */
public final class RunningAdapter implements AutoCloseable {

    private final Server server;

    private RunningAdapter(Server server) {
        this.server = server;
    }

    /**
     * Starts it.
     *
     * @param settings a file; its {@code server.port} should be 0
     */
    public static RunningAdapter start(Path settings) throws Exception {
        return new RunningAdapter(Main.start(Settings.read(settings)));
    }

    /** The same with a journal behind it. */
    public static RunningAdapter start(Path settings, JournalSystem journal) throws Exception {
        Settings read = Settings.read(settings);
        return new RunningAdapter(Main.start(read, new ServletWiring(read, journal)));
    }

    /** Where it can be reached, without a slash at the end. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + Main.portOf(server));
    }

    @Override
    public void close() {
        LifeCycle.stop(server);
    }
}
