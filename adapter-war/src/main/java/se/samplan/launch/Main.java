package se.samplan.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.stream.Stream;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import se.samplan.produce.index.OutboxUnavailable;
import se.samplan.settings.ServerSettings;
import se.samplan.settings.Settings;
import se.samplan.settings.SettingsRejected;
import se.samplan.wiring.ServletWiring;
import se.samplan.wiring.StartRefused;

/** Runs the application in an embedded Jetty: {@code java -jar samplan-adapter.war --settings=FILE}. */
public final class Main {

    private static final String SETTINGS = "--settings=";
    private static final String USAGE = "usage: java -jar samplan-adapter.war [--settings=FILE] [--libraries=FOLDER]..."
            + " [--parked] [--release=ID]... [--resume]";

    /** Consumers that may knock at the same time. Without it fifty may, and the next is heard a second later. */
    private static final int CONNECTING = 1024;

    private static final int NOT_ALL_DONE = 1;

    private Main() {}

    /** Starts, says where it listens, and runs until the process is told to end. */
    public static void main(String[] arguments) throws Exception {
        try {
            List<String> commands =
                    Stream.of(arguments).filter(OutboxCommand::isOne).toList();
            Settings settings = settings(Stream.of(arguments)
                    .filter(argument -> !OutboxCommand.isOne(argument))
                    .toArray(String[]::new));
            if (!commands.isEmpty()) {
                System.exit(OutboxCommand.run(settings, commands, System.out) ? 0 : NOT_ALL_DONE);
            }
            Server server = start(settings);
            System.out.println("samplan is ready on http://" + settings.server().host() + ":" + portOf(server));
            server.join();
        } catch (OutboxUnavailable e) {
            System.err.println("samplan cannot go on. producer.index.database: " + e.getMessage());
            System.exit(2);
        } catch (SettingsRejected | StartRefused | CannotStart e) {
            System.err.println("samplan cannot start. " + e.getMessage());
            System.exit(2);
        } catch (RuntimeException | ServiceConfigurationError e) { // a vendor's code may throw anything when it is made
            System.err.println("samplan cannot start. " + told(e));
            System.exit(2);
        }
    }

    /** What was thrown and where, without its message: in a vendor's there may be anything. */
    private static String told(Throwable problem) {
        Throwable cause = problem;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        StackTraceElement[] frames = cause.getStackTrace();
        return cause.getClass().getName() + (frames.length == 0 ? "" : " at " + frames[0])
                + ". If it is a class of yours, mend it or take its jar out of --libraries; if not, report it.";
    }

    /** Waits until a process that is told to end has ended what this class has started. */
    public static void awaitEnd() throws InterruptedException {
        GracefulStop.await();
    }

    private static Settings settings(String[] arguments) {
        if (arguments.length == 0) {
            return Settings.find();
        }
        if (arguments.length > 1 || !arguments[0].startsWith(SETTINGS)) {
            throw new CannotStart(USAGE);
        }
        return Settings.read(Path.of(arguments[0].substring(SETTINGS.length())));
    }

    /** Starts the application and the container around it; the caller stops it. */
    static Server start(Settings settings) throws Exception {
        return start(settings, new ServletWiring(settings));
    }

    static Server start(Settings settings, ServletWiring wiring) throws Exception {
        ServerSettings where = settings.server();
        QueuedThreadPool threads = new QueuedThreadPool(where.maxThreads());
        threads.setName("samplan-http");
        if (VirtualThreads.areSupported()) {
            threads.setVirtualThreadsExecutor(VirtualThreads.getDefaultVirtualThreadsExecutor());
        }
        Server server = new Server(threads);
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        // A hundred kB for each connection, for headers that differ from call to call.
        http.setHeaderCacheSize(0);
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost(where.host());
        connector.setPort(where.port());
        connector.setAcceptQueueSize(CONNECTING);
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler("/");
        context.addEventListener(wiring);
        SlowHeads heads =
                new SlowHeads(new WatchConsumers(context), where.bodies().within());
        connector.addEventListener(heads);
        server.setHandler(heads);
        open(connector, where);
        server.start();
        new GracefulStop(server, wiring, where.stopWithin()).atShutdown();
        return server;
    }

    /** The port that a started server listens on, also when the settings left the choice to the system. */
    static int portOf(Server server) {
        return ((ServerConnector) server.getConnectors()[0]).getLocalPort();
    }

    /** Takes the port before anything else is started, so that a port in use is told at once and in plain words. */
    private static void open(ServerConnector connector, ServerSettings where) {
        try {
            connector.open();
        } catch (IOException e) {
            throw new CannotStart("server.port: port " + where.port() + " on " + where.host() + " cannot be used ("
                    + Optional.ofNullable(e.getCause()).orElse(e).getMessage()
                    + "). Stop what uses it, or set another port.");
        }
    }

    /** Something outside the program stands in the way; told in one line. */
    private static final class CannotStart extends RuntimeException {

        private static final long serialVersionUID = 1L;

        CannotStart(String message) {
            super(message, null, false, false);
        }
    }
}
