package se.samplan.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class GrowingBodyTest {

    @Test
    void endsWhereTheHeapHasNoRoom_andNothingElseDoes() throws Exception {
        GrowingBody body = new GrowingBody(Integer.MAX_VALUE, -1);
        body.grow(2);
        body.add(ByteBuffer.wrap(new byte[] {1, 2}));

        // No JVM has an array of that length.
        assertThatThrownBy(() -> body.grow(Integer.MAX_VALUE - 2)).isInstanceOf(OutOfRoom.class);

        assertThat(body.whole()).containsExactly(1, 2);
    }
}
