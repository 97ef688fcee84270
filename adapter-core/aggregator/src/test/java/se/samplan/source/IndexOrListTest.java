package se.samplan.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.samplan.question.Questions.aQuestion;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import se.samplan.model.Source;
import se.samplan.outcome.FailureKind;
import se.samplan.question.Question;
import se.samplan.source.SourceSearch.Found;
import se.samplan.time.Deadline;
import se.samplan.time.FakeTicker;

class IndexOrListTest {

    private static final Source INDEX = Source.at("TSTASTA00000-EI00");
    private static final IndexTrouble REPLACED = new IndexTrouble(INDEX, FailureKind.INDEX_REPLACED);
    private static final Source SYS1 = Source.at("TSTASTA00000-SYS1");
    private static final Source SYS2 = Source.at("TSTASTA00000-SYS2");
    private static final Question QUESTION = aQuestion().build();
    private static final FallbackSources LIST =
            contract -> contract.equals(QUESTION.contract()) ? List.of(SYS2) : List.of();
    private static final FallbackSources NO_LIST = contract -> List.of();

    @Test
    void takesWhatTheIndexSays_andLeavesTheListAlone() throws Exception {
        assertThat(find(answering(List.of(SYS1)), LIST)).isEqualTo(new Found(List.of(SYS1), Optional.empty()));
    }

    /** Nothing is an answer of the index. */
    @Test
    void takesNothingForAnAnswer() throws Exception {
        assertThat(find(answering(List.of()), LIST)).isEqualTo(new Found(List.of(), Optional.empty()));
    }

    @Test
    void takesTheListWhenTheIndexIsNotAvailable_andSaysSo() throws Exception {
        assertThat(find(failing(new IndexUnavailable("away")), LIST))
                .isEqualTo(new Found(List.of(SYS2), Optional.of(REPLACED)));
    }

    /** The list is for when nothing is known; here it is known that there is more. */
    @Test
    void tellsThatTheIndexNamedASourceByNoAddress() throws Exception {
        EngagementIndex index = (question, deadline) ->
                CompletableFuture.completedFuture(new EngagementIndex.Hits(List.of(SYS1), false));

        assertThat(find(index, LIST))
                .isEqualTo(
                        new Found(List.of(SYS1), Optional.of(new IndexTrouble(INDEX, FailureKind.INDEX_INCOMPLETE))));
    }

    /** As futures hand on what happened in an earlier step. */
    @Test
    void takesTheListToo_whenTheReasonIsWrapped() throws Exception {
        EngagementIndex index = (question, deadline) -> CompletableFuture.supplyAsync(() -> {
            throw new IndexUnavailable("away");
        });

        assertThat(find(index, LIST)).isEqualTo(new Found(List.of(SYS2), Optional.of(REPLACED)));
    }

    @Test
    void failsAsTheIndexDid_whenNoListIsThereForTheContract() {
        assertThatThrownBy(() -> find(failing(new IndexUnavailable("away")), NO_LIST))
                .hasCause(new IndexUnavailable("away"));
    }

    /** A defect of ours must come to light, and not be covered by a list. */
    @Test
    void failsWithADefect_whateverTheListHas() {
        assertThatThrownBy(() -> find(failing(new IllegalStateException("defect")), LIST))
                .hasCause(new IllegalStateException("defect"));
    }

    private static Found find(EngagementIndex index, FallbackSources list) throws Exception {
        return new IndexOrList(index, INDEX, list)
                .find(QUESTION, Deadline.after(Duration.ZERO, new FakeTicker(0)))
                .get(10, TimeUnit.SECONDS);
    }

    private static EngagementIndex answering(List<Source> sources) {
        return (question, deadline) -> CompletableFuture.completedFuture(EngagementIndex.Hits.all(sources));
    }

    private static EngagementIndex failing(RuntimeException problem) {
        return (question, deadline) -> CompletableFuture.failedFuture(problem);
    }
}
