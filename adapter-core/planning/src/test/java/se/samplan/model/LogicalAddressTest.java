package se.samplan.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogicalAddressTest {

    private static final LogicalAddress AS_WRITTEN = new LogicalAddress("TSTASTA00000-SYS1");

    @Test
    void isTheSamePlaceInWhateverCase() {
        assertThat(new LogicalAddress("tstasta00000-sys1"))
                .isEqualTo(AS_WRITTEN)
                .hasSameHashCodeAs(AS_WRITTEN)
                .isEqualByComparingTo(AS_WRITTEN);
    }

    @Test
    void isAnotherPlaceWhenMoreThanCaseDiffers() {
        assertThat(new LogicalAddress("TSTASTA00000-SYS2"))
                .isNotEqualTo(AS_WRITTEN)
                .isGreaterThan(AS_WRITTEN);
    }

    @Test
    void goesOutAsItCameIn() {
        assertThat(new LogicalAddress("TstAsta00000-Sys1")).hasToString("TstAsta00000-Sys1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n"})
    void cannotBeBlank(String blank) {
        assertThatIllegalArgumentException().isThrownBy(() -> new LogicalAddress(blank));
    }

    @ParameterizedTest
    @ValueSource(strings = {" TSTASTA00000-SYS1", "TSTASTA00000-SYS1 ", "TSTASTA00000-SYS1\n"})
    void isNotMendedWhenBlanksSurroundIt(String padded) {
        assertThatIllegalArgumentException().isThrownBy(() -> new LogicalAddress(padded));
    }
}
