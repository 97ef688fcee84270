package se.samplan.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samplan.running.Request;
import se.samplan.running.SettingsFile;
import se.samplan.samples.messages.stub.Landscape;

/** The adapter in a vendor's executable jar, started by Spring Boot's own loader: every library is a jar inside a jar. */
class FatJarIT {

    private static final Path UNPACKED = Path.of("target", "samplan-adapter", "WEB-INF");
    private static final Path CLASSES = Path.of("target", "samplan-adapter-classes.jar");

    private final Path folder;

    FatJarIT(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void answersInBothRoles_fromAFolderWithSignsThatAddressesEscape() throws Exception {
        Path odd = Files.createDirectories(folder.resolve("vård + omsorg å"));
        Path program = FatJar.pack(
                odd.resolve("journal.jar"),
                Embedding.class,
                List.of(UNPACKED.resolve("lib"), UNPACKED.resolve("container"), CLASSES));
        try (Landscape asta = Landscape.start(9, 0);
                War vendors = War.start(
                        program,
                        odd,
                        SettingsFile.write(
                                        odd,
                                        asta,
                                        "roles = aggregator, producer",
                                        "producer.source-system = " + Ping.SYSTEM,
                                        "answers.validation = enforce",
                                        "changes.keep = store",
                                        "changes.database = jdbc:h2:mem:changes;DB_CLOSE_DELAY=-1")
                                .toString())) {
            URI address = URI.create(vendors.address());

            assertThat(Request.aboutAsta().to(address).plans()).containsExactly("P5", "P4", "P3", "P2", "P1");
            assertThat(Ping.answerOf(address)).contains("PingForConfigurationResponse");
            assertThat(vendors.err()).doesNotContain("xception", "ERROR", "\tat ");
        }
    }
}
