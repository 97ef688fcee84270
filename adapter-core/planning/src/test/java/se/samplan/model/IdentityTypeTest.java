package se.samplan.model;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samplan.model.IdentityType.LOCAL;
import static se.samplan.model.IdentityType.NATIONAL_RESERVE;
import static se.samplan.model.IdentityType.OTHER_RESERVE;
import static se.samplan.model.IdentityType.PERSONNUMMER;
import static se.samplan.model.IdentityType.REGIONAL_RESERVE;
import static se.samplan.model.IdentityType.SAMORDNINGSNUMMER;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class IdentityTypeTest {

    @ParameterizedTest
    @CsvSource({
        "PERSONNUMMER, 191212121212",
        "SAMORDNINGSNUMMER, 190000600000",
        "NATIONAL_RESERVE, 19000000A00B",
        "NATIONAL_RESERVE, 190000000000",
        "REGIONAL_RESERVE, 991945000023",
        "LOCAL, TSTASTA00000-SYS1:17"
    })
    void takesWhatHasItsForm(IdentityType type, String id) {
        assertThat(type.fits(id)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "PERSONNUMMER, 19121212121",
        "PERSONNUMMER, 1912121212123",
        "PERSONNUMMER, 19121212-1212",
        "PERSONNUMMER, 19121212121A",
        "PERSONNUMMER, ' 91212121212'",
        "PERSONNUMMER, ''",
        "SAMORDNINGSNUMMER, 19000060000",
        "SAMORDNINGSNUMMER, 190000600000x",
        "NATIONAL_RESERVE, 19000000A0B",
        "NATIONAL_RESERVE, 1900000AA00B",
        "REGIONAL_RESERVE, ''",
        "LOCAL, ''"
    })
    void refusesWhatHasNot(IdentityType type, String id) {
        assertThat(type.fits(id)).isFalse();
    }

    @Test
    void isKnownToTheWholeCountryOrToOneSystemOnly() {
        assertThat(Arrays.stream(IdentityType.values()).filter(IdentityType::isNational))
                .containsExactly(PERSONNUMMER, SAMORDNINGSNUMMER, NATIONAL_RESERVE)
                .doesNotContain(REGIONAL_RESERVE, LOCAL, OTHER_RESERVE);
    }

    @ParameterizedTest
    @CsvSource({
        "191212121212, PERSONNUMMER",
        "190000310000, PERSONNUMMER",
        "190000600000, SAMORDNINGSNUMMER",
        "190000910000, SAMORDNINGSNUMMER",
        "19000000A00B, NATIONAL_RESERVE",
        "19121212, PERSONNUMMER"
    })
    void isGuessedFromABareIdentity(String id, IdentityType type) {
        assertThat(IdentityType.guessedFrom(id)).isEqualTo(type);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "OTHER_RESERVE")
    void isFoundByItsOid(IdentityType type) {
        assertThat(IdentityType.ofOid(type.oid())).contains(type);
    }

    @Test
    void isNotFoundByAnOidThatIsNotInUse() {
        assertThat(IdentityType.ofOid("1.2.752.129.2.1.3.9")).isEmpty();
        assertThat(IdentityType.ofOid("")).isEmpty();
    }
}
