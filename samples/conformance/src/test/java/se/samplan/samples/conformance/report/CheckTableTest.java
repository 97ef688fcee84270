package se.samplan.samples.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.samplan.samples.conformance.check.Catalogue;
import se.samplan.samples.conformance.check.Check;

/** The tables in the documents are those of the checks. To write them anew, see "How to add a check" in the README. */
class CheckTableTest {

    @Test
    void theEnglishTableIsCurrent() throws IOException {
        assertThat(Files.readString(Path.of("CHECKS.md"))).isEqualTo(CheckTable.english());
    }

    @Test
    void theSwedishTableIsCurrent() throws IOException {
        assertThat(Files.readString(Path.of("CHECKS.sv.md"))).isEqualTo(CheckTable.swedish());
    }

    @Test
    void everyCheckHasAnIdOfItsOwnAndSaysWhatToDo() {
        var all = Catalogue.of(1, Optional.empty(), Optional.empty()).all();

        assertThat(all).extracting(Check::id).doesNotHaveDuplicates();
        assertThat(all).allSatisfy(check -> {
            assertThat(check.id()).matches("[A-Z0-9-]+");
            assertThat(check.rule()).isNotBlank();
            assertThat(check.fix().english()).endsWith(".");
            assertThat(check.fix().swedish()).endsWith(".");
            assertThat(check.title().swedish()).isNotBlank();
        });
    }
}
