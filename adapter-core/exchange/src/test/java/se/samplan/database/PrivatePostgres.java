package se.samplan.database;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Assumptions;
import org.postgresql.ds.PGConnectionPoolDataSource;

/**
 * A PostgreSQL of our own, started from the machine's binaries in a folder of its own on a free port, and gone afterwards.
 * PostgreSQL refuses to run as root; for root it runs as the user that its package has made.
 */
public final class PrivatePostgres implements AutoCloseable {

    private static final String USER = "samplan";
    private static final String SYSTEM_USER = "postgres";
    private static final int MOST_SECONDS = 60;
    private static final int MOST_CONNECTIONS = 50;

    private final Path binaries;
    private final Path folder;
    private final int port;
    /** A new connection is a new process of the server; the tests open thousands. */
    private final JdbcConnectionPool connections;

    private final Set<String> schemas = new HashSet<>();

    private PrivatePostgres(Path binaries, Path folder, int port) {
        this.binaries = binaries;
        this.folder = folder;
        this.port = port;
        PGConnectionPoolDataSource server = new PGConnectionPoolDataSource();
        server.setUrl("jdbc:postgresql://127.0.0.1:" + port + "/postgres");
        server.setUser(USER);
        server.setPassword("");
        this.connections = JdbcConnectionPool.create(server);
        connections.setMaxConnections(MOST_CONNECTIONS);
    }

    /** Starts one; where there is no PostgreSQL the test that asks is skipped, and says so aloud. */
    public static PrivatePostgres start() throws IOException {
        Optional<Path> found = binaries();
        if (found.isEmpty()) {
            System.err.println("SKIPPED: the tests against PostgreSQL, because no initdb was found below"
                    + " /usr/lib/postgresql or on the path");
        }
        Assumptions.assumeTrue(found.isPresent(), "no PostgreSQL on this machine");
        Path folder = Files.createTempDirectory("samplan-postgres-");
        PrivatePostgres postgres = new PrivatePostgres(found.get(), folder, freePort());
        if (isRoot()) {
            postgres.run(List.of("chown", SYSTEM_USER, folder.toString()));
        }
        postgres.runAsOwner("initdb", "-D", postgres.data(), "-U", USER, "-A", "trust", "-E", "UTF8", "--no-sync");
        postgres.startAgain();
        return postgres;
    }

    /** Starts the server, after {@link #stopAtOnce}. */
    public void startAgain() {
        runAsOwner(
                "pg_ctl",
                "start",
                "-w",
                "-t",
                Integer.toString(MOST_SECONDS),
                "-D",
                data(),
                "-l",
                folder.resolve("log").toString(),
                "-o",
                "-p " + port + " -c listen_addresses=127.0.0.1 -c fsync=off -c unix_socket_directories=" + folder);
    }

    /** Ends the server without a word to anybody, as a crash does. */
    public void stopAtOnce() {
        runAsOwner("pg_ctl", "stop", "-w", "-m", "immediate", "-D", data());
    }

    /** Whether somebody accepts connections there. */
    public boolean isThere() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    /** Where a program finds it that opens connections itself, in a schema of that name, which is made if it is not there. */
    public String address(String schema) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres", USER, "");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA IF NOT EXISTS \"" + schema + "\"");
        }
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?currentSchema=" + schema;
    }

    /** Its user, who needs no password. */
    public String user() {
        return USER;
    }

    /** Connects to a schema of that name, which is made if it is not there. */
    public Connection open(String schema) throws SQLException {
        Connection connection = connections.getConnection();
        makeOnce(schema, connection);
        connection.setSchema(schema);
        return connection;
    }

    private synchronized void makeOnce(String schema, Connection connection) throws SQLException {
        if (!schemas.contains(schema)) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("CREATE SCHEMA IF NOT EXISTS \"" + schema + "\"");
            }
            schemas.add(schema);
        }
    }

    @Override
    public void close() {
        connections.dispose();
        stopAtOnce();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Path> binaries() throws IOException {
        Path debian = Path.of("/usr/lib/postgresql");
        Stream<Path> onPath = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .filter(entry -> !entry.isEmpty())
                .map(Path::of);
        if (!Files.isDirectory(debian)) {
            return onPath.filter(PrivatePostgres::isComplete).findFirst();
        }
        try (Stream<Path> versions = Files.list(debian)) {
            return Stream.concat(
                            versions.sorted(Comparator.reverseOrder()).map(version -> version.resolve("bin")), onPath)
                    .filter(PrivatePostgres::isComplete)
                    .findFirst();
        }
    }

    private static boolean isComplete(Path folder) {
        return Stream.of("initdb", "pg_ctl", "postgres").allMatch(name -> Files.isExecutable(folder.resolve(name)));
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private void runAsOwner(String binary, String... arguments) {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("runuser", "-u", SYSTEM_USER, "--"));
        }
        command.add(binaries.resolve(binary).toString());
        command.addAll(List.of(arguments));
        run(command);
    }

    /** Into a file: the server inherits the output, and a pipe would never end. */
    private void run(List<String> command) {
        try {
            Path output = Files.createTempFile("samplan-postgres-", ".log");
            Process process = new ProcessBuilder(command)
                    .directory(new File("/"))
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            boolean ended = process.waitFor(2L * MOST_SECONDS, TimeUnit.SECONDS);
            String said = text(output);
            Files.delete(output);
            if (!ended || process.exitValue() != 0) {
                throw new IllegalStateException(command + " did not succeed: " + said);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String text(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }
}
