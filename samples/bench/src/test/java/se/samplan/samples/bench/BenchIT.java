package se.samplan.samples.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A short run, so that the benchmark itself does not rot. Says nothing about speed. */
class BenchIT {

    private static final Bench.Pace SHORT = new Bench.Pace(Duration.ofMillis(500), Duration.ofSeconds(1), 1);

    /** @param named part of the case's name: of an aggregator, and of a producer */
    @ParameterizedTest
    @ValueSource(strings = {"5 sources, 8 consumers", "producer"})
    void everyAnswerUnderLoadIsWhole(String named, @TempDir Path folder) throws Exception {
        Case what = Case.ofGoodSources().stream()
                .filter(each -> each.name().contains(named))
                .findFirst()
                .orElseThrow();

        Measured measured = Bench.measure(what, Path.of(System.getProperty("bench.war")), folder, SHORT);

        assertThat(measured.wrong()).isZero();
        assertThat(measured.perSecond()).isPositive();
        assertThat(measured.firstAnswer()).isPositive();
    }
}
