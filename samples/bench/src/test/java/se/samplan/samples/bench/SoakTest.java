package se.samplan.samples.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the soak calls growth. */
class SoakTest {

    @Test
    void aFlatRunHasNoFindings() {
        assertThat(Soak.findings(rounds(0, 0))).isEmpty();
    }

    @Test
    void findsAHeapThatGrowsRoundByRound() {
        assertThat(Soak.findings(rounds(2_000, 0))).containsExactly("the heap grew from 24000 to 36000 kB");
    }

    @Test
    void findsThreadsThatAreLeftBehind() {
        assertThat(Soak.findings(rounds(0, 5))).containsExactly("the threads grew from 60 to 90");
    }

    @Test
    void findsACallThatIsLeftOpen_aWrongAnswer_andARoundWithoutAny() {
        Soak.Round quiet = new Soak.Round(2, 0, Map.of("HTTP 500", 3L), 0, 0, 1, 20_000, 50);

        assertThat(Soak.findings(List.of(round(1, 20_000, 50), quiet, round(3, 20_000, 50))))
                .containsExactly("3 times: HTTP 500", "no right answer in round 2", "1 calls left open after round 2");
    }

    private static List<Soak.Round> rounds(long moreHeap, long moreThreads) {
        return IntStream.rangeClosed(1, 10)
                .mapToObj(number -> round(number, 18_000 + number * moreHeap, 45 + number * moreThreads))
                .toList();
    }

    private static Soak.Round round(int number, long heap, long threads) {
        return new Soak.Round(number, 100, Map.of(), 1, 1, 0, heap, threads);
    }
}
