package se.samplan.samples.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Each step is run for a moment, so that the benchmark itself does not rot. Says nothing about speed. */
class CoreBenchTest {

    @Test
    void everyStepIsMeasuredAndTold() throws Exception {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(String.join(
                                "|",
                                MergeBench.class.getName(),
                                RecordBench.class.getName(),
                                UnderstandingBench.class.getName()))
                        .param("plans", "100")
                        .param("planned", "0", "100")
                        .param("bytes", "10000")
                        .forks(0)
                        .warmupIterations(0)
                        .measurementIterations(1)
                        .measurementTime(TimeValue.milliseconds(50))
                        .verbosity(VerboseMode.SILENT)
                        .shouldFailOnError(true)
                        .build())
                .run();

        assertThat(results).hasSize(8);
        assertThat(line(CoreBench.plansTable(results), "|   100 |")).doesNotContain("NaN");
        assertThat(line(CoreBench.recordsTable(results), "|        10 |")).doesNotContain("NaN");
        assertThat(line(CoreBench.understandingTable(results), "|  Asta |")).doesNotContain("NaN");
        assertThat(line(CoreBench.understandingTable(results), "|   100 |")).doesNotContain("NaN");
    }

    @Test
    void theCommandLineWins() throws Exception {
        Options options =
                CoreBench.options("-f", "0", "-wi", "3", "-i", "4", "-w", "10ms", "-r", "20ms", "RecordBench.read");

        assertThat(options.getForkCount().get()).isZero();
        assertThat(options.getWarmupIterations().get()).isEqualTo(3);
        assertThat(options.getMeasurementIterations().get()).isEqualTo(4);
        assertThat(options.getWarmupTime().get()).isEqualTo(TimeValue.milliseconds(10));
        assertThat(options.getMeasurementTime().get()).isEqualTo(TimeValue.milliseconds(20));
        assertThat(options.getIncludes()).containsExactly("RecordBench.read");
        assertThat(CoreBench.options().getForkCount().get()).isEqualTo(2);
        assertThat(CoreBench.options().getIncludes()).hasSize(1);
    }

    @Test
    void theAnswersAreAsLargeAsTheySay() {
        for (int size : List.of(10_000, 50_000)) {
            assertThat(PlanTexts.answerOf(size).length).isBetween(size * 97 / 100, size);
        }
    }

    private static String line(String table, String start) {
        return table.lines().filter(line -> line.startsWith(start)).findFirst().orElseThrow();
    }
}
