package se.samplan.launch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as faster-start.sh lays it out: it starts with what was kept, and tells all mistakes as the war does. */
class FasterStartIT {

    private static final String SCRIPT = "deploy/faster-start.sh";

    /** The JVM says nothing of a cache that it does not use, and has one of its own: it is asked where a class of ours came from. */
    private static final String TELL_WHERE_FROM = "-Xlog:class+load";

    /** They take a sixth of a second to make, for one number. */
    private static final String ALL_BEANS_OF_THE_PLATFORM = "com.sun.jmx.mbeanserver.JmxMBeanServer";

    @Test
    void theProgramIsLaidOut_andStartsWithItsCache(@TempDir Path folder) throws IOException, InterruptedException {
        Path there = folder.resolve("app");
        Said laidOut = run(
                Map.of("MEASURE", "0", "JAVA_OPTIONS", TELL_WHERE_FROM + ":file=" + folder.resolve("loaded-%p.txt")),
                "bash",
                SCRIPT,
                War.FILE.toAbsolutePath().toString(),
                there.toString());
        assertThat(laidOut.code()).as(laidOut.text()).isZero();
        assertThat(there.resolve("samplan.cache")).isNotEmptyFile();
        assertThat(loaded(folder))
                .contains("org.eclipse.jetty.server.Server ")
                .doesNotContain(ALL_BEANS_OF_THE_PLATFORM);

        Path settings = Files.writeString(folder.resolve("samplan.properties"), "server.prot = 1\n");
        Said started = run(
                Map.of("JAVA_OPTIONS", TELL_WHERE_FROM), there.resolve("run").toString(), "--settings=" + settings);

        assertThat(started.code()).isEqualTo(2);
        assertThat(started.text())
                .contains("samplan cannot start.", "server.prot")
                .contains("se.samplan.launch.Main source: shared objects file");
    }

    /** What was loaded up to the first answer, and whatever else was started to keep it. */
    private static String loaded(Path folder) throws IOException {
        StringBuilder all = new StringBuilder();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "loaded-*.txt")) {
            for (Path file : files) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }

    private record Said(int code, String text) {}

    private static Said run(Map<String, String> environment, String... command)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home", ""));
        builder.environment().putAll(environment);
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Said(process.waitFor(), text);
    }
}
