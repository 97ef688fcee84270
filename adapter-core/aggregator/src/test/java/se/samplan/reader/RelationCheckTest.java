package se.samplan.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samplan.question.Questions.aQuestion;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samplan.model.IdentityType;
import se.samplan.model.People;
import se.samplan.model.PersonId;
import se.samplan.reader.RelationCheck.CareRelation;
import se.samplan.time.Deadline;
import se.samplan.time.Ticker;

class RelationCheckTest {

    private static final PersonId BEFORE = new PersonId("191500722390", IdentityType.SAMORDNINGSNUMMER);

    /** There is none where it is known of each of her numbers that there is none. */
    @ParameterizedTest
    @CsvSource({
        "EXISTS,  NONE,    EXISTS",
        "NONE,    EXISTS,  EXISTS",
        "UNKNOWN, EXISTS,  EXISTS",
        "NONE,    UNKNOWN, UNKNOWN",
        "UNKNOWN, NONE,    UNKNOWN",
        "NONE,    NONE,    NONE"
    })
    void aRelationIsToThePerson_underWhicheverNumber(CareRelation today, CareRelation before, CareRelation known) {
        RelationCheck check = (question, deadline) ->
                CompletableFuture.completedFuture(question.person().equals(BEFORE) ? before : today);
        AccessQuestion question = new AccessQuestion(People.ASTA, aQuestion().caller(), List.of());

        assertThat(check.knowing(person -> Set.of(People.ASTA, BEFORE))
                        .check(question, Deadline.after(Duration.ofMinutes(1), Ticker.system()))
                        .join())
                .isEqualTo(known);
    }
}
