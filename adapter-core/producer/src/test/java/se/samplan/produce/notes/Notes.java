package se.samplan.produce.notes;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import se.samplan.model.IdentityType;
import se.samplan.model.PersonId;
import se.samplan.model.note.CareNote;
import se.samplan.model.note.DissentingOpinion;
import se.samplan.model.planning.AuthorBuilder;
import se.samplan.model.planning.CodedValue;
import se.samplan.model.planning.Document;
import se.samplan.model.planning.Owner;
import se.samplan.model.planning.RecordHeaderBuilder;
import se.samplan.model.planning.Signature;

/** A note for tests. A test names only what it is about. */
final class Notes {

    static final PersonId ASTA = new PersonId("194304247663", IdentityType.PERSONNUMMER);
    static final LocalDateTime WRITTEN = LocalDateTime.of(2026, 1, 22, 10, 0);

    private String code = "bes";
    private Optional<String> title = Optional.of("Besök");
    private Optional<String> text = Optional.of("Mår bra.");
    private Optional<Document> document = Optional.empty();
    private boolean approved = true;
    private Optional<LocalDateTime> drawnUp = Optional.empty();
    private Optional<Signature> signature = Optional.empty();
    private List<DissentingOpinion> opinions = List.of();

    static Notes aNote() {
        return new Notes();
    }

    Notes coded(String value) {
        code = value;
        return this;
    }

    Notes titled(String value) {
        title = Optional.of(value);
        return this;
    }

    Notes saying(String value) {
        text = Optional.of(value);
        return this;
    }

    Notes holding(Document value) {
        document = Optional.of(value);
        text = Optional.empty();
        return this;
    }

    Notes notApproved() {
        approved = false;
        return this;
    }

    Notes drawnUp(LocalDateTime time) {
        drawnUp = Optional.of(time);
        return this;
    }

    Notes signed(LocalDateTime time) {
        signature = Optional.of(new Signature(time, Optional.empty(), Optional.empty()));
        return this;
    }

    Notes objectedTo(String opinion) {
        opinions =
                List.of(new DissentingOpinion(Optional.empty(), WRITTEN.plusDays(1), opinion, ASTA, "Asta Blomberg"));
        return this;
    }

    CareNote build() {
        return new CareNote(
                RecordHeaderBuilder.builder()
                        .documentId("N1")
                        .patientId(ASTA)
                        .owner(Owner.of("TSTASTA00000-RG00", "TSTASTA00000-U101"))
                        .author(AuthorBuilder.builder().time(WRITTEN).build())
                        .approvedForPatient(approved)
                        .documentTime(drawnUp)
                        .signature(signature)
                        .build(),
                CodedValue.of(code, "1.2.752.129.2.2.2.11", code),
                Optional.empty(),
                title,
                text,
                document,
                opinions);
    }
}
