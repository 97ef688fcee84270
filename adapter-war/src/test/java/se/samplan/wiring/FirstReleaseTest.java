package se.samplan.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import se.samplan.settings.Settings;

/** The settings, the lists and the keys that were written for the first release, in its forms, are read by this one. */
class FirstReleaseTest {

    private final Path folder;

    FirstReleaseTest(@TempDir Path folder) throws IOException, URISyntaxException {
        this.folder = folder;
        Path kept = Path.of(FirstReleaseTest.class.getResource("/first-release").toURI());
        try (Stream<Path> files = Files.list(kept)) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName().toString()));
            }
        }
    }

    /** A producer that offers notes as plans has no other producer behind it: one of the two groups of keys at a time. */
    @ParameterizedTest
    @ValueSource(strings = {"producer.behind.", "producer.plans-from-notes"})
    void aProgramStartsWithTheKeysAndListsOfTheFirstRelease(String leftOut) throws IOException {
        Path written = folder.resolve("samplan.properties");
        List<String> lines = Files.readAllLines(written);
        Files.write(
                written,
                lines.stream().filter(line -> !line.startsWith(leftOut)).toList());
        assertThat(Files.readAllLines(written)).hasSizeBetween(55, lines.size() - 3);

        try (ConfigurableApplicationContext program =
                Beans.start(Settings.read(written), Optional.empty(), FirstReleaseTest.class.getClassLoader())) {
            assertThat(program.isRunning()).isTrue();
        }
    }
}
