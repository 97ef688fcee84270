package se.samplan.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@SuppressWarnings("FutureReturnValueIgnored") // what is set is not taken back
class AlarmsTest {

    private static final Duration LONG = Duration.ofHours(1);
    private static final int TIMES = 50;

    @Test
    void goOffInTheOrderOfTheirTimesUnlessTakenBack() {
        List<String> done = new CopyOnWriteArrayList<>();
        try (Alarms alarms = new Alarms("samplan-test-order")) {
            Future<?> never = alarms.after(Duration.ofMillis(150), () -> done.add("taken back"));
            alarms.after(Duration.ofMillis(300), () -> done.add("second"));
            alarms.after(Duration.ofMillis(10), () -> done.add("first"));
            never.cancel(false);

            await().untilAsserted(() -> assertThat(done).containsExactly("first", "second"));
        }
    }

    @Test
    void goOffAfterAQuietWhile() {
        List<String> done = new CopyOnWriteArrayList<>();
        try (Alarms alarms = new Alarms("samplan-test-quiet")) {
            alarms.after(LONG, () -> done.add("never")).cancel(false);
            await().pollDelay(Duration.ofMillis(2_500)).until(() -> true); // longer than times are expected
            alarms.after(Duration.ofMillis(1), () -> done.add("once"));
            await().untilAsserted(() -> assertThat(done).containsExactly("once"));
            alarms.after(Duration.ofMillis(1), () -> done.add("twice"));

            await().untilAsserted(() -> assertThat(done).containsExactly("once", "twice"));
        }
    }

    /** Each would be the first to come, and wake the thread. */
    @Test
    void aTimeThatIsTakenBackWakesNobody() {
        try (Alarms alarms = new Alarms("samplan-test-woken")) {
            alarms.after(LONG, () -> {}).cancel(false);
            Thread thread = Thread.getAllStackTraces().keySet().stream()
                    .filter(one -> one.getName().equals("samplan-test-woken"))
                    .findFirst()
                    .orElseThrow();
            long before = waits(thread);
            for (int i = 0; i < TIMES; i++) {
                await().pollDelay(Duration.ZERO)
                        .pollInterval(Duration.ofMillis(1))
                        .until(() -> thread.getState() == Thread.State.TIMED_WAITING);
                alarms.after(LONG, () -> {}).cancel(false);
            }

            assertThat(waits(thread) - before).isLessThan(TIMES / 2);
        }
    }

    private static long waits(Thread thread) {
        return ManagementFactory.getThreadMXBean().getThreadInfo(thread.getId()).getWaitedCount();
    }
}
