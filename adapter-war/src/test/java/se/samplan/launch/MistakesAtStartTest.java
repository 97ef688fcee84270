package se.samplan.launch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.samplan.model.PersonId;
import se.samplan.produce.LinkedIdentities;

/**
 * What an operator gets wrong: a few lines name the key, the file and the remedy, the exit code is not 0, and nothing is left
 * running. The program runs in this process, as {@code java -jar} runs it; what stands before it is in {@code WarByItselfIT}.
 */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class MistakesAtStartTest {

    private static final String AGGREGATOR = """
        server.port = 0
        index.address = http://127.0.0.1:9/
        index.logical-address = TSTASTA00000-EI00
        index.own-id = TSTASTA00000-AGGR
        routes.platform = http://127.0.0.1:9/
        consumers.default = person
        """;
    private static final String STORE = AGGREGATOR + "changes.keep = store\ntokens.key-file = keys.txt\n";
    private static final String PRODUCER =
            "roles = producer\nserver.port = 0\nproducer.source-system = TSTASTA00000-SYS1\n";
    private static final String BEHIND = PRODUCER + "producer.behind.address = http://127.0.0.1:9/\n";
    private static final String UPDATES = PRODUCER
            + "producer.index.address = http://127.0.0.1:9/\nproducer.index.logical-address = TSTASTA00000-EI00\n";

    private static final String NBSP = "holds a sign that cannot be seen or meant, U+00A0 (NO-BREAK SPACE)";

    private static final byte[] NONE = {};

    /** A class file of a Java that is not made yet. */
    private static final byte[] OF_TOMORROW = {
        (byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE, 0, 0, 0x7F, 0x7F, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
    };

    private final Path folder;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    MistakesAtStartTest(@TempDir Path folder) {
        this.folder = folder;
    }

    /** A vendor's class that cannot be made. */
    public static final class Throwing implements LinkedIdentities {

        public Throwing() {
            throw new IllegalStateException("a text that may hold anything");
        }

        @Override
        public Set<PersonId> linkedTo(PersonId person) {
            return Set.of();
        }
    }

    /** A vendor's class of another kind than it says. */
    public static final class Stranger {}

    @BeforeEach
    void writeLists() throws IOException {
        write("keys.txt", "a key that only this test knows of, 32+");
        Files.createDirectories(folder.resolve("folder"));
        write("latin1.txt", "# på svenska");
        Files.write(folder.resolve("latin1.txt"), "på = svenska".getBytes(ISO_8859_1));
        write("nbsp.txt", "# one\nTSTASTA00000-CONS2\u00A0= person");
        Files.write(folder.resolve("utf16.txt"), "TSTASTA00000-CONS2 = person".getBytes(UTF_16LE));
        Files.createDirectories(folder.resolve("templates"));
        write("templates/a.yaml", "name:\u00A0a");
        Files.write(folder.resolve("damaged.mv.db"), "no database ".repeat(1000).getBytes(UTF_8));
    }

    static Stream<Arguments> settings() {
        return Stream.of(
                said(AGGREGATOR + "server.hots = x", "server.hots: no such setting"),
                said(
                        AGGREGATOR + "server.host = 127.0.0.1\nserver.host = 127.0.0.2",
                        "server.host: is given more than once"),
                said(AGGREGATOR + "server.max-threads = 3", "server.max-threads: must be a number from 8 to 4000"),
                said(AGGREGATOR + "server.max-threads = 99999999999", "server.max-threads: must be a number from 8"),
                said(AGGREGATOR + "aggregation.total = soon", "aggregation.total: must be a time such as 500ms"),
                said(
                        AGGREGATOR + "aggregation.total = 999999999m\naggregation.reserve = 999999999m",
                        "aggregation.reserve: "),
                said(AGGREGATOR + "server.host = a\\u0000b", "server.host: holds a sign", "U+0000 (NULL)"),
                said(AGGREGATOR + "consumers.file = a\\u0000b", "consumers.file: holds a sign", "U+0000 (NULL)"),
                said(AGGREGATOR + "server\\u0000x = a", "serverx: holds a sign", "U+0000 (NULL)"),
                said(AGGREGATOR + "# \\u12\nserver.host = \\u12zz", "line 8: \\u must be followed by four hexadecimal"),
                said(
                        STORE + "changes.database = jdbc:h2:C:\\users\\x",
                        "line 9: \\u must be followed",
                        "written twice"),
                said(
                        AGGREGATOR + "notes.templates-folder = templates",
                        "notes.templates-folder: a.yaml: line 1: " + NBSP),
                Arguments.of("nbsp.txt", "", List.of("line 2: " + NBSP)),
                Arguments.of("utf16.txt", "", List.of("line 1: holds a sign", "U+0000 (NULL)")),
                Arguments.of("latin1.txt", "", List.of("is not UTF-8")));
    }

    static Stream<Arguments> files() {
        return Stream.of(
                        "consumers.file",
                        "permissions.file",
                        "limits.file",
                        "identities.file",
                        "givers.file",
                        "routes.file",
                        "index.fallback-file",
                        "tokens.key-file",
                        "producer.behind.facts-file")
                .flatMap(key -> {
                    String others = key.startsWith("producer") ? BEHIND : AGGREGATOR;
                    return Stream.of(
                            said(others + key + " = nowhere.txt", key + ": there is no file FOLDER/nowhere.txt"),
                            said(others + key + " = folder", key + ": FOLDER/folder is a folder, not a file"),
                            said(others + key + " = latin1.txt", key + ": is not UTF-8"),
                            said(others + key + " = nbsp.txt", key + ": line 2: " + NBSP),
                            said(others + key + " = utf16.txt", key + ": line 1: holds a sign", "U+0000 (NULL)"));
                });
    }

    static Stream<Arguments> databases() {
        return Stream.of(
                said(
                        STORE + "changes.database = jdbc:h2:/proc/none/hidden",
                        "changes.database: cannot be used",
                        "must be able to write"),
                said(
                        STORE + "changes.database = jdbc:h2:mem:x;PASSWORD=hidden",
                        "changes.database: cannot be used",
                        "says something twice"),
                said(STORE + "changes.database = jdbc:h2:relative", "changes.database: cannot be used", "jdbc:h2:./"),
                said(
                        STORE + "changes.database = jdbc:h2:FOLDER/damaged",
                        "changes.database: cannot be used",
                        "damaged"),
                said(STORE + "changes.database = jdbc:nothing:x", "changes.database: no driver takes this address"),
                said(
                        UPDATES + "producer.index.database = jdbc:h2:/proc/none/x",
                        "producer.index.database: cannot be used",
                        "must be able to write"));
    }

    static Stream<Arguments> addresses() {
        return Stream.of(
                said(
                        AGGREGATOR + "server.host = nowhere.invalid",
                        "server.host: \"nowhere.invalid\" has no address. Set "),
                said(
                        AGGREGATOR + "server.host = http://127.0.0.1",
                        "server.host: \"http://127.0.0.1\" has no address. Set "),
                said(
                        AGGREGATOR + "server.host = 192.0.2.1",
                        "server.host: \"192.0.2.1\" is no address of this machine. Set "));
    }

    private static Arguments said(String settings, String... told) {
        return Arguments.of("samplan.properties", settings, List.of(told));
    }

    @ParameterizedTest
    @MethodSource({"settings", "files", "databases", "addresses"})
    void namesWhatIsWrong(String file, String settings, List<String> told) throws IOException {
        if (file.equals("samplan.properties")) {
            write(file, here(settings));
        }

        start("--settings=" + folder.resolve(file));

        assertThat(told()).contains(told.stream().map(this::here).toList()).doesNotContain("hidden");
    }

    private String here(String text) {
        return text.replace("FOLDER", folder.toString());
    }

    @Test
    void namesTheFileOfTheSettings_andHowItIsNamed() {
        start("--settings=" + folder.resolve("nowhere"));
        start("--settings=" + folder);

        assertThat(told())
                .contains(
                        "there is no file " + folder.resolve("nowhere"),
                        folder + " is a folder, not a file",
                        "Name the settings file with --settings=FILE");
    }

    @Test
    void namesTheFileThatItMayNotRead() throws IOException {
        Path secret = write("secret.properties", AGGREGATOR);
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(secret), "this user may read everything");

        start("--settings=" + secret);

        assertThat(told()).contains(secret + " cannot be read by this user", "--settings=FILE");
    }

    @Test
    void namesThePortThatIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            start("--settings="
                    + write("taken.properties", AGGREGATOR.replace("port = 0", "port = " + taken.getLocalPort())));

            assertThat(told())
                    .contains(
                            "server.port: port " + taken.getLocalPort() + " on 127.0.0.1 cannot be used",
                            "Stop what uses it, or set another port.");
        }
    }

    @Test
    void namesTheDatabaseThatAnotherHasOpen() throws Exception {
        String address = "jdbc:h2:" + folder.resolve("shared");
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home", ""), "bin", "java")
                                .toString(),
                        "-cp",
                        Path.of(org.h2.Driver.class
                                        .getProtectionDomain()
                                        .getCodeSource()
                                        .getLocation()
                                        .toURI())
                                .toString(),
                        "org.h2.tools.Shell",
                        "-url",
                        address)
                .start();
        try {
            Awaitility.await().until(() -> Files.exists(folder.resolve("shared.mv.db")));
            start("--settings=" + write("db.properties", STORE + "changes.database = " + address));

            assertThat(told()).contains("changes.database: cannot be used", "another process has its file open");
        } finally {
            other.destroyForcibly();
        }
    }

    /** A service's file, the line in it, a class that the jar holds, and what is said. */
    static Stream<Arguments> vendors() {
        return Stream.of(
                Arguments.of("no.such.Journal", "Provider no.such.Journal not found", NONE),
                Arguments.of("no such journal", "Illegal", NONE),
                Arguments.of(Stranger.class.getName(), "not a subtype", NONE),
                Arguments.of(
                        Throwing.class.getName(),
                        "could not be instantiated (java.lang.IllegalStateException at ",
                        NONE),
                Arguments.of("tomorrow.Journal", "more recent version of the Java Runtime", OF_TOMORROW),
                Arguments.of("broken.Journal", "Truncated class file", new byte[] {1, 2, 3}));
    }

    @ParameterizedTest
    @MethodSource("vendors")
    void namesTheClassThatCannotBeConnected(String line, String said, byte[] content) throws IOException {
        try (URLClassLoader vendors = new URLClassLoader(
                new URL[] {jar(line, content).toUri().toURL()}, MistakesAtStartTest.class.getClassLoader())) {
            Thread.currentThread().setContextClassLoader(vendors);

            start("--settings=" + write("producer.properties", PRODUCER));
        } finally {
            Thread.currentThread().setContextClassLoader(MistakesAtStartTest.class.getClassLoader());
        }

        assertThat(told()).contains(said, "--libraries").doesNotContain("a text that may hold anything");
    }

    private Path jar(String line, byte[] content) throws IOException {
        Path file = folder.resolve("vendor.jar");
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file))) {
            jar.putNextEntry(new ZipEntry("META-INF/services/" + LinkedIdentities.class.getName()));
            jar.write(line.getBytes(UTF_8));
            if (content.length > 0) {
                jar.putNextEntry(new ZipEntry(line.replace('.', '/') + ".class"));
                jar.write(content);
            }
        }
        return file;
    }

    /** A vendor's class fails beside a store and a port: they and every thread are free afterwards. */
    @Test
    void leavesNothingHalfStarted() throws Exception {
        String address = "jdbc:h2:" + folder.resolve("changes");
        Path settings = write(
                "both.properties",
                STORE.replace("server.port", "roles = aggregator, producer\nserver.port")
                        + "producer.source-system = TSTASTA00000-SYS1\nchanges.database = " + address + "\n");
        try (URLClassLoader vendors = new URLClassLoader(
                new URL[] {jar(Throwing.class.getName(), NONE).toUri().toURL()},
                MistakesAtStartTest.class.getClassLoader())) {
            Thread.currentThread().setContextClassLoader(vendors);

            start("--settings=" + settings);
        } finally {
            Thread.currentThread().setContextClassLoader(MistakesAtStartTest.class.getClassLoader());
        }

        assertThat(told()).contains("could not be instantiated");
        try (Connection free = DriverManager.getConnection(address, "samplan", "")) {
            assertThat(free.isValid(1)).isTrue();
        }
    }

    private void start(String... arguments) {
        Set<String> before = threads();

        int code = Main.run(arguments, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));

        assertThat(code).isEqualTo(2);
        Awaitility.await()
                .atMost(20, TimeUnit.SECONDS)
                .untilAsserted(() -> assertThat(threads()).isSubsetOf(before));
    }

    private String told() {
        assertThat(out.toString(UTF_8)).isEmpty();
        String told = err.toString(UTF_8);
        assertThat(told).startsWith("samplan cannot start. ").doesNotContain("\tat ");
        return told;
    }

    /** Those of the JDK's own pools end by themselves when they have been idle, and some are the test's. */
    private static Set<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> Stream.of("ForkJoinPool", "junit", "awaitility", "process reaper")
                        .noneMatch(name::startsWith))
                .collect(Collectors.toSet());
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
