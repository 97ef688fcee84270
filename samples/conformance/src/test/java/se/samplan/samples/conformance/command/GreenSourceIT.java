package se.samplan.samples.conformance.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import se.samplan.samples.conformance.message.TestedContract;

/** What the README says to begin with: the packaged adapter with the reference vendor's jar, and nothing that the kit finds. */
@Timeout(120)
class GreenSourceIT {

    private static final List<String> CONTRACTS =
            TestedContract.all().stream().map(TestedContract::name).toList();

    private final Path vendor = Path.of(System.getProperty("kit.vendor"));
    private final Path folder;
    private final Process process;
    private final String address;

    GreenSourceIT(@TempDir Path folder) throws IOException {
        this.folder = folder;
        String settings =
                Files.readString(vendor.resolve("vendor.properties")).replace("server.port = 8091", "server.port = 0");
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-jar",
                        System.getProperty("kit.war"),
                        "--settings=" + Files.writeString(folder.resolve("vendor.properties"), settings),
                        "--libraries=" + vendor.resolve("target/libraries"))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader said = process.inputReader(UTF_8);
        String ready = "samplan is ready on ";
        address = said.lines()
                .filter(line -> line.startsWith(ready))
                .findFirst()
                .map(line -> line.substring(ready.length()))
                .orElseThrow();
    }

    @AfterEach
    void end() {
        process.destroy();
    }

    @Test
    void isConformantInEveryContract() {
        KitRun run = KitRun.of(
                folder.resolve("report"),
                Stream.concat(
                                Stream.of(
                                        "--person", Reference.ASTA,
                                        "--logical-address", Reference.SYSTEM,
                                        "--care-unit", Reference.UNIT,
                                        "--level", "L3",
                                        "--calls", "2"),
                                CONTRACTS.stream().map(contract -> contract + "=" + address + "/producer/" + contract))
                        .toArray(String[]::new));

        assertThat(run.said()).contains("Conformant at level L3, exit code 0");
        assertThat(run.exitCode()).isZero();
        assertThat(run.json().path("targets")).hasSize(CONTRACTS.size());
    }
}
