package se.samplan.samples.bench;

/** Searches bytes for words in ASCII; capital letters of the bytes count as small ones, too. */
final class Bytes {

    private Bytes() {}

    /** Where it stands first in that range; -1 if nowhere. */
    static int indexOf(byte[] bytes, int from, int to, byte[] wanted) {
        for (int at = from; at <= to - wanted.length; at++) {
            if (isAt(bytes, at, wanted)) {
                return at;
            }
        }
        return -1;
    }

    /** Where it stands last; -1 if nowhere. */
    static int lastIndexOf(byte[] bytes, byte[] wanted) {
        for (int at = bytes.length - wanted.length; at >= 0; at--) {
            if (isAt(bytes, at, wanted)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isAt(byte[] bytes, int at, byte[] wanted) {
        for (int i = 0; i < wanted.length; i++) {
            if (!isSame(bytes[at + i], wanted[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSame(byte one, byte wanted) {
        return one == wanted || (one >= 'A' && one <= 'Z' && one + ('a' - 'A') == wanted);
    }
}
