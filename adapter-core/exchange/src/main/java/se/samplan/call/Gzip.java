package se.samplan.call;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Undoes gzip (RFC 1952): every member of it, each held against its checksum and its length. The JDK's stream stops without a
 * word at whatever follows a member and is no member, so a body that was cut or mended on the way could pass for whole.
 */
final class Gzip {

    private static final int HEADER = 10;
    private static final int TRAILER = 8;
    private static final short MAGIC = (short) 0x8B1F;
    private static final byte DEFLATE = 8;
    private static final int HAS_CHECKSUM = 2;
    private static final int HAS_EXTRA = 4;
    private static final int HAS_NAME = 8;
    private static final int HAS_COMMENT = 16;
    private static final int RESERVED = 0xE0;
    private static final int CHUNK = 16 * 1024;
    private static final long MOST_FOR_ONE = 1032;

    private final ByteBuffer in;
    private final GrowingBody out;
    private final BodyRoom room;

    private Gzip(byte[] compressed, int length, GrowingBody out, BodyRoom room) {
        this.in = ByteBuffer.wrap(compressed, 0, length).order(ByteOrder.LITTLE_ENDIAN);
        this.out = out;
        this.room = room;
    }

    /**
     * Writes what was compressed.
     *
     * @param length how many of the bytes count
     * @param room where {@code out} may grow; nobody waits for it
     * @throws DamagedAnswer if it is not gzip from the first byte to the last, or not what was compressed
     * @throws AnswerTooLarge as {@link GrowingBody} does
     * @throws OutOfRoom if there is less than {@link #saidOf} had led to believe
     */
    static void inflate(byte[] compressed, int length, GrowingBody out, BodyRoom room)
            throws DamagedAnswer, AnswerTooLarge, OutOfRoom {
        Gzip gzip = new Gzip(compressed, length, out, room);
        do {
            gzip.member();
        } while (gzip.in.hasRemaining());
    }

    /**
     * How many bytes it says that there were: those of its last member, of which it has seldom more than one. Believed no
     * further than it can be true, which is 1032 bytes for one.
     */
    static int saidOf(byte[] compressed, int length, int most) {
        if (length < HEADER + TRAILER) {
            return 0;
        }
        long said = Integer.toUnsignedLong(ByteBuffer.wrap(compressed, 0, length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .getInt(length - Integer.BYTES));
        return (int) Math.min(Math.min(said, most), MOST_FOR_ONE * length);
    }

    private void member() throws DamagedAnswer, AnswerTooLarge, OutOfRoom {
        header();
        CRC32 checksum = new CRC32();
        long size = content(checksum);
        need(TRAILER);
        if (in.getInt() != (int) checksum.getValue() || in.getInt() != (int) size) {
            throw new DamagedAnswer();
        }
    }

    private void header() throws DamagedAnswer {
        need(HEADER);
        int start = in.position();
        if (in.getShort(start) != MAGIC || in.get(start + 2) != DEFLATE) {
            throw new DamagedAnswer();
        }
        int flags = in.get(start + 3);
        if ((flags & RESERVED) != 0) { // something follows that nobody can know of (section 2.3.1.2)
            throw new DamagedAnswer();
        }
        in.position(start + HEADER);
        if ((flags & HAS_EXTRA) != 0) {
            need(Short.BYTES);
            skip(Short.toUnsignedInt(in.getShort()));
        }
        if ((flags & HAS_NAME) != 0) {
            skipText();
        }
        if ((flags & HAS_COMMENT) != 0) {
            skipText();
        }
        if ((flags & HAS_CHECKSUM) != 0) {
            skip(Short.BYTES);
        }
    }

    /** @return how many bytes there were before they were compressed */
    private long content(CRC32 checksum) throws DamagedAnswer, AnswerTooLarge, OutOfRoom {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(in);
            byte[] chunk = new byte[CHUNK];
            while (!inflater.finished()) {
                int some = inflater.inflate(chunk);
                if (some == 0 && !inflater.finished()) { // more input or a dictionary would be needed: there is neither
                    throw new DamagedAnswer();
                }
                checksum.update(chunk, 0, some);
                add(ByteBuffer.wrap(chunk, 0, some));
            }
            return inflater.getBytesWritten();
        } catch (DataFormatException e) {
            throw new DamagedAnswer();
        } finally {
            inflater.end();
        }
    }

    private void add(ByteBuffer some) throws AnswerTooLarge, OutOfRoom {
        int lacking = out.lacks(some.remaining());
        if (lacking > 0) {
            if (!room.take(lacking)) {
                throw new OutOfRoom();
            }
            out.grow(lacking);
        }
        out.add(some);
    }

    private void skipText() throws DamagedAnswer {
        byte octet;
        do {
            need(1);
            octet = in.get();
        } while (octet != 0);
    }

    private void skip(int bytes) throws DamagedAnswer {
        need(bytes);
        in.position(in.position() + bytes);
    }

    private void need(int bytes) throws DamagedAnswer {
        if (in.remaining() < bytes) {
            throw new DamagedAnswer();
        }
    }
}
