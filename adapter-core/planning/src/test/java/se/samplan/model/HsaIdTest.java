package se.samplan.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HsaIdTest {

    @Test
    void isTheSameInWhateverCase() {
        HsaId asWritten = new HsaId("TSTASTA00000-SYS1");
        HsaId inSmallLetters = new HsaId("tstasta00000-sys1");

        assertThat(inSmallLetters).isEqualTo(asWritten).hasSameHashCodeAs(asWritten);
    }

    @Test
    void isTheSameInWhateverCase_onATurkishServer() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(new HsaId("si00")).isEqualTo(new HsaId("SI00")).hasSameHashCodeAs(new HsaId("SI00"));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void isAnotherWhenMoreThanCaseDiffers() {
        assertThat(new HsaId("TSTASTA00000-SYS1")).isNotEqualTo(new HsaId("TSTASTA00000-SYS2"));
    }

    @Test
    void goesOutAsItCameInButForSurroundingBlanks() {
        assertThat(new HsaId(" TstAsta00000-Sys1\n")).hasToString("TstAsta00000-Sys1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n"})
    void cannotBeBlank(String blank) {
        assertThatIllegalArgumentException().isThrownBy(() -> new HsaId(blank));
    }
}
