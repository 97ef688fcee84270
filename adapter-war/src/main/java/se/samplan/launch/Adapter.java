package se.samplan.launch;

import java.net.URI;
import java.nio.file.Path;
import org.eclipse.jetty.server.Server;
import se.samplan.produce.JournalSystem;
import se.samplan.settings.Settings;
import se.samplan.wiring.ServletWiring;

/** The adapter inside another program: a vendor's own, that connects its journal itself. */
public final class Adapter implements AutoCloseable {

    private final GracefulStop stop;
    private final URI address;

    private Adapter(GracefulStop stop, URI address) {
        this.stop = stop;
        this.address = address;
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
        ServletWiring wiring = new ServletWiring(read, journal);
        Server server = Main.start(read, wiring);
        return new Adapter(new GracefulStop(server, wiring, read.server().stop()), Main.addressOf(read, server));
    }

    /** Where it listens. */
    public URI address() {
        return address;
    }

    /**
     * Ends it, and returns when it has ended: new requests are turned away with a fault meanwhile, and those under way are
     * finished, for at most {@code server.stop-within}; who still waits then gets a fault. Not to be called by the journal while it answers.
     */
    @Override
    public void close() {
        stop.stop();
    }
}
