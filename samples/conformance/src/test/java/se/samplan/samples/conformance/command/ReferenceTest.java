package se.samplan.samples.conformance.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.samplan.samples.conformance.message.TestedContract;

/** The kit finds nothing where nothing is wrong: at the product itself, in both roles, for every contract. */
class ReferenceTest {

    private final Path folder;

    ReferenceTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void findsNothingAtTheReferenceProducer(TestedContract tested) {
        String contract = tested.name();

        KitRun run = KitRun.ofProducer(folder, contract, Reference.running().producer(contract), "--level", "L3");

        assertThat(run.failed()).as(run.complaints()).isEmpty();
        assertThat(run.exitCode()).as(run.said()).isZero();
        assertThat(run.json().at("/targets/0/reachedLevel").asText()).isEqualTo(reachedBy(tested));
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void findsNothingAtTheAggregatorInFrontOfTheDemosStubs(TestedContract tested) {
        String contract = tested.name();

        KitRun run = KitRun.ofAggregator(
                folder,
                contract,
                Reference.running().aggregator(contract),
                "--level",
                "L3",
                "--index",
                Reference.running().index().toString(),
                "--index-address",
                "TSTASTA00000-EI00");

        assertThat(run.failed()).as(run.complaints()).isEmpty();
        assertThat(run.exitCode()).as(run.said()).isZero();
        assertThat(run.json().at("/targets/0/reachedLevel").asText()).isEqualTo(reachedBy(tested));
    }

    static Stream<TestedContract> contracts() {
        return TestedContract.all().stream();
    }

    /** Where records have no structure, there is no level beyond the first. */
    private static String reachedBy(TestedContract tested) {
        return tested.structured() ? "L3" : "L0";
    }
}
