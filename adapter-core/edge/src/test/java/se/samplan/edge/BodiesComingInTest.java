package se.samplan.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How many bodies and bytes may be coming in. */
class BodiesComingInTest {

    private final BodiesComingIn bodies = new BodiesComingIn(2, 10, Duration.ofSeconds(1));

    @Test
    void thereIsRoomForSoMany_andAgainWhenOneIsIn() {
        BodiesComingIn.Body first = bodies.begin().orElseThrow();
        assertThat(bodies.begin()).isPresent();
        assertThat(bodies.begin()).isEmpty();

        first.end();
        first.end();

        assertThat(bodies.begin()).isPresent();
        assertThat(bodies.begin()).isEmpty();
    }

    @Test
    void bytesCountUntilTheRequestIsAnswered_notOnlyUntilItIsIn() {
        BodiesComingIn.Body first = bodies.begin().orElseThrow();
        assertThat(first.grow(8)).isTrue();
        first.end();
        BodiesComingIn.Body second = bodies.begin().orElseThrow();

        assertThat(second.grow(3)).isFalse();
        first.release();
        assertThat(second.grow(3)).isTrue();
    }

    @Test
    void oneThatIsReleasedHasEnded_once() {
        BodiesComingIn.Body first = bodies.begin().orElseThrow();
        assertThat(bodies.begin()).isPresent();
        first.release();
        assertThat(bodies.begin()).isPresent();

        first.end();
        first.release();

        assertThat(bodies.begin()).isEmpty();
    }

    @Test
    void whatComesAfterItWasReleasedIsNotCounted() {
        BodiesComingIn.Body late = bodies.begin().orElseThrow();
        late.release();

        assertThat(late.grow(10)).isFalse();
        assertThat(bodies.begin().orElseThrow().grow(10)).isTrue();
    }
}
