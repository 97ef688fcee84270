package se.samplan.understand.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samplan.understand.Expected;
import se.samplan.understand.Section;

class FindingsTest {

    /** Asta, and Maria as her agent. */
    @ParameterizedTest(name = "step {0}")
    @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8, 9, 10})
    void theStoryHasTheseAndNotOneMore(int step) {
        assertThat(lines(Section.ofAsta(step))).containsExactlyElementsOf(Expected.lines("findings", "asta", step));
    }

    /** Staff of three units, without consent. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"U101", "U401", "U501"})
    void staffAreToldOfTheirRecordsOnly(String unit) {
        for (int step = 7; step <= 10; step++) {
            assertThat(lines(Section.ofUnit(unit, step)))
                    .as("step %d", step)
                    .containsExactlyElementsOf(Expected.lines("findings", unit, step));
        }
    }

    /** In a variant there is what is expected of it, beside what the step has. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({"V-05, 9", "V-05-copy, 9", "V-06, 9", "V-07, 9", "V-08, 9", "V-08-same-doctor, 9", "V-30, 9", "V-33, 8"
    })
    void aVariantHasItsOwnBesideThoseOfTheStep(String variant, int step) {
        List<String> expected = new ArrayList<>(Expected.lines("findings", "asta", step));
        expected.addAll(Expected.lines("findings", variant));

        assertThat(lines(Section.inVariant(variant))).containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = "V-32")
    void anAgreementThatWasNeverClosedIsFound(String variant) {
        List<String> found = lines(Section.inVariant(variant));

        assertThat(found).containsAll(Expected.lines("findings", variant)).hasSize(7);
    }

    private static List<String> lines(Section section) {
        return section.findings().stream().map(FindingsTest::line).toList();
    }

    private static String line(Finding finding) {
        return String.join(
                " | ",
                finding.kind().code(),
                finding.severity().code(),
                Section.texts(finding.statements()),
                finding.text());
    }
}
