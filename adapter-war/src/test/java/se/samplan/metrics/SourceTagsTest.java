package se.samplan.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.samplan.model.LogicalAddress;

class SourceTagsTest {

    @Test
    void noTagHasTheNumberOfASoleTrader() {
        assertThat(new SourceTags(3).of(new LogicalAddress("194307782393"))).isEqualTo("HIDDEN");
    }

    @Test
    void thereAreNeverMoreNamesThanAreSet_whateverTheIndexNames() {
        SourceTags tags = new SourceTags(3);

        Set<String> names = IntStream.range(0, 1000)
                .parallel()
                .mapToObj(number -> tags.of(new LogicalAddress("TSTASTA00000-" + number)))
                .collect(Collectors.toSet());

        assertThat(names).hasSize(4).contains(SourceTags.OTHERS);
    }

    /** Again and again, since two that ask at the same time do not always meet. */
    @Test
    void thereIsNeverAnotherNameForHavingBeenAskedAtTheSameTime() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 5_000; round++) {
                SourceTags tags = new SourceTags(1);
                CyclicBarrier together = new CyclicBarrier(2);
                List<Future<String>> named =
                        threads.invokeAll(List.of(asking(tags, together, 1), asking(tags, together, 2)));

                assertThat(List.of(named.get(0).get(), named.get(1).get()))
                        .as("round " + round)
                        .containsOnlyOnce(SourceTags.OTHERS);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static Callable<String> asking(SourceTags tags, CyclicBarrier together, int number) {
        LogicalAddress address = new LogicalAddress("TSTASTA00000-" + number);
        return () -> {
            together.await();
            return tags.of(address);
        };
    }

    @Test
    void aSourceThatIsNamedStaysNamed_howeverItIsSpelt() {
        SourceTags tags = new SourceTags(1);

        assertThat(tags.of(new LogicalAddress("tstasta00000-sys1"))).isEqualTo("TSTASTA00000-SYS1");
        assertThat(tags.of(new LogicalAddress("TSTASTA00000-SYS2"))).isEqualTo(SourceTags.OTHERS);
        assertThat(tags.of(new LogicalAddress("TSTASTA00000-SYS1"))).isEqualTo("TSTASTA00000-SYS1");
    }
}
