package se.samplan.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherFolderTest {

    private static final Duration GENEROUS = Duration.ofSeconds(20);

    /** It takes far longer to unpack them than to see the first of them. */
    private static final int MANY = 5000;

    private final Path war;
    private final Path parent;
    private final LauncherFolder folder;

    LauncherFolderTest(@TempDir Path place) throws IOException {
        war = place.resolve("some.war");
        parent = Files.createDirectory(place.resolve("tmp"));
        folder = new LauncherFolder(parent);
    }

    @Test
    void unpacksWhatTheProgramIsLoadedFrom_andRemovesIt() throws Exception {
        write("a.txt", "WEB-INF/classes/b/C.class", "WEB-INF/lib/d.jar", "WEB-INF/container/e.jar", "WEB-INF/web.xml");

        List<URL> places = folder.unpack(war);

        Path root = made().get(0);
        assertThat(places)
                .containsExactly(
                        LauncherFolder.url(root.resolve("WEB-INF/classes/")),
                        LauncherFolder.url(root.resolve("WEB-INF/lib/d.jar")),
                        LauncherFolder.url(root.resolve("WEB-INF/container/e.jar")));
        assertThat(root.resolve("WEB-INF/classes/b/C.class")).exists();
        assertThat(root.resolve("a.txt")).doesNotExist();
        assertThat(root.resolve("WEB-INF/web.xml")).doesNotExist();

        folder.remove();

        assertThat(made()).isEmpty();
    }

    @Test
    void leavesNothing_whenItIsToldToEndWhileItUnpacks() throws Exception {
        write(Stream.iterate(0, number -> number + 1)
                .limit(MANY)
                .map(number -> "WEB-INF/lib/" + number + ".jar")
                .toArray(String[]::new));
        CompletableFuture<List<URL>> unpacking = CompletableFuture.supplyAsync(this::unpacked);
        await().atMost(GENEROUS).pollInterval(Duration.ofMillis(1)).until(() -> !made().isEmpty());

        folder.remove();

        assertThatThrownBy(() -> unpacking.get(GENEROUS.toSeconds(), TimeUnit.SECONDS))
                .hasRootCauseInstanceOf(LauncherFolder.Ending.class);
        assertThat(made()).isEmpty();
    }

    @Test
    void beginsNothing_afterItWasToldToEnd() throws Exception {
        write("WEB-INF/lib/d.jar");

        folder.remove();

        assertThatThrownBy(() -> folder.unpack(war)).isInstanceOf(LauncherFolder.Ending.class);
        assertThatThrownBy(() -> folder.inUseUntil(() -> {})).isInstanceOf(LauncherFolder.Ending.class);
        assertThat(made()).isEmpty();
    }

    @Test
    void isThereUntilWhatRunsFromItHasEnded() throws Exception {
        write("WEB-INF/lib/d.jar");
        folder.unpack(war);
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        folder.inUseUntil(() -> {
            asked.countDown();
            awaitThat(ended);
        });

        CompletableFuture<Void> removing = CompletableFuture.runAsync(folder::remove);
        awaitThat(asked);
        assertThat(made()).hasSize(1);
        ended.countDown();

        removing.get(GENEROUS.toSeconds(), TimeUnit.SECONDS);
        assertThat(made()).isEmpty();
    }

    private List<URL> unpacked() {
        try {
            return folder.unpack(war);
        } catch (IOException | LauncherFolder.Ending e) {
            throw new IllegalStateException(e);
        }
    }

    private static void awaitThat(CountDownLatch latch) {
        try {
            assertThat(latch.await(GENEROUS.toSeconds(), TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Path> made() throws IOException {
        try (Stream<Path> all = Files.list(parent)) {
            return all.toList();
        }
    }

    private void write(String... names) throws IOException {
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(war))) {
            for (String name : names) {
                jar.putNextEntry(new ZipEntry(name));
                jar.write(new byte[100]);
            }
        }
    }
}
