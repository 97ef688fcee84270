package se.samplan.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;
import se.samplan.storelog.LogOutbox.OutboxAway;

/** The rows of a file. A place in it is a number of bytes. */
final class FileRows implements LedgerRows {

    /** Some thousand rows, and many times the longest one. */
    static final int AT_A_TIME = 2 * 1024 * 1024;

    /** A row, and the bytes that it is on the disk. */
    record Written(Row row, ByteBuffer bytes) {

        static Written of(long end, ByteBuffer bytes) {
            return new Written(new Row(end, UTF_8.decode(bytes.duplicate()).toString()), bytes);
        }

        /** Whether the row is all of it: what is no text is read as other signs than it is. */
        boolean isText() {
            return UTF_8.encode(row.text()).equals(bytes);
        }
    }

    private final FileChannel file;
    private final LedgerReading atStart;
    private volatile long end;
    private volatile long waiting;

    /** @param atStart what it holds */
    FileRows(FileChannel file, LedgerReading atStart) {
        this.file = file;
        this.atStart = atStart;
        this.end = atStart.whole();
        this.waiting = atStart.telling().waiting();
    }

    /** Rows have been added, and are durable. Called by the one thread that writes. */
    @SuppressWarnings("NonAtomicVolatileUpdate") // one thread writes
    void added(List<String> rows, long newEnd) {
        TellingReading.Counting reading = new TellingReading.Counting();
        rows.forEach(row -> Said.of(end, row).ifPresent(reading::add));
        waiting += reading.done().waiting();
        end = newEnd;
    }

    @Override
    public List<Row> after(long place) throws OutboxAway {
        return read(place, end);
    }

    @Override
    public Row at(long place) throws OutboxAway {
        List<Row> before = read(Math.max(0, place - AT_A_TIME), place);
        return before.get(before.size() - 1);
    }

    private List<Row> read(long place, long until) throws OutboxAway {
        try {
            return lines(file, place, until).stream().map(Written::row).toList();
        } catch (IOException e) {
            throw new OutboxAway(e.getClass().getSimpleName());
        }
    }

    /** The whole rows of a file from one place to another, or the first of them; none if there is no end of a row near. */
    static List<Written> lines(FileChannel file, long place, long until) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(AT_A_TIME, until - place));
        while (bytes.hasRemaining() && file.read(bytes, place + bytes.position()) >= 0) {
            // until it is full
        }
        return lines(place, bytes.array(), bytes.position());
    }

    private static List<Written> lines(long place, byte[] bytes, int length) {
        List<Written> lines = new ArrayList<>();
        int begin = 0;
        for (int i = 0; i < length; i++) {
            if (bytes[i] == '\n') {
                lines.add(Written.of(
                        place + i + 1, ByteBuffer.wrap(bytes, begin, i - begin).slice()));
                begin = i + 1;
            }
        }
        return lines;
    }

    /** From the place where they are settled, the only one that is asked about. */
    @Override
    public long posts(long place) {
        return waiting;
    }

    @Override
    public long settled() {
        return atStart.telling().place();
    }

    @Override
    public long ofThePast() {
        return atStart.whole();
    }

    /** One program writes to a file. */
    @Override
    public boolean isOurs() {
        return true;
    }
}
