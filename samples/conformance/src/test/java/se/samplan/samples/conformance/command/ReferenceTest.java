package se.samplan.samples.conformance.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The kit finds nothing where nothing is wrong: at the product itself, in both roles, for every contract. */
class ReferenceTest {

    private final Path folder;

    ReferenceTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @CsvSource({
        "GetCarePlans, 2, L3",
        "GetCareDocumentation, 2, L0",
        "GetCareDocumentation, 3, L0",
        "GetCareManagers, 1, L0",
        "GetCareAgreements, 1, L3",
        "GetSubjectOfCareSchedule, 1, L0"
    })
    void findsNothingAtTheReferenceProducer(String interaction, String major, String reached) {
        String contract = interaction + "/" + major;

        KitRun run = KitRun.ofProducer(folder, contract, Reference.running().producer(contract), "--level", "L3");

        assertThat(run.failed()).as(run.complaints()).isEmpty();
        assertThat(run.exitCode()).as(run.said()).isZero();
        assertThat(run.json().at("/targets/0/reachedLevel").asText()).isEqualTo(reached);
    }

    @ParameterizedTest
    @CsvSource({
        "GetCarePlans, 2, L3",
        "GetCareDocumentation, 2, L0",
        "GetCareDocumentation, 3, L0",
        "GetCareManagers, 1, L0",
        "GetCareAgreements, 1, L3",
        "GetSubjectOfCareSchedule, 1, L0"
    })
    void findsNothingAtTheAggregatorInFrontOfTheDemosStubs(String interaction, String major, String reached) {
        String contract = interaction + "/" + major;

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
        assertThat(run.json().at("/targets/0/reachedLevel").asText()).isEqualTo(reached);
    }
}
