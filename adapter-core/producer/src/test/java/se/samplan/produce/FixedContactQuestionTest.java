package se.samplan.produce;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.samplan.model.HsaId;
import se.samplan.model.IdentityType;
import se.samplan.model.PersonId;
import se.samplan.model.planning.Identifier;

/** A journal that was built before the whole id of a health issue was told still reads the extension. */
class FixedContactQuestionTest {

    @Test
    void theExtensionIsToldAsText_andTheIdAsAWhole() {
        Identifier process = Identifier.of("1.2.752.129.2.1.2.1", "H1");

        assertThat(about(process).careProcess()).contains("H1");
        assertThat(about(process).careProcessId()).contains(process);
    }

    @Test
    void ofARootAloneTheTextIsAbsent_soThatAJournalLeavesNothingOut() {
        Identifier process = new Identifier("6ba7b810-9dad-11d1-80b4-00c04fd430c8", Optional.empty());

        assertThat(about(process).careProcess()).isEmpty();
        assertThat(about(process).careProcessId()).contains(process);
    }

    private static FixedContactQuestion about(Identifier process) {
        return new FixedContactQuestion(
                new PersonId("191212121212", IdentityType.PERSONNUMMER),
                new HsaId("TSTASTA00000-RG01"),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.of(process));
    }
}
