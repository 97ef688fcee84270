package se.samplan.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class PreparationTest {

    private static final Duration GENEROUS = Duration.ofSeconds(30);

    private final ConcurrentLinkedQueue<String> done = new ConcurrentLinkedQueue<>();

    @Test
    void doesEveryPartOnce_alsoAfterOneThatFails() {
        List<Runnable> parts = List.of(() -> done.add("first"), PreparationTest::fail, () -> done.add("third"));

        try (Preparation preparation = new Preparation(parts, Duration.ZERO)) {
            await().atMost(GENEROUS).until(() -> done.contains("third"));
            assertThat(preparation).isNotNull();
        }

        assertThat(done).containsExactly("first", "third");
    }

    @Test
    void itsThreadEndsWithTheLastPart() {
        AtomicReference<Thread> worker = new AtomicReference<>();

        try (Preparation preparation =
                new Preparation(List.of(() -> worker.set(Thread.currentThread())), Duration.ZERO)) {
            await().atMost(GENEROUS)
                    .until(() -> worker.get() != null && !worker.get().isAlive());
            assertThat(preparation).isNotNull();
        }
    }

    @Test
    void whatHasNotBegunWhenItIsClosedIsLeft() throws InterruptedException {
        try (Preparation preparation = new Preparation(List.of(() -> done.add("too late")), Duration.ofMillis(300))) {
            assertThat(preparation).isNotNull();
        }

        Thread.sleep(600);
        assertThat(done).isEmpty();
    }

    private static void fail() {
        throw new IllegalStateException("on purpose");
    }
}
