package se.samplan.xml;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Tells whether bytes are UTF-8 (Unicode, table 3-7): no sequence longer than it has to be, no surrogate, nothing beyond
 * U+10FFFF. Makes nothing of them; what is ASCII is passed eight bytes at a time.
 */
final class Utf8 {

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long BEYOND_ASCII = 0x8080808080808080L;

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
        while (at <= text.length - Long.BYTES && ((long) EIGHT.get(text, at) & BEYOND_ASCII) == 0) {
            at += Long.BYTES;
        }
        while (at < text.length && text[at] >= 0) {
            at++;
        }
        return at;
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
        return isPossible(first, text[start + 1] & 0xFF) ? end : start;
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
