package se.samplan.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program is told to end before it is ready: it leaves nothing behind and complains of nothing. */
class ToldToEndIT {

    private static final int TOLD_TO_END = 128 + 15;

    /** Much happens within half a second of a start. */
    private static final Duration OFTEN = Duration.ofMillis(2);

    private final Path folder;

    ToldToEndIT(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void whileItUnpacks() throws Exception {
        assertEndsQuietly(() -> unpacked("").isPresent());
    }

    @Test
    void whenAllIsUnpacked() throws Exception {
        String last = lastOfTheWar();

        assertEndsQuietly(() -> unpacked(last).isPresent());
    }

    /** The ledger is opened in the middle of it. */
    @Test
    void whileItStarts() throws Exception {
        assertEndsQuietly(() -> Files.exists(folder.resolve("ledger.txt")));
    }

    private void assertEndsQuietly(Callable<Boolean> moment) throws Exception {
        Files.writeString(folder.resolve("samplan.properties"), """
            server.port = 0
            index.address = http://127.0.0.1:9/
            index.logical-address = TSTASTA00000-EI00
            index.own-id = TSTASTA00000-AGGR
            routes.platform = http://127.0.0.1:9/
            consumers.default = person
            ledger.file = ledger.txt
            """);
        try (War war = War.start(folder)) {
            await().atMost(Duration.ofSeconds(60)).pollInterval(OFTEN).until(moment);

            war.terminate();

            assertThat(war.exitCode()).isEqualTo(TOLD_TO_END);
            assertThat(war.temporaryFiles()).isEmpty();
            assertThat(war.out()).isEmpty();
            assertThat(war.err()).doesNotContain("xception", "Error", "\tat ", "cannot");
        }
    }

    /** What the war has under this name, if it has been unpacked. */
    private Optional<Path> unpacked(String name) throws IOException {
        Path temporary = folder.resolve("tmp");
        try (Stream<Path> made = Files.list(temporary)) {
            return made.map(each -> each.resolve(name)).filter(Files::exists).findFirst();
        }
    }

    private static String lastOfTheWar() throws IOException {
        try (JarFile war = new JarFile(War.FILE.toFile())) {
            return war.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(JarEntry::getName)
                    .filter(name -> name.matches("WEB-INF/(classes|lib|container)/.*"))
                    .reduce((earlier, later) -> later)
                    .orElseThrow();
        }
    }
}
