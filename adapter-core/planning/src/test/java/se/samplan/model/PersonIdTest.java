package se.samplan.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    /** Two regions may give two people one number; neither is anybody's personal number. */
    @Test
    void aReserveNumberIsThePersonsWithItsOidOnly() {
        PersonId number = PersonId.of("1.2.752.60.1.3", "991945000023");

        assertThat(number.type()).isEqualTo(IdentityType.OTHER_RESERVE);
        assertThat(number.oid()).isEqualTo("1.2.752.60.1.3");
        assertThat(number)
                .isEqualTo(new PersonId("991945000023", IdentityType.OTHER_RESERVE, "1.2.752.60.1.3"))
                .isNotEqualTo(PersonId.of("1.2.752.60.1.4", "991945000023"))
                .isNotEqualTo(new PersonId("991945000023", IdentityType.REGIONAL_RESERVE))
                .isNotEqualTo(new PersonId("991945000023", IdentityType.PERSONNUMMER));
        assertThat(number.toString()).doesNotContain("991945000023");
    }

    @Test
    void anOidOfAKindThatIsKnownIsThatKind() {
        assertThat(PersonId.of("1.2.752.129.2.1.3.1", People.ASTA.id())).isEqualTo(People.ASTA);
        assertThat(PersonId.of("1.2.752.97.3.1.3", "991945000023"))
                .isEqualTo(new PersonId("991945000023", IdentityType.REGIONAL_RESERVE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1.2.3.4.5",
                "1.2.752.60",
                "1.2.752.060.1",
                "1.2.752.60.1.",
                "1.2.752.60.x",
                " 1.2.752.60.1",
                "1.2.752.29.4.3",
                "1.2.752.129.2.1.4.1",
                "1.2.752.129.2.1.3.9"
            })
    void anOidOfNoPersonIsRefused(String oid) {
        assertThat(PersonId.kind(oid)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> PersonId.of(oid, "991945000023"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PersonId("991945000023", IdentityType.OTHER_RESERVE, oid));
    }

    @Test
    void aKindThatHasAnOidHasNoOther() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PersonId("191212121212", IdentityType.PERSONNUMMER, "1.2.752.60.1.3"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PersonId("191212121212", IdentityType.OTHER_RESERVE, "1.2.752.129.2.1.3.1"));
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

    @ParameterizedTest
    @CsvSource({
        "194307782393, 1.2.752.129.2.1.3.1, 1.2.752.129.2.1.3.3",
        "194307782393, 1.2.752.129.2.1.3.3, 1.2.752.129.2.1.3.3",
        "194304247663, 1.2.752.129.2.1.3.3, 1.2.752.129.2.1.3.1",
        "194304247663, 1.2.752.129.2.1.3.1, 1.2.752.129.2.1.3.1",
        "194307782393, 1.2.752.97.3.1.3, 1.2.752.97.3.1.3",
        "194307782393, 1.2.752.60.1.3, 1.2.752.60.1.3"
    })
    void twelveDigitsTellWhichOfTheTwoNationalNumbersTheyAre(String id, String given, String told) {
        assertThat(PersonId.of(given, id).ofItsDigits().oid()).isEqualTo(told);
    }
}
