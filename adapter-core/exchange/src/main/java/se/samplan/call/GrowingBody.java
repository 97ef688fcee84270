package se.samplan.call;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Bytes that come bit by bit, up to a limit. What it is to grow by is reserved before it grows. */
final class GrowingBody {

    private static final int FIRST_ROOM = 8 * 1024;
    private static final int MOST_BELIEVED = 256 * 1024;
    private static final byte[] NOTHING = {};

    private final int most;
    private final long announced;
    private byte[] bytes = NOTHING;
    private int size;

    /**
     * @param most largest body that is accepted, in bytes
     * @param announced how many there will be; negative if nobody said
     */
    GrowingBody(int most, long announced) {
        this.most = most;
        this.announced = announced;
    }

    /**
     * By how many bytes it has to grow to hold that many more; 0 if it has room for them. An announced length is believed only
     * so far: memory is taken when bytes have come, not when they are promised.
     *
     * @throws AnswerTooLarge if that is above the limit
     */
    int lacks(int more) throws AnswerTooLarge {
        if (more > most - size) {
            throw new AnswerTooLarge();
        }
        int needed = size + more;
        if (needed <= bytes.length) {
            return 0;
        }
        long wanted = Math.max(needed, bytes.length == 0 ? FIRST_ROOM : bytes.length * 2L);
        if (announced >= needed) {
            wanted = bytes.length == 0 ? Math.min(announced, MOST_BELIEVED) : believed(wanted);
        }
        return (int) Math.max(needed, Math.min(most, wanted)) - bytes.length;
    }

    /**
     * Once a quarter has come, the rest is believed: while it grows a body is held twice, as it was and as it will be, and nobody
     * counts what it was.
     */
    private long believed(long wanted) {
        return bytes.length >= announced / 4 ? announced : Math.min(announced, wanted);
    }

    /**
     * Grows by what has been reserved.
     *
     * @throws OutOfRoom if the heap has no room all the same: what is not counted may hold it, or it lies in pieces
     */
    void grow(int by) throws OutOfRoom {
        try {
            bytes = Arrays.copyOf(bytes, bytes.length + by);
        } catch (OutOfMemoryError e) { // one body's end, and nobody else's
            throw new OutOfRoom();
        }
    }

    /** Takes what remains in the buffer, for which there is room. */
    void add(ByteBuffer more) {
        int length = more.remaining();
        more.get(bytes, size, length);
        size += length;
    }

    int size() {
        return size;
    }

    /** Bytes that can be added before it has to grow. */
    int free() {
        return bytes.length - size;
    }

    /** All of them, and perhaps room for more behind. */
    byte[] backing() {
        return bytes;
    }

    byte[] whole() {
        return size == bytes.length ? bytes : Arrays.copyOf(bytes, size);
    }
}
