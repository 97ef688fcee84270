package se.samplan.source.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samplan.list.ListRejected;
import se.samplan.model.IdentityType;
import se.samplan.model.PersonId;

class IdentityTableTest {

    private static final PersonId ASTA = new PersonId("194304247663", IdentityType.PERSONNUMMER);
    private static final PersonId BEFORE = new PersonId("194307782393", IdentityType.SAMORDNINGSNUMMER);
    private static final PersonId RESERVE = new PersonId("99000101TF01", IdentityType.NATIONAL_RESERVE);
    private static final PersonId OTHER = new PersonId("194107149207", IdentityType.PERSONNUMMER);

    @Test
    void linkedIdentitiesAreOnePersons_whicheverIsAskedFor() throws ListRejected {
        IdentityTable table = IdentityTable.read("""
                # before the personnummer
                194307782393 = 194304247663
                99000101TF01=194304247663
                """);

        assertThat(table.of(ASTA)).isEqualTo(Set.of(ASTA, BEFORE, RESERVE));
        assertThat(table.of(BEFORE)).isEqualTo(table.of(ASTA));
        assertThat(table.of(RESERVE)).isEqualTo(table.of(ASTA));
        assertThat(table.of(OTHER)).containsExactly(OTHER);
        assertThat(table.size()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "194307782393|line 1: must have the form",
                "194307782393 = 194304247663 = 194107149207|line 1: must have the form",
                "19430778-2393 = 194304247663|line 1: an identity is 12 characters",
                "194304247663 = 194304247663|line 1: the two are the same identity"
            })
    void aLineThatCannotBeMeantIsRefused_withoutRepeatingIt(String line, String problem) {
        assertThatThrownBy(() -> IdentityTable.read(line))
                .isInstanceOfSatisfying(
                        ListRejected.class,
                        rejected -> assertThat(rejected.problems())
                                .singleElement()
                                .asString()
                                .startsWith(problem)
                                .doesNotContain("1943"));
    }

    @Test
    void nobodyIsLinkedToTwo_norInAChain() {
        assertThatThrownBy(() -> IdentityTable.read("194307782393 = 194304247663\n194307782393 = 194107149207"))
                .isInstanceOfSatisfying(
                        ListRejected.class,
                        rejected -> assertThat(rejected.problems())
                                .containsExactly("line 2: this identity has a line already"));
        assertThatThrownBy(() -> IdentityTable.read("194307782393 = 194304247663\n194304247663 = 194107149207"))
                .isInstanceOf(ListRejected.class);
    }
}
