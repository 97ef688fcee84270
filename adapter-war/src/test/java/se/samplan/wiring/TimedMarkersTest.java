package se.samplan.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import se.samplan.change.Markers;
import se.samplan.change.Markers.Trouble;
import se.samplan.change.Snapshot;

/** Whoever keeps the markers may hang, fail or be busy: the caller goes on. */
@Timeout(60)
class TimedMarkersTest {

    private static final List<String> ASTAS = List.of("a", "b");
    private static final Snapshot SNAPSHOT = Snapshot.parse("2").orElseThrow();
    private static final Duration FOR_EVER = Duration.ofHours(1);
    private static final Duration A_MOMENT = Duration.ofMillis(20);

    private final ExecutorService oneThread =
            new ThreadPoolExecutor(1, 1, 1, TimeUnit.SECONDS, new SynchronousQueue<>());
    private final CountDownLatch answers = new CountDownLatch(1);

    /** Answers when it is told to, and not before: no interrupt wakes it, as none wakes a read from a socket. */
    private final Markers hanging = new Markers() {
        @Override
        public Optional<String> give(List<String> bindings, Snapshot snapshot) {
            awaitAnswers();
            return Optional.of("marker");
        }

        @Override
        public Recalled find(List<String> bindings, String marker) {
            awaitAnswers();
            return Recalled.of(SNAPSHOT);
        }
    };

    @AfterEach
    void end() {
        answers.countDown();
        oneThread.shutdownNow();
    }

    @Test
    void givesWhatItIsGiven_inTime() {
        answers.countDown();

        assertThat(new TimedMarkers(hanging, oneThread, FOR_EVER).give(ASTAS, SNAPSHOT))
                .contains("marker");
    }

    @Test
    void findsWhatIsFound_inTime() {
        answers.countDown();

        assertThat(new TimedMarkers(hanging, oneThread, FOR_EVER)
                        .find(ASTAS, "marker")
                        .snapshot())
                .contains(SNAPSHOT);
    }

    @Test
    void goesOnWithoutAMarker_whenTheStoreHangs() {
        assertThat(new TimedMarkers(hanging, oneThread, A_MOMENT).give(ASTAS, SNAPSHOT))
                .isEmpty();
    }

    @Test
    void saysThatItIsNotAvailable_whenTheStoreHangs_andDoesNotEvenWaitWhenAllThreadsAreHeld() {
        Markers markers = new TimedMarkers(hanging, oneThread, A_MOMENT);
        Markers impatient = new TimedMarkers(hanging, oneThread, FOR_EVER);

        assertThat(markers.find(ASTAS, "marker").trouble()).contains(Trouble.UNAVAILABLE);
        assertThat(impatient.find(ASTAS, "marker").trouble()).contains(Trouble.UNAVAILABLE);
        assertThat(impatient.give(ASTAS, SNAPSHOT)).isEmpty();
    }

    @Test
    void hidesNoDefect() {
        Markers broken = new Markers() {
            @Override
            public Optional<String> give(List<String> bindings, Snapshot snapshot) {
                throw new IllegalStateException("a defect");
            }

            @Override
            public Recalled find(List<String> bindings, String marker) {
                throw new IllegalStateException("a defect");
            }
        };

        assertThatThrownBy(() -> new TimedMarkers(broken, oneThread, FOR_EVER).find(ASTAS, "marker"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a defect");
    }

    private void awaitAnswers() {
        boolean told = false;
        while (!told) {
            try {
                told = answers.await(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                told = answers.getCount() == 0;
            }
        }
    }
}
