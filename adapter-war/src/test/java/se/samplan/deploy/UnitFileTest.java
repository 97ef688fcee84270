package se.samplan.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The unit for systemd and the Dockerfile are right, as far as tools of this machine can tell. */
class UnitFileTest {

    private static final Path UNIT = Path.of("deploy/systemd/samplan.service").toAbsolutePath();
    private static final Pattern WHERE_JAVA_IS = Pattern.compile("ExecStart=\\S+");

    /** How open a service is, as systemd counts: 100 is with no protection at all. */
    private static final String MOST_OPEN = "--threshold=15";

    /** It ends with 0 also where it passes over a line that it does not understand; of other units on the machine it may say anything. */
    @Test
    void systemdTakesTheUnit(@TempDir Path folder) throws IOException, InterruptedException {
        assumeTrue(Tool.isThere("systemd-analyze"), "SKIPPED: systemd-analyze is not installed");
        String here = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Files.writeString(
                folder.resolve("samplan.service"),
                WHERE_JAVA_IS.matcher(Files.readString(UNIT)).replaceAll("ExecStart=" + here));

        Tool.Ended ended = Tool.run(folder, "systemd-analyze", "verify", "--man=no", "./samplan.service");

        assertThat(ended.said().lines())
                .filteredOn(line -> line.contains("samplan.service"))
                .isEmpty();
        assertThat(ended.code()).isZero();
    }

    @Test
    void theServiceIsClosed(@TempDir Path folder) throws IOException, InterruptedException {
        assumeTrue(Tool.isThere("systemd-analyze"), "SKIPPED: systemd-analyze is not installed");

        assertThat(Tool.complaints(folder, "systemd-analyze", "security", "--offline=true", MOST_OPEN, UNIT.toString()))
                .isEmpty();
    }

    @Test
    void theDockerfileHasNothingToComplainOf() throws IOException, InterruptedException {
        assumeTrue(Tool.isThere("dockerfile-utils"), "SKIPPED: dockerfile-utils is not installed (npm)");

        assertThat(Tool.complaints(Path.of("deploy"), "dockerfile-utils", "lint", "Dockerfile"))
                .isEmpty();
    }

    /** It is told to end in order, and has the time that the settings give; and it is nobody in particular. */
    @Test
    void theImageEndsInOrder_andRunsAsNobody() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("deploy/Dockerfile"));

        assertThat(lines).contains("USER 10001:10001", "STOPSIGNAL SIGTERM");
        assertThat(lines).filteredOn(line -> line.startsWith("FROM ")).allMatch(line -> line.contains(":25-"));
    }
}
