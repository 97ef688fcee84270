package se.samplan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samplan.model.IdentityType;
import se.samplan.model.People;
import se.samplan.model.PersonId;

class IdentityNumbersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "194107149207",
                "plan-194107149207-2",
                "19410714-9207",
                "410714-9207",
                "410714+9207",
                "194307782393",
                "(194304247663)"
            })
    void findsAnIdentityNumberWhateverStandsAroundIt(String text) {
        assertThat(IdentityNumbers.isIn(text, People.WITH_REGIONAL_RESERVE)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "194107149208", // another check digit
                "194113149209", // no such month, right check digit
                "4107149207", // ten digits in a row
                "1941071492070", // one digit more
                "202601201230", // a timestamp to the minute
                "20260120123000",
                "070-1740605",
                "08-46500400",
                "TSTASTA00000-U101",
                "410714 9207",
                "410714--9207"
            })
    void leavesOtherNumbersAlone(String text) {
        assertThat(IdentityNumbers.isIn(text, People.WITH_REGIONAL_RESERVE)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"991945000023", "reserv 991945000023", "x991945000023x"})
    void findsTheRecordsOwnPersonWhateverItsKindOfIdentity(String text) {
        PersonId own = People.WITH_REGIONAL_RESERVE;

        assertThat(own.type()).isEqualTo(IdentityType.REGIONAL_RESERVE);
        assertThat(IdentityNumbers.isIn(text, own)).isTrue();
        assertThat(IdentityNumbers.isIn(text, People.ASTA)).isFalse();
    }
}
