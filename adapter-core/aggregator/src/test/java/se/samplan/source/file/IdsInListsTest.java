package se.samplan.source.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samplan.list.ListRejected;

/**
 * A letter that only looks like one of an id's, or a mark that nobody sees in it, makes an id that nobody has. {@code ?} stands for it in
 * the lines.
 */
class IdsInListsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                consumers   | TSTASTA00000-?ONS2 = person
                consumers   | A = care-staff giver=TSTASTA00000-RG0? unit=TSTASTA00000-U101
                consumers   | A = care-staff giver=TSTASTA00000-RG00 unit=TSTASTA00000-U10?
                permissions | TSTASTA00000-?ONS2 GetCarePlans *
                permissions | TSTASTA00000-CONS2 urn:other:?etOtherResponder:1 *
                permissions | TSTASTA00000-CONS2 GetCarePlans TSTASTA00000-S?S1
                routes      | TSTASTA00000-S?S1 = https://sys1.example.org/
                routes      | TSTASTA00000-SYS1 = https://sys1.example.org/?
                tree        | TSTASTA00000-U10? = TSTASTA00000-RG00
                tree        | TSTASTA00000-U101 = TSTASTA00000-RG0?
                fallback    | GetCarePlans TSTASTA00000-S?S1
                limits      | TSTASTA00000-S?S1 rate=1
                limits      | consumer TSTASTA00000-?ONS2 rate=1
                identities  | 19430778239? = 194304247663
                mandates    | 196802149283 194304247663 appointed * .. R?
                relations   | TSTASTA00000-P?01 TSTASTA00000-U101 194304247663 ..
                relations   | TSTASTA00000-P101 TSTASTA00000-U?01 194304247663 ..
                givers      | TSTASTA00000-RG0? GetCarePlans TSTASTA00000-SYS1 Region
                givers      | TSTASTA00000-RG00 GetCarePlans TSTASTA00000-S?S1 Region
                """)
    void anIdIsMadeOfVisibleAscii_whateverElseItLooksLike(String list, String line) {
        String rule = ": ids and addresses are made of visible ASCII characters";

        assertThat(Lists.problemsOf(list, "# ids\n" + line.replace('?', '\u0421')))
                .containsExactly("line 2: holds U+0421 (CYRILLIC CAPITAL LETTER ES)" + rule);
        assertThat(Lists.problemsOf(list, line.replace("?", "e\u0301")))
                .containsExactly("line 1: holds U+0301 (COMBINING ACUTE ACCENT)" + rule);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
                consumers   | TSTASTA00000-CONS2, = person
                consumers   | "TSTASTA00000-CONS2" = person
                consumers   | TSTASTA00000-CONS2; = person
                consumers   | A = care-staff giver=TSTASTA00000-RG00, unit=TSTASTA00000-U101
                consumers   | A = care-staff giver="TSTASTA00000-RG00" unit=TSTASTA00000-U101
                permissions | TSTASTA00000-CONS2, GetCarePlans *
                tree        | TSTASTA00000-U101, = TSTASTA00000-RG00
                limits      | TSTASTA00000-SYS1; rate=1
                """)
    void anIdHasNoSignsOfOtherListsAroundIt(String list, String line) {
        assertThat(Lists.problemsOf(list, line))
                .containsExactly(
                        "line 1: has a quotation mark, a comma or a semicolon around a word: words are parted by"
                                + " blanks alone");
    }

    @Test
    void theNameOfAGiverIsForPeople() throws ListRejected {
        assertThat(GiverTable.read("TSTASTA00000-RG00 GetCarePlans - Åsele läkarhus", Lists.CONTRACTS))
                .singleElement()
                .satisfies(giver -> assertThat(giver.name()).contains("Åsele läkarhus"));
    }
}
