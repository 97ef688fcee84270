package se.samplan.samples.conformance.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samplan.samples.conformance.check.Stop;

/** Commands of a tester's, over real processes. */
class CommandLoadingTest {

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private final Path folder;
    private final Step step = Story.of(Part.AGGREGATOR).steps().get(2);

    CommandLoadingTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void tellsTheCommandWhichStepItIsAndWhatTime() throws IOException {
        Path told = folder.resolve("told");
        String command =
                program("java.nio.file.Files.writeString(java.nio.file.Path.of(a[0]), a[1] + \" \" + a[2] + \" \""
                        + " + System.getenv(\"SAMPLAN_STEP\") + \" \" + System.getenv(\"SAMPLAN_CLOCK\"));");

        assertThat(new CommandLoading("  " + command + "  " + told + " n={step} {clock} ", Duration.ofMinutes(1))
                        .load(step))
                .isEmpty();

        assertThat(Files.readString(told)).isEqualTo("n=4 2025-12-06T18:30 4 2025-12-06T18:30");
    }

    @Test
    void endsACommandThatTakesTooLong() throws IOException {
        String command = program("Thread.sleep(600_000);");
        long began = System.nanoTime();

        assertThat(new CommandLoading(command, Duration.ofMillis(300)).load(step))
                .map(Stop::code)
                .contains("LOAD_TOO_SLOW");

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofMinutes(5));
    }

    private String program(String body) throws IOException {
        Path file = Files.writeString(
                folder.resolve("Load.java"),
                "class Load { public static void main(String[] a) throws Exception { " + body + " } }");
        return JAVA + " " + file;
    }
}
