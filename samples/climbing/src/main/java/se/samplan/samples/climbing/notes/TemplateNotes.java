package se.samplan.samples.climbing.notes;

import java.time.LocalDateTime;
import java.util.Optional;
import java.util.stream.Stream;
import se.samplan.model.HsaId;
import se.samplan.model.IdentityType;
import se.samplan.model.PersonId;
import se.samplan.model.note.CareNote;
import se.samplan.model.note.CareNoteBuilder;
import se.samplan.model.planning.AuthorBuilder;
import se.samplan.model.planning.CodedValue;
import se.samplan.model.planning.OrgUnit;
import se.samplan.model.planning.OrgUnitBuilder;
import se.samplan.model.planning.Owner;
import se.samplan.model.planning.RecordHeaderBuilder;
import se.samplan.produce.CareDocumentationQuestion;
import se.samplan.produce.CareDocumentationSource;

/** A record system with three notes: a plan by a template, an ordinary visit, and a plan whose DocBook is broken. */
public final class TemplateNotes implements CareDocumentationSource {

    private static final PersonId ASTA = new PersonId("194304247663", IdentityType.PERSONNUMMER);
    private static final LocalDateTime WRITTEN = LocalDateTime.of(2026, 1, 22, 10, 0);

    /** The national rules ask for the unit of who answers for a note, by id and name. */
    private static final OrgUnit UNIT = OrgUnitBuilder.builder()
            .orgUnitHSAId(new HsaId("TSTASTA00000-U101"))
            .orgUnitName("Hälsocentralen Sol och Måne, Rymdstaden")
            .build();

    private static final String PLAN = """
            <article xmlns="http://docbook.org/ns/docbook" version="5.0">
              <title>Rehabiliteringsplan</title>
              <section><title>Syfte</title><para>Kunna gå till affären och hem igen.</para></section>
              <section><title>Mål</title><para>Gå 500 meter utan att vila.</para></section>
              <section><title>Planerade åtgärder</title><para>Gå ut två gånger om dagen.</para></section>
              <section><title>Uppföljning</title><para>Återbesök i mars.</para></section>
            </article>""";

    @Override
    public Stream<CareNote> careNotes(CareDocumentationQuestion question) {
        return question.person().equals(ASTA)
                ? Stream.of(
                        note("note-1", "sao", "Samordning", "Rehabiliteringsplan", PLAN),
                        note("note-2", "bes", "Besöksanteckning", "Besök", "Mår bra. Såret läker."),
                        note("note-3", "sao", "Samordning", "Vårdplanering", "<article><title>Vårdplan</title>"))
                : Stream.empty();
    }

    private static CareNote note(String id, String code, String name, String title, String text) {
        return CareNoteBuilder.builder()
                .header(RecordHeaderBuilder.builder()
                        .documentId(id)
                        .patientId(ASTA)
                        .owner(Owner.of("TSTASTA00000-RG00", "TSTASTA00000-U101"))
                        .author(AuthorBuilder.builder()
                                .time(WRITTEN)
                                .name("Hampus Vällivara")
                                .orgUnit(UNIT)
                                .build())
                        .approvedForPatient(true)
                        .documentTime(WRITTEN)
                        .build())
                .clinicalDocumentNoteCode(CodedValue.of(code, "1.2.752.129.2.2.2.11", name))
                .clinicalDocumentNoteTitle(Optional.of(title))
                .clinicalDocumentNoteText(Optional.of(text))
                .build();
    }
}
