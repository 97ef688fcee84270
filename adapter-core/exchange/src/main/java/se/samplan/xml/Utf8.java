package se.samplan.xml;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Tells whether bytes are UTF-8 (Unicode, table 3-7): no sequence longer than it has to be, no surrogate, nothing beyond
 * U+10FFFF; and none of the characters that XML does not have and the parser lets pass here and there: U+0000, U+FFFE, U+FFFF.
 * Makes nothing of them; what is ASCII is passed eight bytes at a time.
 */
final class Utf8 {

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long BEYOND_ASCII = 0x8080808080808080L;
    private static final long EACH_ONE = 0x0101010101010101L;

    private Utf8() {}

    static boolean isWellFormed(byte[] text) {
        int at = 0;
        while (at < text.length) {
            int next = text[at] >= 0 ? afterAscii(text, at) : afterSequence(text, at);
            if (next == at) {
                return false;
            }
            at = next;
        }
        return true;
    }

    private static int afterAscii(byte[] text, int start) {
        int at = start;
        while (at <= text.length - Long.BYTES && isAscii((long) EIGHT.get(text, at))) {
            at += Long.BYTES;
        }
        while (at < text.length && text[at] > 0) {
            at++;
        }
        return at;
    }

    /** Of eight bytes: none is beyond ASCII, and none is zero (a borrow from its highest bit would show it). */
    private static boolean isAscii(long eight) {
        return ((eight | (eight - EACH_ONE)) & BEYOND_ASCII) == 0;
    }

    /** The place after the sequence of two to four bytes that begins there; the same place if it is none. */
    private static int afterSequence(byte[] text, int start) {
        int first = text[start] & 0xFF;
        if (first < 0xC2 || first > 0xF4) {
            return start;
        }
        int end = start + (first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4);
        if (end > text.length) {
            return start;
        }
        for (int at = start + 1; at < end; at++) {
            if ((text[at] & 0xC0) != 0x80) {
                return start;
            }
        }
        return isPossible(first, text[start + 1] & 0xFF) && !isNoCharacter(text, start) ? end : start;
    }

    private static boolean isNoCharacter(byte[] text, int start) {
        return text[start] == (byte) 0xEF && text[start + 1] == (byte) 0xBF && (text[start + 2] & 0xFF) >= 0xBE;
    }

    /** After four first bytes the second has a narrower range: too long a form, surrogates, beyond the last character. */
    private static boolean isPossible(int first, int second) {
        return switch (first) {
            case 0xE0 -> second >= 0xA0;
            case 0xED -> second < 0xA0;
            case 0xF0 -> second >= 0x90;
            case 0xF4 -> second < 0x90;
            default -> true;
        };
    }
}
