package se.samplan.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import se.samplan.mandate.Agents;
import se.samplan.model.People;
import se.samplan.question.Caller;
import se.samplan.reader.BlockCheck.Block;
import se.samplan.reader.ConsentCheck.Consent;
import se.samplan.time.Deadline;
import se.samplan.time.Ticker;

class ChecksTogetherTest {

    private static final Caller CALLER = Cases.asking(Cases.AT_U101);
    private static final Ownership AT_HOME = ownership("RG00", "U202");
    private static final Ownership ELSEWHERE = ownership("KH00", "U401");
    private static final Ownership ALSO_ELSEWHERE = ownership("KS00", "U501");

    private final Blocks blocks = new Blocks();
    private final Consents consents = Consents.to("RG00");
    private final Checks checks =
            new Checks(blocks, consents, NoRelationService.SHOW, Agents.NOBODY, Duration.ofMinutes(1));
    private final Deadline deadline = Deadline.after(Duration.ofMinutes(1), Ticker.system());

    @Test
    void whatSeveralContractsMustKnowIsAskedOnce_whenAllHaveSaidIt() throws Exception {
        ChecksTogether request = new ChecksTogether(People.ASTA, CALLER, 2);
        CompletableFuture<Checks.Answers> first = request.part().ask(checks, Set.of(AT_HOME, ELSEWHERE), deadline);

        assertThat(first).isNotDone();
        assertThat(blocks.asked).isEmpty();

        CompletableFuture<Checks.Answers> second =
                request.part().ask(checks, Set.of(ELSEWHERE, ALSO_ELSEWHERE), deadline);

        assertThat(first.get(20, TimeUnit.SECONDS))
                .isEqualTo(second.get(20, TimeUnit.SECONDS))
                .satisfies(known -> assertThat(known.blocks())
                        .isEqualTo(Map.of(AT_HOME, Block.OPEN, ELSEWHERE, Block.OPEN, ALSO_ELSEWHERE, Block.OPEN)))
                .satisfies(known -> assertThat(known.consents())
                        .isEqualTo(Map.of(ELSEWHERE, Consent.GIVEN, ALSO_ELSEWHERE, Consent.GIVEN)));
        assertThat(blocks.asked).singleElement().satisfies(asked -> {
            assertThat(asked.person()).isEqualTo(People.ASTA);
            assertThat(asked.caller()).isEqualTo(CALLER);
        });
        assertThat(consents.asked).hasSize(1);
    }

    @Test
    void whoMustKnowNothingWaitsForNobody_andIsNotWaitedFor() {
        ChecksTogether request = new ChecksTogether(People.ASTA, CALLER, 2);

        assertThat(request.part().ask(checks, Set.of(), deadline)).isCompletedWithValue(Checks.Answers.NONE);
        assertThat(request.part().ask(checks, Set.of(AT_HOME), deadline)).isDone();
    }

    /** As where the index did not say whom to ask. */
    @Test
    void aContractWithoutAnAnswerIsNotWaitedFor_andCountsOnce() {
        ChecksTogether request = new ChecksTogether(People.ASTA, CALLER, 3);
        ChecksTogether.Share failed = request.part();
        failed.needsNothing();
        failed.needsNothing();
        CompletableFuture<Checks.Answers> first = request.part().ask(checks, Set.of(AT_HOME), deadline);

        assertThat(first).isNotDone();

        request.part().needsNothing();
        assertThat(first).isDone();
    }

    @Test
    void whereOneNeverSaysWhatItMustKnow_theOthersHaveNoAnswersAtTheDeadline() throws Exception {
        ChecksTogether request = new ChecksTogether(People.ASTA, CALLER, 2);

        CompletableFuture<Checks.Answers> waiting =
                request.part().ask(checks, Set.of(AT_HOME), Deadline.after(Duration.ofMillis(20), Ticker.system()));

        assertThat(waiting.get(20, TimeUnit.SECONDS)).isEqualTo(Checks.Answers.NONE);
        assertThat(List.of(blocks.asked, consents.asked)).allMatch(List::isEmpty);
    }

    /** As when the program is told to end. */
    @Test
    void whatHangsIsNotWaitedForAnyMore_whenTheDeadlineIsBroughtForward() throws Exception {
        Checks hanging = new Checks(
                (question, due) -> new CompletableFuture<>(),
                consents,
                NoRelationService.SHOW,
                Agents.NOBODY,
                Duration.ofMinutes(1));
        CompletableFuture<Checks.Answers> waiting =
                new ChecksTogether(People.ASTA, CALLER, 1).part().ask(hanging, Set.of(ELSEWHERE), deadline);

        deadline.bringForward();

        assertThat(waiting.get(20, TimeUnit.SECONDS).consents()).isEqualTo(Map.of(ELSEWHERE, Consent.GIVEN));
        assertThat(waiting.get(20, TimeUnit.SECONDS).blocks()).isEmpty();
    }

    private static Ownership ownership(String giver, String unit) {
        return new Ownership(Optional.of(Cases.hsa(giver)), Optional.of(Cases.hsa(unit)), Optional.empty());
    }
}
