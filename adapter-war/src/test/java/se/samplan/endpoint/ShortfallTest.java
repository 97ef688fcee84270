package se.samplan.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.samplan.merge.MergedAnswer;
import se.samplan.model.Source;
import se.samplan.outcome.FailureKind;
import se.samplan.outcome.NotAskedReason;
import se.samplan.outcome.Outcome;
import se.samplan.record.Beside;
import se.samplan.record.Reading;

/** What a resident is told of an answer that is less than it should be is true. */
class ShortfallTest {

    private static final String MAY_BE_MISSING = " Uppgifter kan saknas.";
    private static final String COULD_NOT_ANSWER = "Alla källor har inte kunnat svara.";

    private static final Source SYS1 = Source.at("TSTASTA00000-SYS1");

    @ParameterizedTest
    @CsvSource({
        "PARTIAL, En källa anger att dess svar kanske inte är fullständigt. Uppgifter kan saknas.",
        "RESULT_ERROR, En källa anger att dess svar kanske inte är fullständigt. Uppgifter kan saknas.",
        "OUTDATED, En källa anger att dess uppgifter kan vara inaktuella.",
        "WRONG_SOURCE, En källa har lämnat uppgifter som anges komma från ett annat system.",
        "INVALID_RECORD, Alla uppgifter har inte kunnat användas. Uppgifter kan saknas.",
        "WRONG_PATIENT, Alla uppgifter har inte kunnat användas. Uppgifter kan saknas."
    })
    void aDefectOfAnAnswerIsToldAsWhatItIs(FailureKind defect, String text) {
        assertThat(said(answered(Set.of(defect)))).isEqualTo(text);
    }

    @ParameterizedTest
    @EnumSource(FailureKind.class)
    void whereEverySourceAnswered_noneIsSaidNotToHaveAnswered(FailureKind defect) {
        assertThat(said(answered(Set.of(defect)))).isNotEmpty().doesNotContain(COULD_NOT_ANSWER);
    }

    @ParameterizedTest
    @EnumSource(names = {"LATE", "UNREACHABLE", "FAULT", "RESULT_ERROR", "HTTP_STATUS", "INVALID_ANSWER", "NO_ROUTE"})
    void aSourceThatGaveNoAnswerIsSaidNotToHaveAnswered(FailureKind kind) {
        assertThat(said(failed(kind))).isEqualTo(COULD_NOT_ANSWER + MAY_BE_MISSING);
    }

    @ParameterizedTest
    @EnumSource(names = {"INVALID_RECORD", "WRONG_PATIENT", "TOO_LARGE", "IN_PARTS", "OUT_OF_ROOM", "INTERNAL"})
    void aSourceThatAnsweredWhatCouldNotBeUsedIsNot(FailureKind kind) {
        assertThat(said(failed(kind))).isEqualTo("Alla uppgifter har inte kunnat användas." + MAY_BE_MISSING);
    }

    @Test
    void aSourceThatWasNotAskedIsNot() {
        String text = "Alla källor har inte tillfrågats." + MAY_BE_MISSING;

        assertThat(said(new Outcome.NotAsked<>(SYS1, NotAskedReason.NOT_ALLOWED)))
                .isEqualTo(text);
        assertThat(said(new Outcome.NotAsked<>(SYS1, NotAskedReason.TOO_MANY))).isEqualTo(text);
        assertThat(said(failed(FailureKind.SOURCE_BUSY))).isEqualTo(text);
        assertThat(said(failed(FailureKind.SOURCE_PAUSED))).isEqualTo(text);
    }

    @ParameterizedTest
    @EnumSource(names = {"INDEX_REPLACED", "INDEX_INCOMPLETE"})
    void anIndexThatDidNotTellAllIsNoSource(FailureKind kind) {
        assertThat(said(failed(kind))).isEqualTo("Alla källor är kanske inte kända." + MAY_BE_MISSING);
    }

    @Test
    void everyReasonIsSaid_andThatSomethingMayBeMissingOnce() {
        List<Outcome<Reading>> outcomes = new ArrayList<>();
        outcomes.add(answered(Set.of(FailureKind.OUTDATED, FailureKind.PARTIAL)));
        outcomes.add(new Outcome.Late<>(SYS1, Duration.ZERO));

        assertThat(Shortfall.text(new MergedAnswer(List.of(), outcomes)))
                .isEqualTo(COULD_NOT_ANSWER + MAY_BE_MISSING
                        + " En källa anger att dess svar kanske inte är fullständigt."
                        + " En källa anger att dess uppgifter kan vara inaktuella.");
    }

    private static Outcome<Reading> answered(Set<FailureKind> defects) {
        return new Outcome.Answered<>(
                SYS1, Duration.ZERO, new Reading(List.of(), Beside.NOTHING, defects, List.of(), List.of()));
    }

    private static Outcome<Reading> failed(FailureKind kind) {
        return Outcome.Failed.of(SYS1, Duration.ZERO, kind);
    }

    private static String said(Outcome<Reading> outcome) {
        return Shortfall.text(new MergedAnswer(List.of(), List.of(outcome)));
    }
}
