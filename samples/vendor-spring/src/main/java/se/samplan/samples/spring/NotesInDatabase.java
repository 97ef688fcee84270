package se.samplan.samples.spring;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.samplan.model.PersonId;
import se.samplan.model.note.CareNote;
import se.samplan.model.note.CareNoteBuilder;
import se.samplan.model.planning.CodeSystem;
import se.samplan.model.planning.CodedValue;
import se.samplan.model.planning.NationalCode;
import se.samplan.model.planning.NoteType;
import se.samplan.produce.CareDocumentationQuestion;
import se.samplan.produce.CareDocumentationSource;

/** GetCareDocumentation 2.1 and 3.0: a patient's notes. */
@Component
class NotesInDatabase implements CareDocumentationSource {

    private static final String NOTES = """
            select filed.*, note.kind, note.words
              from note
              join filed on filed.record_id = note.record_id
             where filed.identity = :identity
            """;

    private final JournalDatabase journal;

    NotesInDatabase(JournalDatabase journal) {
        this.journal = journal;
    }

    @Override
    public Stream<CareNote> careNotes(CareDocumentationQuestion question) {
        PersonId patient = question.person();
        return journal.of(patient, NOTES, row -> note(patient, row)).stream();
    }

    private static CareNote note(PersonId patient, Row row) throws SQLException {
        return CareNoteBuilder.builder()
                .header(Filed.header(patient, row).build())
                .clinicalDocumentNoteCode(kind(row.text("kind")))
                .clinicalDocumentNoteTitle(row.text("title"))
                .clinicalDocumentNoteText(row.text("words"))
                .build();
    }

    /** Lists grow: a kind that is not known here goes out as it is. */
    private static CodedValue kind(String code) {
        return Arrays.stream(NoteType.values())
                .filter(type -> type.code().equals(code))
                .map(NationalCode::coded)
                .findFirst()
                .orElseGet(() -> CodedValue.of(code, CodeSystem.NOTE_TYPE.oid(), "Anteckning"));
    }
}
