package se.samplan.produce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.samplan.model.HsaId;
import se.samplan.model.IdentityType;
import se.samplan.model.PersonId;
import se.samplan.model.ValidRecords;
import se.samplan.model.contact.FixedContact;
import se.samplan.model.contact.FixedContactBuilder;
import se.samplan.model.planning.Identifier;

/** A journal that was built before the whole id of a health issue was told still reads the extension. */
class FixedContactQuestionTest {

    private static final PersonId ASTA = new PersonId("191212121212", IdentityType.PERSONNUMMER);
    private static final HsaId SYSTEM = new HsaId("TSTASTA00000-RG01");

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

    /** The descriptor is what a compiled class calls: the type within the Optional is not in it. */
    @Test
    void aClassThatWasCompiledAgainstTheExtensionStillAsks() throws Exception {
        FixedContactQuestion question = FixedContactQuestion.class
                .getConstructor(PersonId.class, HsaId.class, Optional.class, Optional.class, List.class, Optional.class)
                .newInstance(ASTA, SYSTEM, Optional.empty(), Optional.empty(), List.of(), Optional.of("H1"));

        assertThat(question.careProcess()).contains("H1");
        assertThat(question.careProcessId()).isEmpty();
        assertThat(question.asksFor(ofProcess(Optional.of(Identifier.of("1.2.752.129.2.1.2.1", "H1")))))
                .isTrue();
        assertThat(question.asksFor(ofProcess(Optional.of(Identifier.of("1.2.752.129.2.1.2.1", "H2")))))
                .isFalse();
        assertThat(question.asksFor(ofProcess(Optional.empty()))).isFalse();
    }

    @Test
    void whatIsNoIdOfAHealthIssueIsRefusedWhenTheQuestionIsMade() {
        assertThatThrownBy(() -> new FixedContactQuestion(
                        ASTA, SYSTEM, Optional.empty(), Optional.empty(), List.of(), Optional.of(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("careProcess");
    }

    private static FixedContact ofProcess(Optional<Identifier> process) {
        return FixedContactBuilder.builder(ValidRecords.fixedContact(0))
                .careProcessId(process)
                .build();
    }

    private static FixedContactQuestion about(Identifier process) {
        return new FixedContactQuestion(
                ASTA, SYSTEM, Optional.empty(), Optional.empty(), List.of(), Optional.of(process));
    }
}
