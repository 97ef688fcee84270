package se.samplan.samples.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A short run, so that the benchmark itself does not rot. Says nothing about speed. */
class BenchIT {

    private static final Bench.Pace SHORT = new Bench.Pace(Duration.ofMillis(500), Duration.ofSeconds(1), 1);

    private static final List<Program> PROGRAMS = List.of(
            new Program("raw", Optional.empty()),
            new Program("http", Optional.empty()),
            Program.adapter(Path.of(System.getProperty("bench.war"))));

    /**
     * @param named part of the case's name: of an aggregator, which is held against both floors, and of a producer
     * @param programs how many can play it
     */
    @ParameterizedTest
    @CsvSource({"'5 sources, 8 consumers', 3", "producer, 1"})
    void everyAnswerUnderLoadIsWhole(String named, int programs, @TempDir Path folder) throws Exception {
        Case what = Case.ofGoodSources().stream()
                .filter(each -> each.name().contains(named))
                .findFirst()
                .orElseThrow();

        List<Measured> measured = Bench.measure(what, PROGRAMS, folder, SHORT);

        assertThat(measured).hasSize(programs).allSatisfy(each -> {
            assertThat(each.wrong()).isZero();
            assertThat(each.perSecond()).isPositive();
            assertThat(each.firstAnswer()).isPositive();
        });
    }
}
