package se.samplan.storelog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogRequestTest {

    /** The last two are an hour apart, in the hour that October repeats. */
    @ParameterizedTest
    @CsvSource({
        "2026-01-15T11:00:00Z, 2026-01-15T12:00:00.000",
        "2026-07-15T11:00:00.123456789Z, 2026-07-15T13:00:00.123",
        "2026-03-29T00:59:59.999Z, 2026-03-29T01:59:59.999",
        "2026-03-29T01:00:00Z, 2026-03-29T03:00:00.000",
        "2026-10-25T00:30:00Z, 2026-10-25T02:30:00.000",
        "2026-10-25T01:30:00Z, 2026-10-25T02:30:00.000"
    })
    void timesAreSwedishLocalTimeWithMillisecondsAndNoZone(Instant at, String wire) {
        assertThat(LogRequest.wire(at)).isEqualTo(wire);
    }
}
