package se.samplan.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static se.samplan.question.Questions.aQuestion;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samplan.endpoint.NotKept;
import se.samplan.endpoint.Shown;
import se.samplan.reader.AccessReport;
import se.samplan.storelog.LogDuty;

/** A ledger on a disk that is full, and is emptied again. */
class LedgerFileTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Test
    void whatTheDiskDoesNotTakeIsNotKept_andNoHalfOfItStays(@TempDir Path folder) throws Exception {
        Path path = folder.resolve("ledger.txt");
        Filling disk = new Filling(FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE));
        try (Ledger ledger = ledger(disk, path)) {
            ledger.intend(shown()).join().close(true);
            await().atMost(SOON).until(() -> LedgerReading.of(path).rows() == 2);
            disk.room = 100;
            assertThatThrownBy(() -> ledger.intend(shown()).join()).hasCauseInstanceOf(NotKept.class);
            disk.room = Integer.MAX_VALUE;
            ledger.intend(shown()).join().close(false);
        }

        LedgerReading reading = LedgerReading.of(path);
        assertThat(reading.broken()).isEmpty();
        assertThat(reading.rows()).isEqualTo(4);
        assertThat(reading.open()).isEmpty();
    }

    /** The next row would not follow from half a row that the disk does not let go. */
    @Test
    void whileHalfARowCannotBeCutOffNothingIsAddedBehindIt(@TempDir Path folder) throws Exception {
        Path path = folder.resolve("ledger.txt");
        Filling disk = new Filling(FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE));
        try (Ledger ledger = ledger(disk, path)) {
            disk.cuts = false;
            disk.room = 100;
            assertThatThrownBy(() -> ledger.intend(shown()).join()).hasCauseInstanceOf(NotKept.class);
            disk.room = Integer.MAX_VALUE;
            assertThatThrownBy(() -> ledger.intend(shown()).join()).hasCauseInstanceOf(NotKept.class);
            disk.cuts = true;
            ledger.intend(shown()).join().close(true);
        }

        assertThat(LedgerReading.of(path).broken()).isEmpty();
        assertThat(LedgerReading.of(path).rows()).isEqualTo(2);
    }

    private static Ledger ledger(FileChannel disk, Path path) throws IOException {
        LedgerFile file = new LedgerFile(disk, LedgerReading.of(path), Wishes.beside(path));
        return new Ledger(file, LogDuty.NONE, Clock.systemUTC(), SOON);
    }

    /** The lock of a file ends where a program closes the file, however often it has opened it. */
    @Test
    void noOtherProgramWritesToIt_andWhenItIsClosedAnotherMay(@TempDir Path folder) throws Exception {
        Path path = folder.resolve("ledger.txt");
        try (Ledger ledger = new Ledger(LedgerFile.open(path), LogDuty.NONE, Clock.systemUTC(), SOON)) {
            ledger.intend(shown()).join().close(true);

            assertThat(OtherProgram.opens(path)).isEqualTo("another program writes to it");
        }
        assertThat(OtherProgram.opens(path)).isEqualTo("opened");
    }

    /** As an editor or a transfer as text does: nothing is cut off at the next start, which does not take place. */
    @Test
    void endsOfLinesThatWereChangedAreFound(@TempDir Path folder) throws Exception {
        Path path = threeRows(folder);
        Files.writeString(path, Files.readString(path).replace("\n", "\r\n"));

        assertThat(LedgerReading.of(path).broken().map(BrokenRow::number)).contains(1L);
    }

    /** It has its end, so it was durable; bytes that are no text do not make half a row of it. */
    @Test
    void aLastRowThatWasOverwrittenIsFound(@TempDir Path folder) throws Exception {
        Path path = threeRows(folder);
        byte[] bytes = Files.readAllBytes(path);
        Arrays.fill(bytes, bytes.length - 100, bytes.length - 1, (byte) 0xFF);
        Files.write(path, bytes);

        assertThat(LedgerReading.of(path).broken().map(BrokenRow::number)).contains(3L);
    }

    /** No row is as long as that. */
    @Test
    void bytesWithoutAnEndAreFound_whereTheyAreMoreThanARow(@TempDir Path folder) throws Exception {
        Path path = threeRows(folder);
        Files.write(path, new byte[3 * 1024 * 1024], StandardOpenOption.APPEND);

        assertThat(LedgerReading.of(path).broken().map(BrokenRow::number)).contains(4L);
    }

    /** As after an outage: where the power fails meanwhile, no more than that is without an end. */
    @Test
    void manyRowsAreWrittenInPieces(@TempDir Path folder) throws Exception {
        Path path = folder.resolve("ledger.txt");
        Filling disk = new Filling(FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE));
        String row = Rows.closed(Clock.systemUTC().instant(), UUID.randomUUID(), Rows.DELIVERED);
        try (LedgerFile file = new LedgerFile(disk, LedgerReading.of(path), Wishes.beside(path))) {
            file.append(Collections.nCopies(30_000, row));
        }

        assertThat(Files.size(path)).isGreaterThan(3L * LedgerFile.PIECE);
        assertThat(LedgerReading.of(path).rows()).isEqualTo(30_000);
        assertThat(disk.mostAtOnce).isEqualTo(LedgerFile.PIECE);
    }

    private static Path threeRows(Path folder) {
        Path path = folder.resolve("ledger.txt");
        try (Ledger ledger = new Ledger(LedgerFile.open(path), LogDuty.NONE, Clock.systemUTC(), SOON)) {
            IntStream.range(0, 3).forEach(row -> ledger.intend(shown()).join());
        }
        return path;
    }

    private static List<Shown> shown() {
        return List.of(new Shown(
                aQuestion().build(), new AccessReport(1, 0, Map.of(), 0, 0), Map.of("TSTASTA00000-RG00", 1L)));
    }

    /** A file on a disk that takes no more than there is room for. */
    private static final class Filling extends FileChannel {

        private final FileChannel file;
        private volatile int room = Integer.MAX_VALUE;
        private volatile boolean cuts = true;
        private int written;

        /** So much was written before it was made durable, in bytes. */
        private volatile int mostAtOnce;

        Filling(FileChannel file) {
            this.file = file;
        }

        @Override
        public int write(ByteBuffer source) throws IOException {
            written += source.remaining();
            if (source.remaining() <= room) {
                return file.write(source);
            }
            file.write(source.slice(source.position(), room));
            throw new IOException("No space left on device");
        }

        @Override
        public FileChannel truncate(long size) throws IOException {
            if (!cuts) {
                throw new IOException("Input/output error");
            }
            return file.truncate(size);
        }

        @Override
        public void force(boolean metaData) throws IOException {
            file.force(metaData);
            mostAtOnce = Math.max(mostAtOnce, written);
            written = 0;
        }

        @Override
        protected void implCloseChannel() throws IOException {
            file.close();
        }

        @Override
        public int read(ByteBuffer target) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long read(ByteBuffer[] targets, int offset, int length) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long write(ByteBuffer[] sources, int offset, int length) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long position() {
            throw new UnsupportedOperationException();
        }

        @Override
        public FileChannel position(long newPosition) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long size() {
            throw new UnsupportedOperationException();
        }

        @Override
        public long transferTo(long position, long count, WritableByteChannel target) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long transferFrom(ReadableByteChannel source, long position, long count) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int read(ByteBuffer target, long position) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int write(ByteBuffer source, long position) {
            throw new UnsupportedOperationException();
        }

        @Override
        public MappedByteBuffer map(MapMode mode, long position, long size) {
            throw new UnsupportedOperationException();
        }

        @Override
        public FileLock lock(long position, long size, boolean shared) {
            throw new UnsupportedOperationException();
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) {
            throw new UnsupportedOperationException();
        }
    }
}
