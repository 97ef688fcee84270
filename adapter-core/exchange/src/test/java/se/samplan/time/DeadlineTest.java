package se.samplan.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeadlineTest {

    private static final Duration TEN = Duration.ofSeconds(10);
    private static final Duration THREE = Duration.ofSeconds(3);

    private final FakeTicker ticker = new FakeTicker(0);

    /** A machine's ticker may start anywhere and pass the end of the number line. */
    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MIN_VALUE, Long.MAX_VALUE, Long.MAX_VALUE - 5_000_000_000L})
    void leavesWhatHasNotPassed_whereverTheTickerStands(long start) {
        FakeTicker anywhere = new FakeTicker(start);
        Deadline deadline = Deadline.after(TEN, anywhere);

        anywhere.passes(THREE);

        assertThat(deadline.remaining()).isEqualTo(Duration.ofSeconds(7));
        assertThat(deadline.remaining()).isPositive();
    }

    @Test
    void hasPassedWhenItsTimeIsUp() {
        Deadline deadline = Deadline.after(TEN, ticker);

        ticker.passes(TEN);

        assertThat(deadline.remaining()).isZero();
    }

    @Test
    void neverLeavesLessThanNothing() {
        Deadline deadline = Deadline.after(TEN, ticker);

        ticker.passes(Duration.ofDays(1));

        assertThat(deadline.remaining()).isZero();
    }

    @Test
    void comesEarlierWhenTimeIsReservedForALaterStep() {
        Deadline deadline = Deadline.after(TEN, ticker);

        assertThat(deadline.reserving(THREE).remaining()).isEqualTo(Duration.ofSeconds(7));
        assertThat(deadline.remaining()).isEqualTo(TEN);
    }

    @Test
    void hasPassedWhenMoreIsReservedThanThereIs() {
        assertThat(Deadline.after(THREE, ticker).reserving(TEN).remaining()).isZero();
    }

    @Test
    void isCutToTheTimeOfOneStep() {
        Deadline step = Deadline.after(TEN, ticker).atMost(THREE);
        assertThat(step.remaining()).isEqualTo(THREE);

        ticker.passes(Duration.ofSeconds(2));

        assertThat(step.remaining()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void isNeverProlongedByTheTimeOfOneStep() {
        assertThat(Deadline.after(THREE, ticker).atMost(TEN).remaining()).isEqualTo(THREE);
        assertThat(Deadline.after(THREE, ticker).atMost(THREE).remaining()).isEqualTo(THREE);
    }

    @Test
    void endsAtOnceWhenItIsCutShort_withAllThatWereDerivedFromIt() {
        Deadline deadline = Deadline.after(TEN, ticker);
        Deadline reserving = deadline.reserving(THREE);
        Deadline step = reserving.atMost(THREE);

        deadline.cutShort();

        assertThat(List.of(deadline, reserving, step))
                .allMatch(each -> each.remaining().isZero());
        assertThat(Deadline.after(TEN, ticker).remaining()).isPositive();
    }

    @Test
    void tellsOnceThatItWasCutShort_alsoThoseWhoAskAfterwards() {
        List<String> told = new ArrayList<>();
        Deadline deadline = Deadline.after(TEN, ticker);
        deadline.atMost(THREE).ifCutShort(() -> told.add("before"));
        ticker.passes(Duration.ofDays(1));
        assertThat(told).isEmpty();

        deadline.cutShort();
        deadline.cutShort();
        deadline.ifCutShort(() -> told.add("after"));

        assertThat(told).containsExactly("before", "after");
    }

    /** Somebody waits: that is not told as if nobody did. */
    @Test
    void endsAtOnceWhenItIsBroughtForward_andIsNotCutShortThen() {
        List<String> told = new ArrayList<>();
        Deadline deadline = Deadline.after(TEN, ticker);
        Deadline step = deadline.atMost(THREE);
        step.ifCutShort(() -> told.add("cut short"));
        step.ifBroughtForward(() -> told.add("before"));

        deadline.bringForward();
        deadline.cutShort();
        step.ifBroughtForward(() -> told.add("after"));

        assertThat(step.remaining()).isZero();
        assertThat(told).containsExactly("before", "after");
    }

    @Test
    void tellsTheTimeSinceTheFirstWasMade() {
        FakeTicker ticker = new FakeTicker(17);
        Deadline first = Deadline.after(Duration.ofSeconds(10), ticker);
        ticker.passes(Duration.ofSeconds(2));
        Deadline derived = first.reserving(Duration.ofSeconds(1)).atMost(Duration.ofSeconds(3));
        ticker.passes(Duration.ofSeconds(1));

        assertThat(first.spent()).isEqualTo(Duration.ofSeconds(3));
        assertThat(derived.spent()).isEqualTo(Duration.ofSeconds(3));
    }
}
