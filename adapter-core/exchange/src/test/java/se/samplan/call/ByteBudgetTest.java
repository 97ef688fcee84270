package se.samplan.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ByteBudgetTest {

    private static final int THREADS = 8;
    private static final long LIMIT = 1000;

    private final ByteBudget budget = new ByteBudget(LIMIT);
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void givesToTheLastByteAndNoFurther() {
        ByteBudget.Reservation one = budget.open();
        ByteBudget.Reservation other = budget.open();

        assertThat(one.reserve(600)).isTrue();
        assertThat(other.reserve(401)).isFalse();
        assertThat(budget.reserved()).isEqualTo(600);
        assertThat(other.reserve(400)).isTrue();
        assertThat(other.reserve(1)).isFalse();

        one.release();

        assertThat(other.reserve(600)).isTrue();
        assertThat(budget.reserved()).isEqualTo(budget.limit());
    }

    @Test
    void givesBackOnce() {
        ByteBudget.Reservation one = budget.open();
        ByteBudget.Reservation other = budget.open();
        one.reserve(300);
        other.reserve(200);

        one.release();
        one.release();

        assertThat(budget.reserved()).isEqualTo(200);
    }

    @Test
    void reservesNothingAfterItsRelease() {
        ByteBudget.Reservation one = budget.open();
        one.release();

        assertThat(one.reserve(1)).isFalse();
        assertThat(budget.reserved()).isZero();
    }

    /** A source may announce any length. */
    @Test
    void refusesWhatIsLargerThanAnyNumberThatFits() {
        ByteBudget.Reservation one = budget.open();
        one.reserve(1);

        assertThat(one.reserve(Long.MAX_VALUE)).isFalse();
        assertThatThrownBy(() -> one.reserve(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(budget.reserved()).isEqualTo(1);
    }

    /** All take what they can until there is no more, and keep it. */
    @Test
    void givesNoMoreThanItsLimit_whenAllComeForTheLastBytes() throws Exception {
        int rounds = 3_000;
        AtomicReferenceArray<ByteBudget> small = new AtomicReferenceArray<>(rounds);
        AtomicIntegerArray taken = new AtomicIntegerArray(rounds);
        for (int round = 0; round < rounds; round++) {
            small.set(round, new ByteBudget(20));
        }
        CyclicBarrier start = new CyclicBarrier(THREADS);
        together(number -> {
            for (int round = 0; round < rounds; round++) {
                await(start);
                ByteBudget.Reservation mine = small.get(round).open();
                while (mine.reserve(1)) {
                    taken.incrementAndGet(round);
                }
            }
        });

        for (int round = 0; round < rounds; round++) {
            assertThat(taken.get(round)).isEqualTo(20);
            assertThat(small.get(round).reserved()).isEqualTo(20);
        }
    }

    /** What the threads hold by their own count is at no time above the limit, and in the end nothing is out. */
    @Test
    void neverHasMoreOutThanItsLimit_andGetsAllOfItBack() throws Exception {
        AtomicLong held = new AtomicLong();
        AtomicLong most = new AtomicLong();
        AtomicLong refused = new AtomicLong();
        together(seed -> {
            Random random = new Random(seed);
            for (int i = 0; i < 20_000; i++) {
                ByteBudget.Reservation one = budget.open();
                long mine = 0;
                for (int part = 0; part < 4; part++) {
                    int bytes = random.nextInt(200);
                    if (one.reserve(bytes)) {
                        mine += bytes;
                        long all = held.addAndGet(bytes);
                        most.accumulateAndGet(all, Math::max);
                    } else {
                        refused.incrementAndGet();
                    }
                }
                held.addAndGet(-mine);
                one.release();
            }
        });

        assertThat(most.get()).isPositive().isLessThanOrEqualTo(LIMIT);
        assertThat(refused.get()).isPositive();
        assertThat(budget.reserved()).isZero();
    }

    /** Answers come in while the request they belong to ends. */
    @Test
    void losesNothing_whenReleasedWhileOthersReserve() throws Exception {
        for (int round = 0; round < 2_000; round++) {
            ByteBudget.Reservation shared = budget.open();
            together(seed -> {
                if (seed == 0) {
                    shared.release();
                } else {
                    shared.reserve(seed);
                }
            });
            assertThat(budget.reserved()).isZero();
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Work {
        void run(int number);
    }

    private void together(Work work) throws Exception {
        CountDownLatch ready = new CountDownLatch(THREADS);
        List<Future<?>> all = new ArrayList<>();
        for (int number = 0; number < THREADS; number++) {
            int mine = number;
            all.add(threads.submit(() -> {
                ready.countDown();
                ready.await();
                work.run(mine);
                return null;
            }));
        }
        for (Future<?> one : all) {
            one.get(Sockets.PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
    }
}
