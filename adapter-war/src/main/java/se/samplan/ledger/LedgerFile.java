package se.samplan.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samplan.endpoint.NotKept;

/** Rows in a file of this program's alone. What is added together is made durable by one wait for the disk, or by a few. */
public final class LedgerFile implements LedgerStore {

    private static final Logger log = LoggerFactory.getLogger("samplan.ledger");
    private static final String KEY = "ledger.file";
    private static final Set<StandardOpenOption> OPENED =
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);

    /**
     * So much is durable before more is written, in bytes. Where the power fails, so much and one row at most are without an end, which
     * is less than {@link LedgerReading} takes for none of ours, however many rows were to be added.
     */
    static final int PIECE = FileRows.AT_A_TIME / 2;

    private final FileChannel file;
    private final FileRows rows;
    private final Wishes wishes;
    private String head;
    private long end;

    /**
     * Goes on with it.
     *
     * @param file at its end
     * @param reading what it holds
     */
    LedgerFile(FileChannel file, LedgerReading reading, Wishes wishes) {
        this.file = file;
        this.wishes = wishes;
        this.rows = new FileRows(file, reading);
        this.head = reading.head();
        this.end = reading.whole();
    }

    /**
     * Opens it, or makes it.
     *
     * @throws NotKept if it cannot be used: another program writes to it, a row has been changed, or one cannot be read
     */
    public static LedgerFile open(Path path) {
        try {
            FileChannel file = FileChannel.open(path, OPENED, forItsOwnerAlone(path));
            try {
                return new LedgerFile(file, lockedAtItsEnd(file), Wishes.beside(path));
            } catch (IOException | NotKept e) {
                file.close();
                throw e;
            }
        } catch (IOException e) {
            throw new NotKept("cannot be used (" + e.getClass().getSimpleName() + ")");
        }
    }

    private static FileAttribute<?>[] forItsOwnerAlone(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static LedgerReading lockedAtItsEnd(FileChannel file) throws IOException {
        lock(file);
        LedgerReading reading = LedgerReading.of(file);
        reading.broken().ifPresent(row -> {
            throw new NotKept(row.words() + "; keep the file, and name another");
        });
        if (!reading.open().isEmpty()) {
            log.warn(
                    "{}: {} answers were not closed; --ledger=reconcile names them",
                    KEY,
                    reading.open().size());
        }
        file.truncate(reading.whole());
        file.position(reading.whole());
        return reading;
    }

    private static void lock(FileChannel file) throws IOException {
        try {
            if (file.tryLock() == null) {
                throw new NotKept("another program writes to it");
            }
        } catch (OverlappingFileLockException e) {
            throw new NotKept("this program writes to it already");
        }
    }

    @Override
    public String key() {
        return KEY;
    }

    /** What a full disk has taken of them is cut off again; while it cannot be, nothing is added behind it. */
    @Override
    public void append(List<String> rows) throws CannotKeep {
        StringBuilder text = new StringBuilder();
        String last = head;
        for (String row : rows) {
            String tied = Chain.tied(last, row);
            last = Chain.hashIn(tied);
            text.append(tied).append('\n');
        }
        byte[] bytes = text.toString().getBytes(UTF_8);
        try {
            write(bytes);
        } catch (IOException e) {
            throw new CannotKeep(e.getClass().getSimpleName());
        }
        head = last;
        end += bytes.length;
        this.rows.added(rows, end);
    }

    private void write(byte[] bytes) throws IOException {
        try {
            file.truncate(end);
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                int length = Math.min(PIECE, rest.remaining());
                writePiece(rest.slice(rest.position(), length));
                rest.position(rest.position() + length);
            }
        } catch (IOException e) {
            file.truncate(end);
            throw e;
        }
    }

    private void writePiece(ByteBuffer piece) throws IOException {
        while (piece.hasRemaining()) {
            file.write(piece);
        }
        file.force(false);
    }

    @Override
    public LedgerRows rows() {
        return rows;
    }

    @Override
    public Optional<Wishes> wishes() {
        return Optional.of(wishes);
    }

    /**
     * Has posts told again that were given up, by the program that has the file open, or opens it next.
     *
     * @throws CannotKeep if that cannot be left for it
     */
    public static void tellAgain(Path ledger, List<GivenUp> posts) throws CannotKeep {
        try {
            Wishes.beside(ledger).add(posts.stream().map(GivenUp::logId).toList());
        } catch (IOException e) {
            throw new CannotKeep(e.getClass().getSimpleName());
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            log.warn("{}: cannot be closed ({})", KEY, e.getClass().getSimpleName());
        }
    }
}
