package se.samplan.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samplan.merge.Outcomes.answered;
import static se.samplan.merge.Outcomes.failed;
import static se.samplan.merge.Outcomes.late;
import static se.samplan.merge.Outcomes.merged;
import static se.samplan.merge.Outcomes.notAsked;
import static se.samplan.record.Records.aRecord;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import se.samplan.outcome.FailureKind;
import se.samplan.outcome.NotAskedReason;
import se.samplan.outcome.Outcome;
import se.samplan.record.Reading;
import se.samplan.record.SourceRecord;

class MergedAnswerTest {

    private static final String SYS1 = "TSTASTA00000-SYS1";
    private static final String SYS2 = "TSTASTA00000-SYS2";

    private static final Outcome<Reading> FINE = answered(SYS1, aRecord().build());

    static final List<Outcome<Reading>> MISS_NOTHING = List.of(
            answered(SYS2),
            answered(SYS2, aRecord().from(SYS2).build()),
            notAsked(SYS2, NotAskedReason.OWN_ADDRESS),
            notAsked(SYS2, NotAskedReason.NOT_REQUESTED));

    static final List<Outcome<Reading>> MISS_SOMETHING =
            List.of(late(SYS2), failed(SYS2), notAsked(SYS2, NotAskedReason.NOT_ALLOWED));

    /** Of a source that gave less than it should it cannot be said that it lacks a record. */
    @ParameterizedTest
    @EnumSource(names = {"WRONG_PATIENT", "RESULT_ERROR", "INVALID_RECORD", "WRONG_SOURCE", "PARTIAL", "OUTDATED"})
    void knowsOfNoSourceWithADefect_thatItHasNoMore(FailureKind defect) {
        Outcome<Reading> partly =
                answered(SYS2, Set.of(defect), aRecord().from(SYS2).build());

        assertThat(merged(List.of(FINE, partly)).exhausted()).containsExactly(FINE.source());
    }

    /** What is not on this page may stand on the next; the contract's own element says so, and the result need not. */
    @Test
    void knowsOfNoSourceWithMorePages_thatItHasNoMore() {
        SourceRecord record = aRecord().from(SYS2).build();
        Outcome<Reading> paged = new Outcome.Answered<>(
                record.deliveredBy(), Duration.ZERO, new Reading(List.of(record), List.of(record.xml()), Set.of()));

        assertThat(merged(List.of(FINE, paged)).exhausted()).containsExactly(FINE.source());
        assertThat(merged(List.of(FINE, paged)).isLastPage()).isFalse();
        assertThat(merged(List.of(FINE)).isLastPage()).isTrue();
        assertThat(merged(List.of(FINE, paged)).isComplete()).isTrue();
    }

    @ParameterizedTest
    @FieldSource("MISS_SOMETHING")
    void knowsOfNoSourceWithoutAnAnswer_thatItHasNoMore(Outcome<Reading> other) {
        assertThat(merged(List.of(FINE, other)).exhausted()).containsExactly(FINE.source());
    }

    @Test
    void isCompleteWhenNobodyHoldsAnything() {
        assertThat(merged(List.of()).isComplete()).isTrue();
    }

    @ParameterizedTest
    @FieldSource("MISS_NOTHING")
    void isCompleteWhenNothingThatWasAskedForIsMissing(Outcome<Reading> other) {
        assertThat(merged(List.of(FINE, other)).isComplete()).isTrue();
    }

    @ParameterizedTest
    @FieldSource("MISS_SOMETHING")
    void isNotCompleteWhenOneSourceIsMissing(Outcome<Reading> other) {
        assertThat(merged(List.of(FINE, other)).isComplete()).isFalse();
        assertThat(merged(List.of(other)).isComplete()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"WRONG_PATIENT", "RESULT_ERROR", "INVALID_RECORD", "WRONG_SOURCE", "PARTIAL", "OUTDATED"})
    void isNotCompleteWhenAnAnswerHasADefect_evenIfItGaveRecords(FailureKind defect) {
        Outcome<Reading> defective =
                answered(SYS2, Set.of(defect), aRecord().from(SYS2).build());

        assertThat(merged(List.of(FINE, defective)).isComplete()).isFalse();
    }
}
