package se.samplan.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OnceTest {

    private final AtomicInteger made = new AtomicInteger();

    @Test
    void isMadeByNobodyBeforeItIsNeeded() {
        Once<Integer> value = new Once<>(made::incrementAndGet);

        assertThat(made).hasValue(0);
        assertThat(value.get()).isEqualTo(1);
        assertThat(value.get()).isEqualTo(1);
    }

    @Test
    void whatHasNotBeenMadeIsNotMadeToBeEnded() {
        Once<Integer> value = new Once<>(made::incrementAndGet);
        AtomicInteger ended = new AtomicInteger();

        value.ifMade(ended::addAndGet);
        assertThat(made).hasValue(0);
        assertThat(ended).hasValue(0);
        value.get();
        value.ifMade(ended::addAndGet);
        assertThat(ended).hasValue(1);
    }

    /** The maker waits until all have asked. */
    @Test
    void whoeverNeedsItAtTheSameTimeGetsTheSame() throws Exception {
        int many = 8;
        CountDownLatch asked = new CountDownLatch(many);
        Once<Integer> value = new Once<>(() -> {
            await(asked);
            return made.incrementAndGet();
        });
        ExecutorService threads = Executors.newFixedThreadPool(many);
        try {
            Callable<Integer> needed = () -> {
                asked.countDown();
                return value.get();
            };
            List<Future<Integer>> got =
                    Stream.generate(() -> threads.submit(needed)).limit(many).toList();
            for (Future<Integer> each : got) {
                assertThat(each.get()).isEqualTo(1);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(made).hasValue(1);
    }

    @Test
    void aFailureIsNotKept() {
        Once<Integer> value = new Once<>(() -> {
            if (made.incrementAndGet() == 1) {
                throw new IllegalStateException("the first time");
            }
            return made.get();
        });

        assertThatThrownBy(value::get).hasMessage("the first time");
        assertThat(value.get()).isEqualTo(2);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
