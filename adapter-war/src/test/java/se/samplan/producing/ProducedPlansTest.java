package se.samplan.producing;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samplan.producing.Plans.aPlan;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samplan.produce.CarePlanSource;

/** What a consumer gets of the plans that a vendor's method gives, over sockets. */
class ProducedPlansTest {

    private final Path folder;

    ProducedPlansTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void givesTheStructureLastInTheBodyOfThePublishedContract() {
        String answer = plans(question -> Stream.of(aPlan().build())).body();

        assertThat(answer)
                .contains("P1", ConnectedJournal.SYSTEM, "Gå ut varje dag.", ">OK<", "structuredCarePlan")
                .doesNotContain("faultcode");
    }

    @Test
    void givesTheNewestFirst() {
        String answer = plans(question -> Stream.of(
                        aPlan().called("old")
                                .drawnUp(LocalDateTime.of(2025, 1, 1, 8, 0))
                                .build(),
                        aPlan().called("new").build()))
                .body();

        assertThat(answer.indexOf(">new<")).isLessThan(answer.indexOf(">old<")).isPositive();
    }

    private ConnectedJournal.Answer plans(CarePlanSource source) {
        try (ConnectedJournal journal = ConnectedJournal.of(folder, ConnectedJournal.plans(source))) {
            return journal.askPlans("");
        }
    }
}
