package se.samplan.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckDigitTest {

    private static final int BASE = 10;

    @ParameterizedTest
    @ValueSource(strings = {"4304247663", "6802149283", "4107149207", "4307782393", "1212121212", "5565594230"})
    void fitsTheNumbersThatAreGivenOut(String number) {
        assertThat(CheckDigit.fits(number)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"4304247663", "4307782393", "5565594230"})
    void fitsNoNumberThatDiffersInOneDigit(String number) {
        for (int place = 0; place < number.length(); place++) {
            for (int more = 1; more < BASE; more++) {
                char other = Character.forDigit((Character.digit(number.charAt(place), BASE) + more) % BASE, BASE);
                assertThat(CheckDigit.fits(number.substring(0, place) + other + number.substring(place + 1)))
                        .as("place %s", place)
                        .isFalse();
            }
        }
    }

    /** All but 09 and 90, which the algorithm cannot tell apart. */
    @ParameterizedTest
    @ValueSource(strings = {"3404247663", "4034247663", "4304427663", "4304246763", "5655594230", "5565592430"})
    void fitsNoNumberWithTwoNeighboursExchanged(String number) {
        assertThat(CheckDigit.fits(number)).isFalse();
    }
}
