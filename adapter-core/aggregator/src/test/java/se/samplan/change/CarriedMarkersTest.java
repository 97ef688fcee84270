package se.samplan.change;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.samplan.change.Markers.Trouble;
import se.samplan.token.KeyRing;
import se.samplan.token.Tokens;

class CarriedMarkersTest {

    private static final byte[] OLD = "a secret of thirty-two characters".getBytes(UTF_8);
    private static final byte[] NEW = "the secret that came after that one".getBytes(UTF_8);
    private static final List<String> ASTAS = List.of("a", "b");
    private static final Snapshot SEEN = new Snapshot(Map.of(
            "source-hash",
            new Snapshot.Held("any-key.", true, Map.of("record-hash", new Snapshot.Remembered("bytes-hash-", false)))));

    private final Markers markers = with(OLD);

    @Test
    void isGoodForItsBindingsOnly() {
        String marker = given();

        assertThat(markers.find(ASTAS, marker).snapshot()).contains(SEEN);
        assertThat(markers.find(List.of("ab", ""), marker).trouble()).contains(Trouble.NOT_KNOWN);
        assertThat(marker.length()).isLessThan(200);
    }

    @Test
    void isGoodAsLongAsItsKeyIsThere() {
        String marker = given();

        assertThat(with(NEW, OLD).find(ASTAS, marker).snapshot()).contains(SEEN);
        assertThat(with(NEW).find(ASTAS, marker).trouble()).contains(Trouble.KEY_GONE);
    }

    @Test
    void isMadeWithTheNewestKey() {
        String marker = with(NEW, OLD).give(ASTAS, SEEN).orElseThrow();

        assertThat(with(NEW).find(ASTAS, marker).snapshot()).contains(SEEN);
        assertThat(with(OLD).find(ASTAS, marker).trouble()).contains(Trouble.KEY_GONE);
    }

    @Test
    void isNotKnown_ifItIsNoneOfOurs() {
        String marker = given();
        int at = marker.indexOf('.') + 1;

        assertThat(markers.find(ASTAS, "made up").trouble()).contains(Trouble.NOT_KNOWN);
        assertThat(markers.find(ASTAS, "").trouble()).contains(Trouble.NOT_KNOWN);
        assertThat(markers.find(ASTAS, marker.substring(0, at)).trouble()).contains(Trouble.NOT_KNOWN);
        assertThat(markers.find(ASTAS, marker.substring(0, at) + marker.substring(at + 1))
                        .trouble())
                .contains(Trouble.NOT_KNOWN);
        assertThat(markers.find(ASTAS, marker.substring(at)).trouble()).contains(Trouble.NOT_KNOWN);
    }

    private String given() {
        return markers.give(ASTAS, SEEN).orElseThrow();
    }

    private static Markers with(byte[]... keys) {
        List<byte[]> all = List.of(keys);
        return new CarriedMarkers(new Tokens(all, Clock.systemUTC()), new KeyRing(all), Duration.ofDays(1));
    }
}
