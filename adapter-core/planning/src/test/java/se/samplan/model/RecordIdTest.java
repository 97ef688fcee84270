package se.samplan.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class RecordIdTest {

    private static final HsaId SYS1 = new HsaId("TSTASTA00000-SYS1");

    @Test
    void neverShowsTheDocumentIdInALogLine() {
        RecordId builtFromAPerson = new RecordId(SYS1, "plan-" + People.ASTA.id());

        assertThat(builtFromAPerson.toString()).doesNotContain(People.ASTA.id()).contains("TSTASTA00000-SYS1");
    }

    @Test
    void isTheSameInWhateverCaseTheSystemIsWritten_butNotTheDocument() {
        RecordId asWritten = new RecordId(SYS1, "plan-1");

        assertThat(new RecordId(new HsaId("tstasta00000-sys1"), "plan-1"))
                .isEqualTo(asWritten)
                .hasSameHashCodeAs(asWritten);
        assertThat(new RecordId(SYS1, "PLAN-1")).isNotEqualTo(asWritten);
    }

    @Test
    void cannotBeWithoutADocument() {
        assertThatIllegalArgumentException().isThrownBy(() -> new RecordId(SYS1, " "));
    }
}
