package se.samplan.samples.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A short run, so that the benchmark itself does not rot. Says nothing about speed. */
class BenchIT {

    @TempDir
    Path folder;

    @Test
    void everyAnswerUnderLoadIsWhole() throws Exception {
        System.setProperty("bench.seconds", "1");
        System.setProperty("bench.runs", "1");
        Case scene = new Case("5 sources, 8 callers", 5, 8, Duration.ZERO, 1_300, "");

        Measured measured =
                Bench.measure(scene, Path.of(System.getProperty("bench.war")), folder, Duration.ofMillis(500));

        assertThat(measured.wrong()).isZero();
        assertThat(measured.perSecond()).isPositive();
    }
}
