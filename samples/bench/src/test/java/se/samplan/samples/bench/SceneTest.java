package se.samplan.samples.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.samplan.model.IdentityType;

class SceneTest {

    @Test
    void theFirstSourcesDoAsTheIdSays_andTheOthersAreGood() {
        assertThat(Scene.of("00050002HANG").sources())
                .extracting(Scene.Part::scenario)
                .containsExactly(Scenario.HANG, Scenario.HANG, Scenario.GOOD, Scenario.GOOD, Scenario.GOOD);
    }

    @Test
    void theSameSeedIsTheSameMix() {
        assertThat(Scene.mixed(8, 17)).isEqualTo(Scene.of("00080017MIXD"));
        assertThat(Scene.mixed(8, 17).sources()).isNotEqualTo(Scene.mixed(8, 18).sources());
    }

    @ParameterizedTest
    @EnumSource(Scenario.class)
    void whatASourceDoesFollowsFromItsAddress(Scenario scenario) {
        Scene.Part part = new Scene.Part(scenario, 41);

        assertThat(Scene.Part.at(part.address())).isEqualTo(part);
    }

    @ParameterizedTest
    @EnumSource(Scenario.class)
    void thePatientIdHasTheFormOfANationalReserveId(Scenario scenario) {
        assertThat(IdentityType.guessedFrom(Scene.of(5, 1, scenario).person()))
                .isEqualTo(IdentityType.NATIONAL_RESERVE);
    }
}
