package se.samplan.understand;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanningTest {

    /** Scenario Asta, section 6. */
    @ParameterizedTest(name = "step {0}")
    @CsvSource({
        "2, 1, 1, 1, 4",
        "3, 1, 1, 1, 4",
        "4, 2, 2, 1, 4",
        "5, 2, 2, 2, 4",
        "6, 3, 2, 3, 3",
        "7, 3, 2, 3, 3",
        "8, 4, 4, 4, 3",
        "9, 5, 4, 4, 1",
        "10, 5, 4, 4, 1"
    })
    void theStoryIsReadWhole(int step, int plans, int contacts, int agreements, int bookings) {
        Planning planning = StoryPlanning.atStep(step);

        assertThat(planning.plans()).hasSize(plans);
        assertThat(planning.contacts()).hasSize(contacts);
        assertThat(planning.agreements()).hasSize(agreements);
        assertThat(planning.bookings()).hasSize(bookings);
    }

    @Test
    void theOrderOfArrivalChangesNothing() {
        Worlds.seeds().forEach(seed -> {
            Planning world = Worlds.of(seed);
            assertThat(Worlds.shuffled(world, seed)).isEqualTo(world);
        });
    }

    @Test
    void everyRecordHasItsOwnKey() {
        assertThat(StoryPlanning.inVariant("V-05").all().map(Known::key)).doesNotHaveDuplicates();
    }
}
