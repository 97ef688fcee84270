package se.samplan.running;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samplan.running.Golden.assertGolden;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samplan.launch.RunningAdapter;
import se.samplan.samples.messages.stub.Landscape;
import se.samplan.samples.messages.stub.Variant;

/** Every contract at every step of Asta's story gives the answer that the story expects. */
class StoryStepsTest {

    @RegisterExtension
    static final AdapterInFront asta = AdapterInFront.ofAsta();

    @ParameterizedTest
    @EnumSource
    void everyContractGivesExactlyWhatTheStoryExpects(StoryContract contract) {
        for (int step : IntStream.rangeClosed(2, 10).toArray()) {
            Variant atStep = Variant.atStep(step);
            asta.goTo(atStep);

            assertGolden(contract, atStep, asta.send(contract.request()));
        }
    }

    /** Nothing is left of another step: sources and adapter begin at this one. */
    @ParameterizedTest
    @ValueSource(ints = {2, 10})
    void soItIsWhenAllBeginsThere(int step, @TempDir Path folder) throws Exception {
        try (Landscape sources = Landscape.start(step, 0);
                RunningAdapter adapter = RunningAdapter.start(SettingsFile.write(folder, sources))) {
            for (StoryContract contract : StoryContract.values()) {
                assertGolden(contract, Variant.atStep(step), contract.request().to(adapter.address()));
            }
        }
    }

    @Test
    void givesTheSameOrder_whenTheFirstOneAnswersLast() {
        asta.source("SYS5").setDelay(Duration.ofMillis(300));

        assertThat(asta.ask().plans()).containsExactly("P5", "P4", "P3", "P2", "P1");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 9})
    void theExpectedAnswerIsValid(int step) {
        Answer expected = new Answer(200, "", Variant.atStep(step).expected("GetCarePlans.xml"));

        for (Schemas schemas : List.of(Schemas.NATIONAL, Schemas.NATIONAL_AND_OURS)) {
            assertThat(schemas.problems(expected.body())).isEmpty();
            assertThat(schemas.problems(expected.header())).isEmpty();
        }
    }
}
