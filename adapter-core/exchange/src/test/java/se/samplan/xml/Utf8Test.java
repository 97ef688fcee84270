package se.samplan.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Says the same as the JDK's decoder, which makes characters of what it checks, but for characters that XML does not have. */
class Utf8Test {

    /** The first and the last byte of every range in the table, and those beside them. */
    private static final int[] EDGES = {
        0x00, 0x01, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBD, 0xBE, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC,
        0xED, 0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF
    };

    /** It tells of an error by its result; an exception for each would take most of the time. */
    private static final CharsetDecoder DECODER = StandardCharsets.UTF_8.newDecoder();

    private static final CharBuffer DECODED = CharBuffer.allocate(100);

    @Test
    void takesEverySequenceThatTheDecoderTakesAndNoOther() {
        byte[] four = new byte[4];
        for (int a : EDGES) {
            for (int b : EDGES) {
                for (int c : EDGES) {
                    for (int d : EDGES) {
                        four[0] = (byte) a;
                        four[1] = (byte) b;
                        four[2] = (byte) c;
                        four[3] = (byte) d;
                        assertSame(four);
                    }
                }
            }
        }
    }

    /** Sequences are cut off, and stand at every place beside the eight bytes that are looked at together. */
    @ParameterizedTest
    @ValueSource(strings = {"å", "€", "𝄞", "åäö", "a€b𝄞c"})
    void itDoesNotMatterWhereASequenceStandsOrEnds(String text) {
        byte[] sequence = text.getBytes(StandardCharsets.UTF_8);
        for (int before = 0; before < 20; before++) {
            for (int after = 0; after < 20; after++) {
                byte[] padded = new byte[before + sequence.length + after];
                Arrays.fill(padded, (byte) 'x');
                System.arraycopy(sequence, 0, padded, before, sequence.length);
                assertThat(Utf8.isWellFormed(padded)).isTrue();
                for (int end = before; end <= before + sequence.length; end++) {
                    assertSame(Arrays.copyOf(padded, end));
                }
            }
        }
    }

    /** The parser passes these in names and in what it reads only when asked. */
    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\uFFFE", "\uFFFF"})
    void refusesWhatXmlDoesNotHave_whereverItStands(String none) {
        for (int before = 0; before < 20; before++) {
            for (int after = 0; after < 20; after++) {
                byte[] text = ("x".repeat(before) + none + "x".repeat(after)).getBytes(StandardCharsets.UTF_8);

                assertThat(Utf8.isWellFormed(text)).isFalse();
            }
        }
    }

    @Test
    void nothingIsWellFormed() {
        assertThat(Utf8.isWellFormed(new byte[0])).isTrue();
    }

    private static void assertSame(byte[] bytes) {
        boolean taken = Utf8.isWellFormed(bytes);
        if (taken != isTakenByTheDecoder(bytes)) {
            assertThat(taken).as(Arrays.toString(bytes)).isEqualTo(!taken);
        }
    }

    private static boolean isNone(int unit) {
        return unit == 0 || unit == 0xFFFE || unit == 0xFFFF;
    }

    private static boolean isTakenByTheDecoder(byte[] bytes) {
        DECODED.clear();
        boolean isTaken =
                !DECODER.reset().decode(ByteBuffer.wrap(bytes), DECODED, true).isError();
        return isTaken && DECODED.flip().chars().noneMatch(Utf8Test::isNone);
    }
}
