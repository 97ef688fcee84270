package se.samplan.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samplan.database.Migrations;
import se.samplan.database.Step;
import se.samplan.integration.Integrator;
import se.samplan.settings.Settings;
import se.samplan.settings.SettingsRejected;
import se.samplan.spring.Phases;

/** However a program of both roles ends, and wherever its start fails, no thread, no socket and no file of it is left. */
class NothingLeftTest {

    private static final Duration GENEROUS = Duration.ofSeconds(30);

    private final Set<Thread> before = alive();
    private final Path folder;

    NothingLeftTest(@TempDir Path folder) {
        this.folder = folder;
    }

    /** A start that is refused. */
    @FunctionalInterface
    private interface FailedStart {
        void run() throws Exception;
    }

    /** Comes last of all beans, when everything has been made and nothing been started. */
    @Configuration(proxyBeanMethods = false)
    static class BrokenAtLast {
        @Bean
        Object broken() {
            throw new IllegalStateException();
        }
    }

    /** Fails when everything else has been started. */
    @Configuration(proxyBeanMethods = false)
    static class BrokenWhenStarted {
        @Bean
        SmartLifecycle broken() {
            return new SmartLifecycle() {
                @Override
                public void start() {
                    throw new IllegalStateException();
                }

                @Override
                public void stop() {
                    // was never started
                }

                @Override
                public boolean isRunning() {
                    return false;
                }

                @Override
                public int getPhase() {
                    return Phases.ENTRANCE;
                }
            };
        }
    }

    @Test
    void whereABeanCannotBeMade() throws Exception {
        nothingIsLeftOf(BrokenAtLast.class);
    }

    @Test
    void whereABeanDoesNotStart() throws Exception {
        nothingIsLeftOf(BrokenWhenStarted.class);
    }

    @Test
    void atTheEndOfAProgram() throws Exception {
        started().close();

        await().atMost(GENEROUS).untilAsserted(this::noThreadOfOursIsLeft);
        assertThat(openFilesIn(folder)).isEmpty();
    }

    @Test
    void whereADatabaseIsOfANewerRelease() throws Exception {
        new Migrations(
                        "samplan_index_history",
                        List.of(new Step(99, "of later", List.of("CREATE TABLE of_later (some_number INTEGER)"))))
                .run(() -> DriverManager.getConnection(index(), "samplan", ""));

        nothingIsLeftAfter(() -> failToMigrate("of a newer release"));
    }

    @Test
    void whereAMigrationFails() throws Exception {
        try (Connection connection = DriverManager.getConnection(index(), "samplan", "")) {
            connection.createStatement().execute("CREATE VIEW samplan_index_outbox AS SELECT 1 AS one");
        }

        nothingIsLeftAfter(() -> failToMigrate("samplan_index_history"));
    }

    private void nothingIsLeftOf(Class<?> broken) throws Exception {
        nothingIsLeftAfter(() -> failToStart(broken));
    }

    /** The first start loads what the JVM itself keeps; the second must leave things as it found them. */
    private void nothingIsLeftAfter(FailedStart start) throws Exception {
        start.run();
        await().atMost(GENEROUS).untilAsserted(this::noThreadOfOursIsLeft);
        Set<String> threads = threads();
        long sockets = sockets();

        start.run();

        await().atMost(GENEROUS).untilAsserted(() -> {
            assertThat(threads()).isSubsetOf(threads);
            assertThat(sockets()).isLessThanOrEqualTo(sockets);
        });
        assertThat(openFilesIn(folder)).isEmpty();
    }

    private void failToStart(Class<?> broken) throws Exception {
        Settings settings = settings();
        Integrator.with(folder, broken, () -> {
            assertThatThrownBy(() -> Beans.start(
                            settings, Optional.empty(), Thread.currentThread().getContextClassLoader()))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("broken");
            return broken;
        });
    }

    private void failToMigrate(String told) throws IOException {
        Settings settings = settings();
        assertThatThrownBy(() -> Beans.start(settings, Optional.empty(), NothingLeftTest.class.getClassLoader()))
                .isInstanceOf(SettingsRejected.class)
                .hasMessageContaining(told);
    }

    private AnnotationConfigApplicationContext started() throws IOException {
        return Beans.start(settings(), Optional.empty(), NothingLeftTest.class.getClassLoader());
    }

    /** Everything that opens something: connections to sources, to an index and to a producer behind, two databases, metrics. */
    private Settings settings() throws IOException {
        URI nobody = URI.create("http://127.0.0.1:1/");
        return Settings.read(Files.write(
                folder.resolve("samplan.properties"),
                List.of(
                        "roles = aggregator, producer",
                        "index.address = " + nobody,
                        "index.logical-address = TSTASTA00000-EI00",
                        "index.own-id = TSTASTA00000-AGGR",
                        "routes.platform = " + nobody,
                        "changes.keep = store",
                        "changes.time = 500ms",
                        "changes.database = jdbc:h2:" + folder.resolve("changes") + ";DB_CLOSE_DELAY=0",
                        "producer.source-system = TSTASTA00000-SYS1",
                        "producer.behind.address = " + nobody,
                        "producer.index.address = " + nobody,
                        "producer.index.logical-address = TSTASTA00000-EI00",
                        "producer.index.database = " + index())));
    }

    private String index() {
        return "jdbc:h2:" + folder.resolve("index") + ";DB_CLOSE_DELAY=0";
    }

    /** What another test left in this JVM is not told of this program. */
    private void noThreadOfOursIsLeft() {
        assertThat(alive())
                .filteredOn(thread -> thread.getName().startsWith("samplan-"))
                .isSubsetOf(before);
    }

    /** All but those of the tests themselves. */
    private static Set<String> threads() {
        return alive().stream()
                .map(Thread::getName)
                .filter(name -> !name.startsWith("awaitility") && !name.startsWith("HttpClient"))
                .collect(Collectors.toSet());
    }

    private static Set<Thread> alive() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(Thread::isAlive)
                .collect(Collectors.toSet());
    }

    /** Where the system tells; elsewhere there are none to be seen. */
    private static long sockets() {
        return opened().filter(target -> target.startsWith("socket:") || target.contains("eventpoll"))
                .count();
    }

    private static List<String> openFilesIn(Path folder) {
        return opened().filter(target -> target.startsWith(folder.toString())
                        && !target.contains("integrator")
                        && !target.endsWith(".properties"))
                .toList();
    }

    private static Stream<String> opened() {
        Path all = Path.of("/proc/self/fd");
        if (!Files.isDirectory(all)) {
            return Stream.empty();
        }
        try (Stream<Path> open = Files.list(all)) {
            return open.map(NothingLeftTest::target).toList().stream();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException e) { // it has been closed meanwhile
            return "";
        }
    }
}
