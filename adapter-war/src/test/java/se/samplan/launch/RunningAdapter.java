package se.samplan.launch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.LifeCycle;
import se.samplan.produce.JournalSystem;
import se.samplan.settings.Settings;
import se.samplan.wiring.ServletWiring;

/** The application in its embedded container, in this JVM, as {@link Main} starts it. Closing it ends it at once. */
public final class RunningAdapter implements AutoCloseable {

    private final Server server;
    private final URI address;
    private final GracefulStop stop;

    private RunningAdapter(Settings settings, ServletWiring wiring) throws Exception {
        this.server = Main.start(settings, wiring);
        this.address = Main.addressOf(settings, server);
        this.stop = new GracefulStop(server, wiring, settings.server().stop());
    }

    /**
     * Starts it.
     *
     * @param settings a file; its {@code server.port} should be 0
     */
    public static RunningAdapter start(Path settings) throws Exception {
        Settings read = Settings.read(settings);
        return new RunningAdapter(read, new ServletWiring(read));
    }

    /** Starts it with a journal behind it. */
    public static RunningAdapter start(Path settings, JournalSystem journal) throws Exception {
        Settings read = Settings.read(settings);
        return new RunningAdapter(read, new ServletWiring(read, journal));
    }

    /** Where it can be reached, without a slash at the end. */
    public URI address() {
        return address;
    }

    /** A page of it, for example {@code /health}. */
    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address + path)).build(), BodyHandlers.ofString());
    }

    /** Where operators look, if there is a port for them. */
    public URI forOperators() {
        int port = ((ServerConnector) server.getConnectors()[1]).getLocalPort();
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Takes no more connections, and keeps those that are open, as a stop does for its last requests. */
    public void closePorts() {
        for (Connector port : server.getConnectors()) {
            ((ServerConnector) port).close();
        }
    }

    /** Ends it in order, as a process that is told to end does. */
    public void stopInOrder() {
        stop.stop();
    }

    @Override
    public void close() {
        LifeCycle.stop(server);
    }
}
