package se.samplan.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    @CsvSource({
        "5565594230, 556559-4230",
        "556559-4230, 165565594230",
        "16556559-4230, 5565594230",
        "194307782393, 430778-2393",
        "19430778-2393, 4307782393"
    })
    void isTheSameOrganisationNumberInWhateverSpelling(String one, String other) {
        assertThat(new HsaId(one)).isEqualTo(new HsaId(other)).hasSameHashCodeAs(new HsaId(other));
        assertThat(new HsaId(other).value()).isEqualTo(other);
    }

    @ParameterizedTest
    @CsvSource({
        "5565594231, 556559-4231",
        "175565594230, 5565594230",
        "SE5565594230, 5565594230",
        "5565594230, 2321000016"
    })
    void isAnotherWhereItIsNoOrganisationNumberOrAnotherOne(String one, String other) {
        assertThat(new HsaId(one)).isNotEqualTo(new HsaId(other));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "194307782393",
                "19430778-2393",
                "430778-2393",
                "4307782393",
                "191212121212",
                "191500722390",
                "194307602393",
                "190000600000"
            })
    void hidesTheNumberOfASoleTraderInItsPrint(String number) {
        assertThat(new HsaId(number)).hasToString("hidden");
        assertThat(new HsaId("SE" + number + "-1001")).hasToString("SEhidden-1001");
        assertThat(new LogicalAddress(number)).hasToString("hidden");
        assertThat(Source.at("SE" + number)).hasToString("SEhidden");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5565594230", "556559-4230", "165565594230", "SE5565594230-1001", "TSTASTA00000-RG00"})
    void hidesNothingOfAnOrganisation(String id) {
        assertThat(new HsaId(id)).hasToString(id);
        assertThat(new LogicalAddress(id)).hasToString(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n"})
    void cannotBeBlank(String blank) {
        assertThatIllegalArgumentException().isThrownBy(() -> new HsaId(blank));
    }
}
