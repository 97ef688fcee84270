package se.samplan.source.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A star that stands for nothing where it stands: the line would be about nobody, and read as if it were about many. */
class StarsInListsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                consumers | A = care-staff giver=* unit=TSTASTA00000-U101 | only giver=HSA-id, unit=HSA-id
                consumers | A = care-staff giver=TSTASTA00000-RG00 unit=TSTASTA00000-* | only giver=HSA-id, unit=HSA-id
                tree      | TSTASTA00000-U* = TSTASTA00000-RG00 | child and parent must be written out
                tree      | TSTASTA00000-U101 = * | child and parent must be written out
                fallback  | GetCarePlans TSTASTA00000-* | the logical address must be written out
                relations | * TSTASTA00000-U101 194304247663 .. | employee and unit are 1 to 64 visible ASCII
                relations | TSTASTA00000-P101 TSTASTA00000-* 194304247663 .. | employee and unit are 1 to 64 visible ASCII
                givers    | TSTASTA00000-* GetCarePlans - Region | the giver must be written out
                givers    | TSTASTA00000-RG00 GetCarePlans TSTASTA00000-* Region | the logical address must be written out
                """)
    void isRefused(String list, String line, String rule) {
        assertThat(Lists.problemsOf(list, line)).singleElement().asString().startsWith("line 1: " + rule);
    }
}
