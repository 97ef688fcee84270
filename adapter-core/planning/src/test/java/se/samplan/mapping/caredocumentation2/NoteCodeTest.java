package se.samplan.mapping.caredocumentation2;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samplan.model.HsaId;
import se.samplan.model.ValidRecords;
import se.samplan.model.note.CareNoteBuilder;
import se.samplan.model.planning.CodeSystem;
import se.samplan.model.planning.CodedValue;

class NoteCodeTest {

    /** The list of this version is closed, and the letters of another code system mean something else. */
    @ParameterizedTest
    @CsvSource({"slu, true, true", "slu, false, false", "xyz, true, false", "SLU, true, false"})
    void onlyTheNationalCodesGoOut(String code, boolean national, boolean goesOut) {
        String system = national ? CodeSystem.NOTE_TYPE.oid() : "1.2.3.4";
        var note = CareNoteBuilder.builder(ValidRecords.careNote(1))
                .clinicalDocumentNoteCode(CodedValue.of(code, system, "Slutanteckning"))
                .build();

        var wire = CareNoteMapper.toWire(note, new HsaId("TSTASTA00000-SYS1"));

        assertThat(wire.getCareDocumentationBody().getClinicalDocumentNote().getClinicalDocumentNoteCode() != null)
                .isEqualTo(goesOut);
    }
}
