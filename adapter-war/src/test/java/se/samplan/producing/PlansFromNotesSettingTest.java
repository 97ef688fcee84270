package se.samplan.producing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samplan.model.IdentityType;
import se.samplan.model.PersonId;
import se.samplan.model.note.CareNote;
import se.samplan.model.planning.AuthorBuilder;
import se.samplan.model.planning.CodedValue;
import se.samplan.model.planning.Owner;
import se.samplan.model.planning.RecordHeaderBuilder;
import se.samplan.produce.CareDocumentationSource;

/** Notes as plans, over sockets: only where a source system has opted in. */
class PlansFromNotesSettingTest {

    private static final CareDocumentationSource NOTES = question -> Stream.of(note());
    private static final String NOTES_3 =
            "<GetCareDocumentation xmlns='urn:riv:clinicalprocess:healthcond:description:GetCareDocumentationResponder:3'"
                    + " xmlns:c='urn:riv:clinicalprocess:healthcond:description:3'><patientId>"
                    + "<c:root>1.2.752.129.2.1.3.1</c:root><c:extension>" + ConnectedJournal.ASTA
                    + "</c:extension></patientId></GetCareDocumentation>";

    private final Path folder;

    PlansFromNotesSettingTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void offersNoNoteWhereNobodyHasOptedIn() {
        try (ConnectedJournal journal = ConnectedJournal.of(folder, ConnectedJournal.notes(NOTES))) {
            assertThat(journal.askPlans("").status()).isEqualTo(404);
        }
    }

    @Test
    void offersANoteAsWhatMayBeAPlanAndStillAnswersTheNoteItself() {
        try (ConnectedJournal journal =
                ConnectedJournal.of(folder, ConnectedJournal.notes(NOTES), "producer.plans-from-notes = yes")) {
            assertThat(journal.askPlans("").body())
                    .contains(
                            "Kan vara en plan: Inför hemgång",
                            ">derivedFromDocument<",
                            ">low<",
                            ">" + ConnectedJournal.SYSTEM + ":N1<");
            assertThat(journal.ask("GetCareDocumentation/3", ConnectedJournal.SYSTEM, NOTES_3)
                            .body())
                    .contains(">Inför hemgång<")
                    .doesNotContain("Kan vara en plan");
        }
    }

    @Test
    void doesNotStartWithoutAMarkToKnowThemBy() {
        assertThatThrownBy(() -> ConnectedJournal.of(
                        folder,
                        ConnectedJournal.notes(NOTES),
                        "producer.plans-from-notes = yes",
                        "producer.plans-from-notes.codes ="))
                .hasMessageContaining("producer.plans-from-notes: codes or titles must say");
        assertThatThrownBy(() -> ConnectedJournal.of(
                        folder, ConnectedJournal.notes(NOTES), "producer.plans-from-notes.titles = (plan"))
                .hasMessageContaining("producer.plans-from-notes.titles: is no regular expression");
    }

    private static CareNote note() {
        return new CareNote(
                RecordHeaderBuilder.builder()
                        .documentId("N1")
                        .patientId(new PersonId(ConnectedJournal.ASTA, IdentityType.PERSONNUMMER))
                        .owner(Owner.of("TSTASTA00000-RG00", ConnectedJournal.UNIT))
                        .author(AuthorBuilder.builder()
                                .time(LocalDateTime.of(2026, 1, 22, 10, 0))
                                .build())
                        .approvedForPatient(true)
                        .build(),
                CodedValue.of("sao", "1.2.752.129.2.2.2.11", "Samordning"),
                Optional.empty(),
                Optional.of("Inför hemgång"),
                Optional.of("Hemtjänsten hjälper till på morgonen."),
                Optional.empty(),
                List.of());
    }
}
