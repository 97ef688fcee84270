package se.samplan.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import se.samplan.model.Source;

class OutcomeTest {

    private static final Source SYS1 = Source.at("TSTASTA00000-SYS1");
    private static final Duration AFTER = Duration.ofMillis(17);

    private static final Outcome<String> ANSWERED = new Outcome.Answered<>(SYS1, AFTER, "seven");
    private static final Outcome<String> LATE = new Outcome.Late<>(SYS1, AFTER);
    private static final Outcome<String> FAILED = new Outcome.Failed<>(SYS1, AFTER, FailureKind.FAULT, "log-id");
    private static final Outcome<String> NOT_ASKED = new Outcome.NotAsked<>(SYS1, NotAskedReason.NOT_ALLOWED);

    static final List<Outcome<String>> WITHOUT_ANSWER = List.of(LATE, FAILED, NOT_ASKED);

    @Test
    void isHandledByTheFunctionOfItsOwnCase() {
        assertThat(List.of(ANSWERED, LATE, FAILED, NOT_ASKED))
                .extracting(outcome -> outcome.<String>fold(
                        answered -> "answered " + answered.answer(),
                        late -> "late " + late.after(),
                        failed -> "failed " + failed.kind(),
                        notAsked -> "not asked " + notAsked.reason()))
                .containsExactly("answered seven", "late PT0.017S", "failed FAULT", "not asked NOT_ALLOWED");
    }

    @Test
    void becomesWhatComesOfTheAnswer() {
        Outcome<Integer> length = ANSWERED.then(answer -> new Outcome.Answered<>(SYS1, AFTER, answer.length()));
        Outcome<Integer> failure =
                ANSWERED.then(answer -> new Outcome.Failed<>(SYS1, AFTER, FailureKind.FAULT, "log-id"));

        assertThat(length).isEqualTo(new Outcome.Answered<>(SYS1, AFTER, 5));
        assertThat(failure).isEqualTo(FAILED);
    }

    @ParameterizedTest
    @FieldSource("WITHOUT_ANSWER")
    void staysWhatItIsWhenThereIsNoAnswer(Outcome<String> outcome) {
        Outcome<Integer> then = outcome.then(answer -> {
            throw new AssertionError("there is no answer");
        });

        assertThat(then).isEqualTo(outcome);
    }

    @Test
    void tookNoTimeWhenNobodyWasAsked() {
        assertThat(NOT_ASKED.after()).isZero();
    }

    @Test
    void failsUnderALogIdOfItsOwn() {
        Outcome.Failed<String> one = Outcome.Failed.of(SYS1, AFTER, FailureKind.FAULT);
        Outcome.Failed<String> other = Outcome.Failed.of(SYS1, AFTER, FailureKind.FAULT);

        assertThat(one.logId()).isNotEqualTo(other.logId());
        assertThat(UUID.fromString(one.logId())).hasToString(one.logId());
    }

    @Test
    void hasACodeOfItsOwnForEachKindOfFailure() {
        assertThat(Arrays.stream(FailureKind.values()).map(FailureKind::code))
                .doesNotHaveDuplicates()
                .allSatisfy(code -> assertThat(code).matches("SP-[A-Z-]+"));
    }

    /** CausingAgentEnum of the ProcessingStatus header. */
    @Test
    void blamesInTheWordsOfTheHeader() {
        assertThat(Agent.values())
                .extracting(Agent::wire)
                .containsExactly(
                        "service_catalog", "virtualization_platform", "service_producer", "engagement_index", "other");
    }
}
