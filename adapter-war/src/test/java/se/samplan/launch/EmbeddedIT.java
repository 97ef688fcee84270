package se.samplan.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import javax.tools.ToolProvider;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A project that depends on the published jar for embedding and on nothing else: what it gets by that is what the build has
 * resolved for that scope, container included.
 */
class EmbeddedIT {

    private static final Path CLASSES = Path.of("target", "samplan-adapter-classes.jar");
    private static final Path RESOLVED = Path.of("target", "embedding.classpath");
    private static final String PROGRAM = "src/test/java/se/samplan/launch/Embedding.java";

    private final Path folder;

    EmbeddedIT(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void aProjectWithThatOneDependencyCompilesAndStarts() throws Exception {
        String classPath = CLASSES.toAbsolutePath()
                + File.pathSeparator
                + Files.readString(RESOLVED).strip();
        int compiled = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-proc:none", "-cp", classPath, "-d", folder.toString(), PROGRAM);
        assertThat(compiled).isZero();
        Path said = folder.resolve("said.txt");

        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home", ""), "bin", "java")
                                .toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        folder + File.pathSeparator + classPath,
                        Embedding.class.getName(),
                        settings().toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            String ready = Awaitility.await()
                    .atMost(60, TimeUnit.SECONDS)
                    .until(
                            () -> Files.readString(said),
                            text -> text.contains("samplan is ready on ") || !program.isAlive());

            assertThat(ready).contains("samplan is ready on ");
            URI address = URI.create(ready.replaceFirst("(?s).*ready on (\\S+).*", "$1"));
            assertThat(Ping.answerOf(address)).contains("PingForConfigurationResponse");
        } finally {
            program.destroyForcibly();
        }
    }

    /** How a program logs is its own matter. */
    @Test
    void theJarConfiguresNoLog() throws IOException {
        try (JarFile jar = new JarFile(CLASSES.toFile())) {
            assertThat(jar.stream().map(entry -> entry.getName()))
                    .contains("se/samplan/launch/Adapter.class", "samplan-defaults.properties")
                    .noneMatch(name -> name.contains("logback"));
        }
    }

    private Path settings() throws IOException {
        return Files.write(
                folder.resolve("producer.properties"),
                List.of("roles = producer", "server.port = 0", "producer.source-system = " + Ping.SYSTEM));
    }
}
