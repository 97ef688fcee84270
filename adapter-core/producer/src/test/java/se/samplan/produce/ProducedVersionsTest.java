package se.samplan.produce;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.samplan.model.People;
import se.samplan.model.ValidRecords;
import se.samplan.model.note.CareNote;
import se.samplan.model.note.CareNoteBuilder;
import se.samplan.produce.contract.ProducedCareDocumentation2;
import se.samplan.produce.contract.ProducedCareDocumentation3;
import se.samplan.rules.Breach;
import se.samplan.rules.RuleContext;

/** Versions of a contract name their elements differently, and what is wrong with a record is told by the names of its version. */
class ProducedVersionsTest {

    private static final RuleContext CONTEXT =
            new RuleContext(LocalDate.of(2026, 1, 25), People.ASTA, ValidRecords.SYSTEM);

    private static final CareNote EMPTY = CareNoteBuilder.builder(ValidRecords.careNoteOf21(1))
            .clinicalDocumentNoteText(Optional.empty())
            .multimediaEntry(Optional.empty())
            .build();

    @Test
    void aNoteIsHeldAgainstTheLayoutOfItsVersion() {
        assertThat(places(ProducedCareDocumentation2.description().kind()))
                .isNotEmpty()
                .anyMatch(place -> place.startsWith("careDocumentationBody/clinicalDocumentNote"));
        assertThat(places(ProducedCareDocumentation3.description().kind()))
                .isNotEmpty()
                .noneMatch(place -> place.startsWith("careDocumentationBody"));
    }

    private static List<String> places(RecordKind<CareNote> kind) {
        return kind.rules().apply(EMPTY, CONTEXT).stream().map(Breach::path).toList();
    }
}
