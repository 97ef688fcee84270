package se.samplan.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenIdTest {

    @ParameterizedTest
    @ValueSource(strings = {"TSTASTA00000-SYS1", "SE165565594230-1000", "5565594230", "a/b:c+(d).e"})
    void whatIsInUseIsTaken(String id) {
        assertThat(WrittenId.problemsIn(id)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "TSTASTA00000-SYS1,TSTASTA00000-SYS2 | holds a comma, a semicolon or a quotation mark",
                "TSTASTA00000-SYS1;                  | holds a comma, a semicolon or a quotation mark",
                "\"TSTASTA00000-SYS1\"               | holds a comma, a semicolon or a quotation mark",
                "'TSTASTA00000-SYS1'                 | holds a comma, a semicolon or a quotation mark",
                "TSTASTA00000 SYS1                   | holds U+0020 (SPACE): ids and addresses are made of visible",
                "TSTASTA00000-\u200BSYS1             | holds U+200B (ZERO WIDTH SPACE): ids and addresses",
                "TSTASTA00000-\u0421S00              | holds U+0421 (CYRILLIC CAPITAL LETTER ES): ids and addresses",
                "``                                  | is empty"
            })
    void whatNamesNobodyIsRefused(String id, String said) {
        assertThat(WrittenId.problemsIn(id)).singleElement().asString().startsWith(said);
    }

    @Test
    void noIdIsLongerThanAHeaderOfThePlatformHolds() {
        assertThat(WrittenId.problemsIn("A".repeat(64))).isEmpty();
        assertThat(WrittenId.problemsIn("A".repeat(65)))
                .singleElement()
                .asString()
                .startsWith("is longer than 64");
    }
}
