package se.samplan.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samplan.settings.SettingsRejected;

/** A log is written in a form that is known, or the program does not start. */
class LogFormTest {

    private final Properties properties = new Properties();

    @ParameterizedTest
    @CsvSource(textBlock = """
            '',   '',   text
            '',   json, json
            json, '',   json
            text, json, text
            ' ',  '',   text
            """)
    void thePropertyHoldsBeforeTheEnvironment_andWhatIsEmptyWasNotSaid(String property, String given, String form) {
        properties.setProperty("samplan.logs", property);

        LogForm.choose(properties, Map.of("SAMPLAN_LOGS", given));

        assertThat(properties.getProperty("samplan.logs")).isEqualTo(form);
    }

    @ParameterizedTest
    @ValueSource(strings = {"JSON", "ecs", "xml", "jason"})
    void aWordThatNobodyKnowsIsRefusedByItsName(String form) {
        assertThatThrownBy(() -> LogForm.choose(properties, Map.of("SAMPLAN_LOGS", form)))
                .isInstanceOf(SettingsRejected.class)
                .hasMessageContaining("SAMPLAN_LOGS: must be text or json");
    }

    @Test
    void aLevelThatIsNoneIsRefused() {
        properties.setProperty("samplan.logs.level", "VERBOSE");

        assertThatThrownBy(() -> LogForm.choose(properties, Map.of()))
                .isInstanceOf(SettingsRejected.class)
                .hasMessageContaining("-Dsamplan.logs.level: must be one of TRACE, DEBUG");
    }

    @Test
    void aLevelThatIsEmptyIsTheUsualOne() {
        properties.setProperty("samplan.logs.level", "");

        LogForm.choose(properties, Map.of());

        assertThat(properties).doesNotContainKey("samplan.logs.level");
    }
}
