package se.samplan.launch;

import java.net.URI;
import java.nio.file.Path;
import org.eclipse.jetty.server.Server;
import se.samplan.produce.JournalSystem;
import se.samplan.settings.Settings;
import se.samplan.wiring.ServletWiring;

/** The adapter inside another program: a vendor's own, that connects its journal itself. Closing it ends it. */
public final class Adapter implements AutoCloseable {

    private final Server server;
    private final String host;

    private Adapter(Server server, String host) {
        this.server = server;
        this.host = host;
    }

    /**
     * Starts it in its own container.
     *
     * @param settings file as {@code java -jar} takes it
     * @throws se.samplan.settings.SettingsRejected naming every setting that is wrong
     * @throws Exception if the container cannot start
     */
    public static Adapter start(Path settings, JournalSystem journal) throws Exception {
        Settings read = Settings.read(settings);
        return new Adapter(
                Main.start(read, new ServletWiring(read, journal)),
                read.server().host());
    }

    /** Where it listens. */
    public URI address() {
        return URI.create("http://" + host + ":" + Main.portOf(server));
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) { // the container declares no other
            throw new IllegalStateException("the container could not be stopped", e);
        }
    }
}
