package se.samplan.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samplan.contract.CarePlans2;
import se.samplan.contract.Fact;
import se.samplan.record.Facts;

/** A time is compared with blocks only if it is one; else nothing is known of when the record was made. */
class OwnershipTest {

    @ParameterizedTest
    @ValueSource(strings = {"20260115120000", "00000000000000", "99999999999999"})
    void takesFourteenDigitsForATime(String text) {
        assertThat(of(text).time()).contains(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "20260115",
                "2026011512000",
                "202601151200000",
                "2026011512000/",
                "2026011512000:",
                "/0260115120000",
                ":0260115120000",
                "2026-01-15 120",
                "2026011512000٣"
            })
    void takesNothingElse(String text) {
        assertThat(of(text).time()).isEmpty();
    }

    private static Ownership of(String authorTime) {
        return Ownership.of(new Facts(Map.of(Fact.AUTHOR_TIME, List.of(authorTime))), CarePlans2.description());
    }
}
