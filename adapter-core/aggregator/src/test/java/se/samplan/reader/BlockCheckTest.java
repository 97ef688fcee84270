package se.samplan.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samplan.question.Questions.aQuestion;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samplan.model.HsaId;
import se.samplan.model.IdentityType;
import se.samplan.model.People;
import se.samplan.model.PersonId;
import se.samplan.reader.BlockCheck.Block;
import se.samplan.time.Deadline;
import se.samplan.time.Ticker;

class BlockCheckTest {

    private static final PersonId BEFORE = new PersonId("191500722390", IdentityType.SAMORDNINGSNUMMER);
    private static final Ownership RECORD = new Ownership(
            Optional.of(new HsaId("TSTASTA00000-RG00")), Optional.of(new HsaId("TSTASTA00000-U101")), Optional.empty());

    /** It is open where it is known of each of her numbers that it is. */
    @ParameterizedTest
    @CsvSource({
        "OPEN,    OPEN,    OPEN",
        "OPEN,    BLOCKED, BLOCKED",
        "BLOCKED, OPEN,    BLOCKED",
        "UNKNOWN, BLOCKED, BLOCKED",
        "OPEN,    UNKNOWN, UNKNOWN",
        "OPEN,    '',      UNKNOWN",
        "'',      OPEN,    UNKNOWN",
        "'',      BLOCKED, BLOCKED"
    })
    void whatIsBlockedUnderAnyOfHerNumbersIsBlocked(String today, String before, Block known) {
        BlockCheck check = (question, deadline) ->
                CompletableFuture.completedFuture(answer(question.person().equals(BEFORE) ? before : today));
        AccessQuestion question = new AccessQuestion(People.ASTA, aQuestion().caller(), List.of(RECORD));

        assertThat(check.knowing(person -> Set.of(People.ASTA, BEFORE))
                        .check(question, Deadline.after(Duration.ofMinutes(1), Ticker.system()))
                        .join())
                .containsExactly(Map.entry(RECORD, known));
    }

    private static Map<Ownership, Block> answer(String said) {
        return said.isEmpty() ? Map.of() : Map.of(RECORD, Block.valueOf(said));
    }
}
