package se.samplan.wiring;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import se.samplan.settings.AnswerSettings;
import se.samplan.settings.AnswerSettings.Validation;
import se.samplan.settings.SettingsRejected;

class AnswerChecksTest {

    @Test
    void everyContractMayBeNamed_withItsMajorVersionToo() {
        assertThatCode(() -> new AnswerChecks(of("GetCareDocumentation", "GetCareDocumentation.3", "GetCarePlans.2")))
                .doesNotThrowAnyException();
    }

    @Test
    void aContractThatThereIsNotIsNamedWithItsKeyAndTheOnesThereAre() {
        assertThatThrownBy(() -> new AnswerChecks(of("GetCarePlan", "GetCarePlans.3", "GetCarePlans")))
                .isInstanceOf(SettingsRejected.class)
                .hasMessageContaining("answers.validation.GetCarePlan: no such contract; must be one of ")
                .hasMessageContaining("answers.validation.GetCarePlans.3: no such contract; must be one of ")
                .hasMessageContaining("GetCareDocumentation.2, GetCareDocumentation.3, ");
    }

    private static AnswerSettings of(String first, String second, String third) {
        return new AnswerSettings(
                Validation.OFF, Map.of(first, Validation.REPORT, second, Validation.REPORT, third, Validation.REPORT));
    }
}
