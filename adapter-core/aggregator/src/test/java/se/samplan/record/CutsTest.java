package se.samplan.record;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What two kinds of cuts leave is what neither leaves out, whatever the ranges. */
class CutsTest {

    private static final byte[] DOCUMENT = "abcdefghijklmnopqrstuvwxyz".getBytes(US_ASCII);

    @Test
    void twoKindsTogetherLeaveWhatBothLeave() {
        Random random = new Random(14);
        for (int round = 0; round < 2_000; round++) {
            BitSet one = bytes(random);
            BitSet other = bytes(random);
            Cuts both = cuts(one).and(cuts(other));

            BitSet out = (BitSet) one.clone();
            out.or(other);

            assertThat(both.around(DOCUMENT, 0, DOCUMENT.length)).isEqualTo(left(out));
            assertThat(both.length()).isEqualTo(out.cardinality());
        }
    }

    private static BitSet bytes(Random random) {
        BitSet bytes = new BitSet();
        for (int i = 0; i < random.nextInt(4); i++) {
            int start = random.nextInt(DOCUMENT.length);
            bytes.set(start, Math.min(DOCUMENT.length, start + 1 + random.nextInt(8)));
        }
        return bytes;
    }

    private static Cuts cuts(BitSet bytes) {
        StringBuilder edges = new StringBuilder();
        for (int at = bytes.nextSetBit(0); at >= 0; at = bytes.nextSetBit(bytes.nextClearBit(at))) {
            edges.append((char) at).append((char) bytes.nextClearBit(at));
        }
        return Cuts.of(edges.chars().toArray());
    }

    private static byte[] left(BitSet out) {
        StringBuilder left = new StringBuilder();
        for (int i = 0; i < DOCUMENT.length; i++) {
            if (!out.get(i)) {
                left.append((char) DOCUMENT[i]);
            }
        }
        return left.toString().getBytes(US_ASCII);
    }
}
