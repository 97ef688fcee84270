package se.samplan.source;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samplan.outcome.NotAskedReason.NOT_ALLOWED;
import static se.samplan.outcome.NotAskedReason.NOT_REQUESTED;
import static se.samplan.outcome.NotAskedReason.OWN_ADDRESS;
import static se.samplan.question.Questions.aQuestion;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.samplan.model.LogicalAddress;
import se.samplan.model.Source;
import se.samplan.question.Question;
import se.samplan.source.SourcePlan.Skipped;

class SourcePlanTest {

    private static final Source SYS1 = Source.at("TSTASTA00000-SYS1");
    private static final Source SYS2 = Source.at("TSTASTA00000-SYS2");
    private static final Source SYS3 = Source.at("TSTASTA00000-SYS3");
    private static final Source OURSELVES = Source.at("TSTASTA00000-RG00");
    private static final Set<LogicalAddress> SELF =
            Set.of(new LogicalAddress("TSTASTA00000-AG00"), OURSELVES.logicalAddress());

    private static final Question TO_ALL = aQuestion().build();

    @Test
    void asksEverySourceInTheOrderOfTheIndex() {
        assertThat(plan(SYS3, SYS1, SYS2)).isEqualTo(new SourcePlan(List.of(SYS3, SYS1, SYS2), List.of()));
    }

    @Test
    void asksASourceOnce_howeverManyPostsTheIndexHas() {
        assertThat(plan(SYS2, SYS1, SYS2, Source.at("tstasta00000-sys1")).ask()).containsExactly(SYS2, SYS1);
    }

    @Test
    void neverAsksItself_inWhateverCaseTheIndexWritesIt() {
        assertThat(plan(SYS1, OURSELVES).skipped()).containsExactly(new Skipped(OURSELVES, OWN_ADDRESS));
        assertThat(plan(SYS1, Source.at("tstasta00000-rg00"), Source.at("tstasta00000-ag00"))
                        .ask())
                .containsExactly(SYS1);
    }

    @Test
    void asksOnlyTheSourceThatWasRequested_inWhateverCase() {
        Question toOne = aQuestion().onlyTo("tstasta00000-sys2").build();

        assertThat(SourcePlan.decide(List.of(SYS1, SYS2), toOne, SELF, source -> true))
                .isEqualTo(new SourcePlan(List.of(SYS2), List.of(new Skipped(SYS1, NOT_REQUESTED))));
    }

    @Test
    void doesNotAskASourceThatTheIndexDoesNotKnow_evenIfRequested() {
        Question toUnknown = aQuestion().onlyTo("TSTASTA00000-SYS9").build();

        assertThat(SourcePlan.decide(List.of(SYS1), toUnknown, SELF, source -> true)
                        .ask())
                .isEmpty();
    }

    @Test
    void skipsASourceThatMayNotBeAsked() {
        assertThat(SourcePlan.decide(List.of(SYS1, SYS2), TO_ALL, SELF, SYS1::equals))
                .isEqualTo(new SourcePlan(List.of(SYS1), List.of(new Skipped(SYS2, NOT_ALLOWED))));
    }

    /** A source that nobody asked for must not count as forbidden: that would make a complete answer incomplete. */
    @Test
    void givesTheFirstReasonThatHolds() {
        Question toOne = aQuestion().onlyTo("TSTASTA00000-SYS2").build();

        assertThat(SourcePlan.decide(List.of(OURSELVES, SYS1, SYS2), toOne, SELF, source -> false)
                        .skipped())
                .containsExactly(
                        new Skipped(OURSELVES, OWN_ADDRESS),
                        new Skipped(SYS1, NOT_REQUESTED),
                        new Skipped(SYS2, NOT_ALLOWED));
    }

    @Test
    void asksNobodyWhenTheIndexKnowsNobody() {
        assertThat(plan()).isEqualTo(new SourcePlan(List.of(), List.of()));
    }

    private static SourcePlan plan(Source... indexHits) {
        return SourcePlan.decide(List.of(indexHits), TO_ALL, SELF, source -> true);
    }
}
