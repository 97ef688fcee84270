package se.samplan.call;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Bytes that come bit by bit, up to a limit and within the budget. */
final class GrowingBody {

    private static final int FIRST_ROOM = 8 * 1024;
    private static final int MOST_BELIEVED = 256 * 1024;
    private static final byte[] NOTHING = {};

    private final AnswerRoom room;
    private final long announced;
    private byte[] bytes = NOTHING;
    private int size;

    /** @param announced how many there will be; negative if nobody said */
    GrowingBody(AnswerRoom room, long announced) {
        this.room = room;
        this.announced = announced;
    }

    /**
     * Takes what remains in the buffer.
     *
     * @throws AnswerTooLarge if that is above the limit
     * @throws OutOfRoom if there is no room for it beside the answers of other requests
     */
    void add(ByteBuffer more) throws AnswerTooLarge, OutOfRoom {
        int length = more.remaining();
        if (length > room.most() - size) {
            throw new AnswerTooLarge();
        }
        makeRoom(size + length);
        more.get(bytes, size, length);
        size += length;
    }

    /** An announced length is believed only so far: memory is taken when bytes have come, not when they are promised. */
    private void makeRoom(int needed) throws OutOfRoom {
        if (needed <= bytes.length) {
            return;
        }
        long wanted = Math.max(needed, bytes.length == 0 ? FIRST_ROOM : bytes.length * 2L);
        if (announced >= needed) {
            wanted = bytes.length == 0 ? Math.min(announced, MOST_BELIEVED) : Math.min(announced, wanted);
        }
        int larger = (int) Math.max(needed, Math.min(room.most(), wanted));
        if (!room.held().reserve(larger - bytes.length)) {
            throw new OutOfRoom();
        }
        bytes = Arrays.copyOf(bytes, larger);
    }

    int size() {
        return size;
    }

    /** All of them, and perhaps room for more behind. */
    byte[] backing() {
        return bytes;
    }

    byte[] whole() {
        return size == bytes.length ? bytes : Arrays.copyOf(bytes, size);
    }
}
