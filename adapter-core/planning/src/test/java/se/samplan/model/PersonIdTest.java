package se.samplan.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonIdTest {

    @Test
    void neverShowsTheIdentityInALogLine() {
        assertThat(People.ASTA.toString()).doesNotContain(People.ASTA.id()).contains("PERSONNUMMER");
    }

    @ParameterizedTest
    @ValueSource(strings = {"19430424766", "19430424-7663", "4304247663"})
    void refusesWhatDoesNotHaveTheFormOfItsType_withoutRepeatingIt(String wrong) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PersonId(wrong, IdentityType.PERSONNUMMER))
                .withMessageNotContaining(wrong);
    }

    @Test
    void isOnePersonInWhateverCaseAReserveIdIsWritten() {
        PersonId capitals = new PersonId("99000101TF01", IdentityType.NATIONAL_RESERVE);
        PersonId small = new PersonId("99000101Tf01", IdentityType.NATIONAL_RESERVE);

        assertThat(capitals).isEqualTo(small).hasSameHashCodeAs(small);
        assertThat(capitals.isWritten(" 99000101tf01\n")).isTrue();
        assertThat(capitals.isWritten("99000101TF02")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "19430424-7663",
                "19430424+7663",
                " 19430424 7663 ",
                "194304247663\u00A0",
                "19430424\u20117663",
                "19430424\u200B7663",
                "\uFEFF194304247663"
            })
    void isThePersonWhateverStandsBetweenTheDigits(String written) {
        assertThat(People.ASTA.isWritten(written)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "4304247663", "430424-7663", "0194304247663", "1943042476630", "19430424.7663"})
    void isNobodyElse(String written) {
        assertThat(People.ASTA.isWritten(written)).isFalse();
    }

    @Test
    void aLocalIdentityIsAsItsSystemWritesIt() {
        PersonId local = new PersonId("1-23", IdentityType.LOCAL);

        assertThat(local.isWritten("12-3")).isFalse();
        assertThat(local.isWritten("123")).isFalse();
    }

    @Test
    void isAnotherPersonWhenTheSameDigitsAreOfAnotherType() {
        assertThat(new PersonId(People.ASTA.id(), IdentityType.NATIONAL_RESERVE))
                .isNotEqualTo(People.ASTA);
    }
}
