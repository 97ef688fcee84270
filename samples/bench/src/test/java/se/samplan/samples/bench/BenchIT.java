package se.samplan.samples.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A short run, so that the benchmark itself does not rot. Says nothing about speed. */
class BenchIT {

    private static final Bench.Pace SHORT = new Bench.Pace(Duration.ofMillis(500), Duration.ofSeconds(1), 1);

    @Test
    void everyAnswerUnderLoadIsWhole(@TempDir Path folder) throws Exception {
        Case what = Case.ofGoodSources().get(0);

        Measured measured = Bench.measure(what, Path.of(System.getProperty("bench.war")), folder, SHORT);

        assertThat(measured.wrong()).isZero();
        assertThat(measured.perSecond()).isPositive();
        assertThat(measured.firstAnswer()).isPositive();
    }
}
