package se.samplan.produce;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Comparator;
import java.util.zip.CRC32;

/**
 * Where a record stands among all of its kind: newer before older, and those of the same time in an order that depends on their
 * ids alone. It stays where it is whatever comes or goes around it, so an answer can be continued after it (GetCareDocumentation
 * 3.0, hasMore).
 *
 * @param time of the record, Swedish local time
 * @param tie the beginning of a hash of its id. The id itself is not kept: sources have been seen to build it from a personal
 *     identity number, and a place is written into a reference that others keep
 */
public record Place(LocalDateTime time, long tie) implements Comparable<Place> {

    private static final Comparator<Place> NEWEST_FIRST =
            Comparator.comparing(Place::time).reversed().thenComparingLong(Place::tie);

    private static final int DATA = Long.BYTES + Integer.BYTES + Long.BYTES;
    private static final int WHOLE = DATA + Integer.BYTES;

    public Place {
        requireNonNull(time, "time");
    }

    /** The place of a record with an id. */
    public static Place of(LocalDateTime time, String id) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(id.getBytes(UTF_8));
            return new Place(time, ByteBuffer.wrap(hash).getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** The place of a record of a kind that has no ids: those of the same time are not told apart. */
    public static Place of(LocalDateTime time) {
        return new Place(time, 0);
    }

    /**
     * Reads what {@link #reference()} wrote. It is good for ever, in every instance: nothing is kept of it.
     *
     * @throws IllegalArgumentException if it is something else, or was damaged on its way
     */
    public static Place read(String reference) {
        byte[] bytes = Base64.getUrlDecoder().decode(reference);
        if (bytes.length != WHOLE) {
            throw new IllegalArgumentException("a reference of another length");
        }
        ByteBuffer data = ByteBuffer.wrap(bytes);
        long second = data.getLong();
        int nano = data.getInt();
        long tie = data.getLong();
        if (data.getInt() != checksum(bytes)) {
            throw new IllegalArgumentException("a damaged reference");
        }
        try {
            return new Place(LocalDateTime.ofEpochSecond(second, nano, ZoneOffset.UTC), tie);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("a reference to no time", e);
        }
    }

    /** The place as 32 letters, digits, {@code -} and {@code _}. A checksum is in it, no personal data. */
    public String reference() {
        Instant moment = time.toInstant(ZoneOffset.UTC);
        ByteBuffer data = ByteBuffer.allocate(WHOLE)
                .putLong(moment.getEpochSecond())
                .putInt(moment.getNano())
                .putLong(tie);
        return Base64.getUrlEncoder()
                .encodeToString(data.putInt(checksum(data.array())).array());
    }

    private static int checksum(byte[] bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes, 0, DATA);
        return (int) sum.getValue();
    }

    @Override
    public int compareTo(Place other) {
        return NEWEST_FIRST.compare(this, other);
    }
}
