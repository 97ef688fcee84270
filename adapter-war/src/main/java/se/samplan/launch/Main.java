package se.samplan.launch;

import java.io.PrintStream;
import java.net.URI;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import se.samplan.produce.index.OutboxUnavailable;
import se.samplan.settings.ServerSettings;
import se.samplan.settings.Settings;
import se.samplan.wiring.ServletWiring;

/** Runs the application in an embedded Jetty: {@code java -jar samplan-adapter.war --settings=FILE}. */
public final class Main {

    private static final String SETTINGS = "--settings=";
    private static final String USAGE = "usage: java -jar samplan-adapter.war [--settings=FILE] [--libraries=FOLDER]..."
            + " [--parked] [--release=ID]... [--resume] [--ledger=verify] [--ledger=reconcile]"
            + " [--ledger=given-up] [--tell-again=LOG-ID]..."
            + " [--who-is-asked=CONSUMER,CONTRACT,ADDRESS]...";

    /** Connections that may wait to be accepted. Without it fifty may, and the next is heard a second later. */
    private static final int CONNECTING = 1024;

    private static final int NOT_ALL_DONE = 1;

    private static final int CANNOT_START = 2;

    private Main() {}

    /** Starts, says where it listens, and runs until the process is told to end. */
    public static void main(String[] arguments) {
        int code;
        try {
            code = run(arguments, System.out, System.err);
        } finally {
            EndOfProcess.beginningIsOver();
        }
        if (code != 0) {
            System.exit(code);
        }
    }

    /** Does what is asked for and returns when it has ended, with the exit code. */
    static int run(String[] arguments, PrintStream out, PrintStream err) {
        try {
            LogForm.choose(System.getProperties(), System.getenv());
            List<String> commands =
                    Stream.of(arguments).filter(OutboxCommand::isOne).toList();
            List<String> ledger =
                    Stream.of(arguments).filter(LedgerCommand::isOne).toList();
            List<String> asked =
                    Stream.of(arguments).filter(WhoIsAskedCommand::isOne).toList();
            Settings settings = settings(Stream.of(arguments)
                    .filter(argument -> !OutboxCommand.isOne(argument)
                            && !LedgerCommand.isOne(argument)
                            && !WhoIsAskedCommand.isOne(argument))
                    .toArray(String[]::new));
            checkTogether(Stream.of(asked, ledger, commands)
                    .flatMap(kind -> kind.stream().limit(1))
                    .toList());
            if (!asked.isEmpty()) {
                return WhoIsAskedCommand.run(settings, asked, out) ? 0 : NOT_ALL_DONE;
            }
            if (!ledger.isEmpty()) {
                return LedgerCommand.run(settings, ledger, out) ? 0 : NOT_ALL_DONE;
            }
            if (!commands.isEmpty()) {
                return OutboxCommand.run(settings, commands, out) ? 0 : NOT_ALL_DONE;
            }
            serve(settings, out);
            return 0;
        } catch (OutboxUnavailable e) {
            complain(err, "samplan cannot go on. producer.index.database: " + e.getMessage());
        } catch (Exception
                | ServiceConfigurationError
                | LinkageError e) { // a vendor's code may throw anything when it is made
            complain(err, "samplan cannot start. " + WhyNotStarted.told(e));
        }
        return CANNOT_START;
    }

    /** Starts, and returns when the server has ended; a process that is ending starts nothing. */
    private static void serve(Settings settings, PrintStream out) throws Exception {
        if (EndOfProcess.isTold()) {
            return;
        }
        Ahead.begin(settings);
        Server server = start(settings);
        if (server.isRunning()) {
            out.println("samplan is ready on " + addressOf(settings, server));
        }
        EndOfProcess.beginningIsOver();
        server.join();
    }

    /** What goes wrong because the process is ending is nobody's mistake. */
    private static void complain(PrintStream err, String said) {
        if (!EndOfProcess.isTold()) {
            err.println(said);
        }
    }

    /** @throws CannotStart naming commands of more than one kind: only those of one would be done */
    private static void checkTogether(List<String> oneOfEachKind) {
        if (oneOfEachKind.size() > 1) {
            throw new CannotStart(oneOfEachKind.stream()
                            .map(command -> command.startsWith("--ledger=") ? command : command.replaceFirst("=.*", ""))
                            .collect(Collectors.joining(" and "))
                    + " do not go together. Give one of them, and then the other.");
        }
    }

    /** Waits until a process that is told to end has ended what this class has started, or is starting. */
    public static void awaitEnd() throws InterruptedException {
        EndOfProcess.await();
    }

    private static Settings settings(String[] arguments) {
        if (arguments.length == 0) {
            return Settings.find();
        }
        if (arguments.length > 1 || !arguments[0].startsWith(SETTINGS)) {
            throw new CannotStart(USAGE);
        }
        return Settings.named(arguments[0].substring(SETTINGS.length()));
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
        http.setRequestHeaderSize(where.maxHead());
        // A hundred kB for each connection, for headers that differ from call to call.
        http.setHeaderCacheSize(0);
        ServerConnector connector = settings.tls().port()
                ? TlsPort.of(server, http, wiring::tls)
                : new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost(where.host());
        connector.setPort(where.port());
        connector.setAcceptQueueSize(CONNECTING);
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler("/");
        context.setErrorHandler(new BareError());
        server.setErrorHandler(new BareError()); // for what is refused before anybody is asked to answer it
        context.addEventListener(wiring);
        SlowHeads heads = new SlowHeads(
                new SlowReaders(new WatchConsumers(context), where.writeWithin()),
                where.bodies().within());
        connector.addEventListener(heads);
        server.setHandler(heads);
        ListeningPort.open(connector, "server");
        settings.management()
                .port()
                .ifPresent(
                        port -> openForOperators(server, settings.management().host(), port, wiring));
        try {
            server.start();
        } catch (Exception | LinkageError | ServiceConfigurationError e) { // nothing is left half started
            LifeCycle.stop(server);
            Stream.of(server.getConnectors()).forEach(port -> ((ServerConnector) port).close());
            throw e;
        }
        new GracefulStop(server, wiring, where.stop()).atShutdown();
        return server;
    }

    private static void openForOperators(Server server, String host, int port, ServletWiring wiring) {
        ServerConnector connector = new ServerConnector(server, 1, 1);
        connector.setHost(host);
        connector.setPort(port);
        server.addConnector(connector);
        ListeningPort.open(connector, "management");
        int open = connector.getLocalPort(); // once it is closed it tells none, and connections are still answered
        wiring.operatorsAt(() -> open);
    }

    /** Where a started server is called. */
    static URI addressOf(Settings settings, Server server) {
        String scheme = settings.tls().port() ? "https" : "http";
        return URI.create(scheme + "://" + settings.server().host() + ":" + portOf(server));
    }

    /** The port that a started server listens on, also when the settings left the choice to the system. */
    static int portOf(Server server) {
        return ((ServerConnector) server.getConnectors()[0]).getLocalPort();
    }
}
