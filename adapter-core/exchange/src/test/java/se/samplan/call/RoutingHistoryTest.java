package se.samplan.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samplan.model.HsaId;

/** Platform facts, section 4. */
class RoutingHistoryTest {

    private static final HsaId SENDER = new HsaId("TSTASTA00000-VPX1");
    private static final HsaId OURS = new HsaId("TSTASTA00000-AGGR");

    @Test
    void beginsWithTheSender_andGrowsAtItsEnd() {
        assertThat(RoutingHistory.of(Optional.empty(), SENDER).handedOnBy(OURS).written())
                .isEqualTo("TSTASTA00000-VPX1#TSTASTA00000-AGGR");
        assertThat(RoutingHistory.of(Optional.of(" "), SENDER).written()).isEqualTo("TSTASTA00000-VPX1");
        assertThat(RoutingHistory.of(Optional.of("TSTASTA00000-CON1#TSTASTA00000-VP01"), SENDER)
                        .handedOnBy(OURS)
                        .written())
                .isEqualTo("TSTASTA00000-CON1#TSTASTA00000-VP01#TSTASTA00000-AGGR");
    }

    /** Who has sent it first may have the id of one that hands on, and is no loop. */
    @ParameterizedTest
    @CsvSource({
        "TSTASTA00000-VPX1#TSTASTA00000-AGGR, true",
        "TSTASTA00000-VPX1#tstasta00000-aggr#TSTASTA00000-VP01, true",
        "TSTASTA00000-VPX1# TSTASTA00000-AGGR , true",
        "TSTASTA00000-AGGR, false",
        "TSTASTA00000-AGGR#TSTASTA00000-VP01, false",
        "TSTASTA00000-VPX1#TSTASTA00000-AGGR2, false",
        "TSTASTA00000-VPX1##, false",
        "'', false"
    })
    void knowsWhoHasHandedItOn(String written, boolean passed) {
        assertThat(RoutingHistory.of(Optional.of(written), SENDER).hasPassed(OURS))
                .isEqualTo(passed);
    }
}
