package se.samplan.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.samplan.database.Migrations;
import se.samplan.database.Step;
import se.samplan.integration.Configurations;
import se.samplan.integration.Integrator;
import se.samplan.reader.BlockCheck;
import se.samplan.settings.Settings;
import se.samplan.settings.SettingsRejected;
import se.samplan.source.Permissions;

/** A start that cannot be ends with one message that names the bean and the remedy, and with nothing of what a bean has said. */
class StartRefusedTest {

    private static final String SECRET = "19121212-1212";

    private final Path folder;

    StartRefusedTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Configuration(proxyBeanMethods = false)
    static class OneBlockCheck {
        @Bean
        BlockCheck blocks() {
            return (question, deadline) -> CompletableFuture.completedFuture(Map.of());
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class AnotherBlockCheck {
        @Bean
        BlockCheck otherBlocks() {
            return (question, deadline) -> CompletableFuture.completedFuture(Map.of());
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class SameName {
        @Bean
        BlockCheck blocks() {
            return (question, deadline) -> CompletableFuture.completedFuture(Map.of());
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Broken {
        @Bean
        BlockCheck blocks() {
            throw new IllegalStateException(SECRET);
        }
    }

    /** Cannot be made itself. */
    @Configuration(proxyBeanMethods = false)
    static class BrokenConfiguration {
        BrokenConfiguration() {
            throw new IllegalStateException(SECRET);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class LackingAClass {
        @Bean
        BlockCheck blocks() {
            throw new NoClassDefFoundError("com/example/blocks/Client");
        }
    }

    /** What a bean needs and nobody makes. */
    interface Service {}

    @Configuration(proxyBeanMethods = false)
    static class LackingABean {
        @Bean
        BlockCheck blocks(Service service) {
            return (question, deadline) -> CompletableFuture.completedFuture(Map.of());
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class OpenPermissions {
        @Bean
        Permissions permissions() {
            return question -> source -> true;
        }
    }

    @Test
    void twoBeansForOnePortAreNamed() {
        assertThat(told(OneBlockCheck.class, AnotherBlockCheck.class))
                .contains("more than one bean for se.samplan.reader.BlockCheck", "blocks, otherBlocks", "Keep one");
    }

    @Test
    void twoBeansOfOneNameAreNamed() {
        assertThat(told(OneBlockCheck.class, SameName.class)).contains("two beans of the name blocks", "another name");
    }

    @Test
    void aBeanThatThrowsIsNamed_withWhatItThrewAndWhere_butNotWithItsText() {
        assertThat(told(Broken.class))
                .contains(
                        "The bean blocks",
                        "IllegalStateException at",
                        "StartRefusedTest",
                        "take its jar out of --libraries");
    }

    @Test
    void aConfigurationThatCannotBeMadeIsNamed() {
        assertThat(told(BrokenConfiguration.class))
                .contains("BrokenConfiguration", "IllegalStateException at", "take its jar out of --libraries");
    }

    @Test
    void aClassThatIsMissingIsNamed_withTheBeanThatNeedsIt() {
        assertThat(told(LackingAClass.class))
                .contains(
                        "The class com.example.blocks.Client is missing",
                        "the bean blocks",
                        "the folder of --libraries");
    }

    @Test
    void aBeanThatNobodyMakesIsNamed_withTheOneThatNeedsIt() {
        assertThat(told(LackingABean.class)).contains("The bean blocks", "needs a bean of", "Service", "there is none");
    }

    @Test
    void aBeanAndASettingForOnePortAreTwo() throws Exception {
        Files.writeString(folder.resolve("permissions.txt"), "* * *\n");

        assertThat(told(List.of(OpenPermissions.class.getName()), "permissions.file = permissions.txt"))
                .contains("permissions.file: is set", "Permissions", "leave the setting empty");
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce_beforeAnythingIsMade() throws Exception {
        Files.writeString(folder.resolve("permissions.txt"), "no such line at all\n");
        Files.writeString(folder.resolve("limits.txt"), "nor this\n");

        assertThat(told(
                        List.of("com.example.NotThere # a remark", "", Broken.class.getName()),
                        "permissions.file = permissions.txt",
                        "limits.file = limits.txt",
                        "answers.validation.GetNothing = report"))
                .contains(
                        "permissions.file: line 1",
                        "limits.file: line 1",
                        "answers.validation.GetNothing: no such contract",
                        Configurations.FILE + ": names the class com.example.NotThere, and there is none")
                .doesNotContain("blocks");
    }

    @ParameterizedTest
    @CsvSource({
        "samplan_index_history, producer.index.database",
        "samplan_change_history, changes.database",
        "samplan_ledger_history, ledger.database"
    })
    void aDatabaseOfANewerReleaseIsTold(String history, String key) throws Exception {
        new Migrations(
                        history,
                        List.of(new Step(99, "of later", List.of("CREATE TABLE of_later (some_number INTEGER)"))))
                .run(this::open);

        assertThat(told(List.of(), storing(key))).contains(key + ": ", "of a newer release");
    }

    private String[] storing(String key) {
        return key.startsWith("producer.")
                ? updates()
                : new String[] {
                    "changes.keep = " + (key.startsWith("changes.") ? "store" : "caller"), key + " = " + database()
                };
    }

    @Test
    void aMigrationThatFailsIsTold() throws Exception {
        try (Connection connection = open()) {
            // A view where the tables of this release should be: it has none of their columns.
            connection.createStatement().execute("CREATE VIEW samplan_index_outbox AS SELECT 1 AS one");
        }

        assertThat(told(List.of(), updates()))
                .contains(
                        "producer.index.database: ",
                        "samplan_index_history",
                        "mend it or restore the copy from before");
    }

    private String[] updates() {
        return new String[] {
            "roles = aggregator, producer",
            "producer.source-system = TSTASTA00000-SYS1",
            "producer.index.address = http://127.0.0.1:1/",
            "producer.index.logical-address = TSTASTA00000-EI00",
            "producer.index.database = " + database()
        };
    }

    private String database() {
        return "jdbc:h2:" + folder.resolve("index") + ";DB_CLOSE_DELAY=0";
    }

    private Connection open() throws java.sql.SQLException {
        return DriverManager.getConnection(database(), "samplan", "");
    }

    private String told(Class<?>... configurations) {
        return told(Stream.of(configurations).map(Class::getName).toList());
    }

    private String told(List<String> configurations, String... lines) {
        Throwable refused = catchThrowable(() -> Integrator.with(
                folder,
                configurations,
                () -> Beans.start(
                        Settings.read(file(lines)),
                        Optional.empty(),
                        Thread.currentThread().getContextClassLoader())));

        assertThat(refused).isInstanceOfAny(StartRefused.class, SettingsRejected.class);
        assertThat(refused.getStackTrace()).isEmpty();
        assertThat(refused.getMessage()).doesNotContain(SECRET, "\tat ");
        return String.valueOf(refused.getMessage());
    }

    private Path file(String... lines) throws java.io.IOException {
        Stream<String> always = Stream.of(
                "index.address = http://127.0.0.1:1/",
                "index.logical-address = TSTASTA00000-EI00",
                "index.own-id = TSTASTA00000-AGGR",
                "routes.platform = http://127.0.0.1:1/");
        return Files.write(
                folder.resolve("samplan.properties"),
                Stream.concat(always, Stream.of(lines)).toList());
    }
}
