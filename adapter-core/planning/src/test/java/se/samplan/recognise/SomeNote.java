package se.samplan.recognise;

import java.time.LocalDateTime;
import java.util.Optional;
import se.samplan.model.People;
import se.samplan.model.note.CareNote;
import se.samplan.model.note.CareNoteBuilder;
import se.samplan.model.planning.Author;
import se.samplan.model.planning.CodedValue;
import se.samplan.model.planning.Identifier;
import se.samplan.model.planning.Owner;
import se.samplan.model.planning.RecordHeaderBuilder;

/** A note for tests. A test names only what it is about. */
public final class SomeNote {

    private String id = "N1";
    private String code = "bes";
    private String title = "Besök";
    private String text = "Mår bra.";
    private String role = "distriktssköterska";
    private String unit = "TSTASTA00000-U101";
    private String giver = "TSTASTA00000-RG00";
    private Optional<String> contact = Optional.empty();
    private Optional<Identifier> process = Optional.empty();
    private LocalDateTime time = LocalDateTime.of(2026, 1, 22, 10, 0);

    private SomeNote() {}

    /** A visit that says hardly anything. */
    public static SomeNote note() {
        return new SomeNote();
    }

    /** Its id in the system. */
    public SomeNote id(String value) {
        id = value;
        return this;
    }

    /** Its note code. */
    public SomeNote coded(String value) {
        code = value;
        return this;
    }

    /** Its title. */
    public SomeNote titled(String value) {
        title = value;
        return this;
    }

    /** Its text. */
    public SomeNote saying(String value) {
        text = value;
        return this;
    }

    /** The author's role. */
    public SomeNote by(String value) {
        role = value;
        return this;
    }

    /** The care unit. */
    public SomeNote at(String value) {
        unit = value;
        return this;
    }

    /** The care contact it belongs to. */
    public SomeNote during(String value) {
        contact = Optional.of(value);
        return this;
    }

    /** The care giver. */
    public SomeNote of(String value) {
        giver = value;
        return this;
    }

    /** The care process it belongs to. */
    public SomeNote inProcess(String value) {
        process = Optional.of(Identifier.record("TSTASTA00000-SYS1", value));
        return this;
    }

    /** When it was written. */
    public SomeNote written(LocalDateTime value) {
        time = value;
        return this;
    }

    /** The note. */
    public CareNote build() {
        return CareNoteBuilder.builder()
                .header(RecordHeaderBuilder.builder()
                        .documentId(id)
                        .patientId(People.ASTA)
                        .owner(Owner.of(giver, unit))
                        .author(new Author(
                                time,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(CodedValue.text(role)),
                                Optional.empty()))
                        .approvedForPatient(true)
                        .careContactId(contact)
                        .careProcessId(process)
                        .build())
                .clinicalDocumentNoteCode(CodedValue.of(code, "1.2.752.129.2.2.2.11", code))
                .clinicalDocumentNoteTitle(Optional.of(title))
                .clinicalDocumentNoteText(Optional.of(text))
                .build();
    }
}
