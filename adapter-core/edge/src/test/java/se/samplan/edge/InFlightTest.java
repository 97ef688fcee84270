package se.samplan.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.samplan.time.Deadline;
import se.samplan.time.Ticker;

class InFlightTest {

    private final InFlight inFlight = new InFlight(10, Duration.ofHours(1));
    private final List<String> due = new ArrayList<>();

    @AfterEach
    void close() {
        inFlight.close();
    }

    /** Between its way in and its wait a request is nobody's for a moment. */
    @Test
    void whoWaitsIsAnsweredNow_andSoIsWhoBeginsToWaitAfterwards() {
        waits("before");
        waits("has its answer").end();

        inFlight.answerNow();
        assertThat(due).containsExactly("before");

        waits("after");
        assertThat(due).containsExactly("before", "after");
    }

    @Test
    void startedAnewItGivesTheirTimeToThoseWhoCome() {
        inFlight.answerNow();
        inFlight.start();

        waits("in time");

        assertThat(due).isEmpty();
    }

    private InFlight.Entry waits(String name) {
        Deadline deadline = Deadline.after(Duration.ofHours(1), Ticker.system());
        deadline.ifBroughtForward(() -> due.add(name));
        return inFlight.watch(() -> false, deadline);
    }
}
