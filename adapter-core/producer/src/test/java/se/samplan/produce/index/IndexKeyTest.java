package se.samplan.produce.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samplan.model.People;

class IndexKeyTest {

    private static final String[] GOOD = {
        People.ASTA.id(),
        IndexPosts.DOMAIN,
        "cll-cp",
        "TSTASTA00000-SYS1",
        "NA",
        "NA",
        "TSTASTA00000-SYS1",
        "SE0000000000"
    };

    @ParameterizedTest
    @CsvSource({
        "1, serviceDomain, 255",
        "2, categorization, 255",
        "3, logicalAddress, 64",
        "4, businessObjectInstanceIdentifier, 128",
        "5, clinicalProcessInterestId, 128",
        "6, sourceSystem, 64",
        "7, dataController, 64"
    })
    void everyFieldHasItsLength_isNotBlank_andHasNoBlanksAround(int place, String field, int most) {
        assertThat(with(place, "x".repeat(most))).isNotNull();

        refuses(place, "x".repeat(most + 1), field + ": has at most " + most + " characters");
        refuses(place, "", field + ": is mandatory");
        refuses(place, "  ", field + ": is mandatory");
        refuses(place, " x", field + ": has no surrounding blanks");
        refuses(place, "x\n", field + ": has no surrounding blanks");
        refuses(place, "x\u0000y", field + ": has a character that is no text");
        refuses(place, "x\ud800y", field + ": has a character that is no text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "19430424766", "1943042476630", "19430424-7663", "1943042x7663", " 194304247663"})
    void aPersonHasTheFormOfTheContract_andIsNotNamedWhenSheHasNot(String person) {
        assertThatThrownBy(() -> with(0, person))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("registeredResidentIdentification: must be 8 digits and 4 of 0-9, A-Z, p, t, f");
    }

    @Test
    void aNationalReserveNumberIsAPerson() {
        assertThat(with(0, "19430424T766").person()).isEqualTo("19430424T766");
        assertThat(with(0, "19430424AB12").person()).isEqualTo("19430424AB12");
    }

    /** The index compares with case, and two posts must not become one here. */
    @Test
    void keysThatDifferInCaseAreTwo() {
        assertThat(with(7, "SE1a")).isNotEqualTo(with(7, "SE1A"));
    }

    @Test
    void nothingThatIsPrintedNamesThePersonOrHerBooking() {
        IndexPost post = new IndexPost(with(4, "booking-4711"), IndexPosts.NOON);

        assertThat(post.key() + " " + post + " " + IndexChange.gone(post) + " "
                        + new OutboxEntry("id", IndexChange.present(post)))
                .doesNotContain(People.ASTA.id())
                .doesNotContain("4711")
                .contains("cll-cp");
    }

    @Test
    void aTimeHasWholeSeconds_andFourDigitsInItsYear() {
        assertThat(new IndexPost(with(4, "NA"), IndexPosts.NOON.plusNanos(999_999_999)).mostRecentContent())
                .isEqualTo(IndexPosts.NOON);
        assertThatThrownBy(() -> new IndexPost(with(4, "NA"), LocalDateTime.of(12026, 1, 1, 0, 0)))
                .hasMessageContaining("mostRecentContent");
        assertThatThrownBy(() -> new IndexPost(with(4, "NA"), LocalDateTime.of(999, 1, 1, 0, 0)))
                .hasMessageContaining("mostRecentContent");
    }

    private static void refuses(int place, String value, String because) {
        assertThatThrownBy(() -> with(place, value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(because);
    }

    private static IndexKey with(int place, String value) {
        String[] all = Arrays.copyOf(GOOD, GOOD.length);
        all[place] = value;
        return new IndexKey(all[0], all[1], all[2], all[3], all[4], all[5], all[6], all[7]);
    }
}
