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
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samplan.endpoint.DisclosureLedger;
import se.samplan.endpoint.NotKept;
import se.samplan.endpoint.Shown;

/**
 * The ledger in a file. One thread writes; what waits meanwhile is written with the next, and made durable by one look of the disk, so
 * that many answers cost little more than one.
 */
public final class LedgerFile implements DisclosureLedger, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger("samplan.ledger");
    private static final Set<StandardOpenOption> OPENED =
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    private static final int MOST_TOGETHER = 1000;

    /** Rows that are durable together; with none, the end. */
    private record Pending(List<String> rows, CompletableFuture<Void> durable) {}

    private final FileChannel file;
    private final Clock clock;
    private final BlockingQueue<Pending> waiting = new LinkedBlockingQueue<>();
    private final CompletableFuture<Boolean> ended = new CompletableFuture<>();
    private final Thread writer = new Thread(this::write, "samplan-ledger");
    private String head;
    private long end;

    /**
     * Goes on with it.
     *
     * @param file at its end
     * @param reading what it holds
     */
    LedgerFile(FileChannel file, LedgerReading reading, Clock clock) {
        this.file = file;
        this.clock = clock;
        this.head = reading.head();
        this.end = reading.whole();
        writer.setDaemon(true);
        writer.start();
    }

    /**
     * Opens it, or makes it.
     *
     * @throws NotKept if it cannot be used: another program writes to it, or a row has been changed
     */
    public static LedgerFile open(Path path, Clock clock) {
        try {
            FileChannel file = FileChannel.open(path, OPENED, forItsOwnerAlone(path));
            try {
                return new LedgerFile(file, lockedAtItsEnd(file, path), clock);
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

    private static LedgerReading lockedAtItsEnd(FileChannel file, Path path) throws IOException {
        lock(file);
        LedgerReading reading = LedgerReading.of(path);
        reading.broken().ifPresent(row -> {
            throw new NotKept("row " + row + " does not follow from the one before; keep the file, and name another");
        });
        if (!reading.open().isEmpty()) {
            log.warn(
                    "ledger.file: {} answers were not closed; --ledger=reconcile names them",
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
    public CompletableFuture<Receipt> intend(List<Shown> shown) {
        UUID id = UUID.randomUUID();
        List<String> rows = Rows.intent(clock.instant(), id, shown);
        return rows.isEmpty()
                ? DisclosureLedger.NONE.intend(shown)
                : later(rows).thenApply(durable -> arrived -> closed(id, arrived));
    }

    @SuppressWarnings("FutureReturnValueIgnored") // its end is a line of the log
    private void closed(UUID id, boolean arrived) {
        later(List.of(Rows.closed(clock.instant(), id, arrived))).whenComplete((durable, problem) -> {
            if (problem != null) {
                log.error("{} could not be closed in the ledger; --ledger=reconcile names it", id);
            }
        });
    }

    private CompletableFuture<Void> later(List<String> rows) {
        Pending pending = new Pending(rows, new CompletableFuture<>());
        waiting.add(pending);
        return pending.durable();
    }

    private void write() {
        List<Pending> together = new ArrayList<>();
        try {
            do {
                together.clear();
                together.add(waiting.take());
                waiting.drainTo(together, MOST_TOGETHER);
                keep(together);
            } while (together.stream().noneMatch(pending -> pending.rows().isEmpty()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            ended.complete(true);
        }
    }

    private void keep(List<Pending> together) {
        try {
            append(together.stream().flatMap(pending -> pending.rows().stream()).toList());
            together.forEach(pending -> pending.durable().complete(null));
        } catch (IOException e) {
            log.error("ledger.file: cannot be written ({})", e.getClass().getSimpleName());
            together.forEach(
                    pending -> pending.durable().completeExceptionally(new NotKept("the ledger cannot be written")));
        }
    }

    /** All of them or none: what a full disk has taken of them is cut off again. */
    private void append(List<String> rows) throws IOException {
        StringBuilder text = new StringBuilder();
        String last = head;
        for (String row : rows) {
            String tied = Chain.tied(last, row);
            last = Chain.hashIn(tied);
            text.append(tied).append('\n');
        }
        byte[] bytes = text.toString().getBytes(UTF_8);
        try {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                file.write(rest);
            }
            file.force(false);
        } catch (IOException e) {
            file.truncate(end);
            throw e;
        }
        head = last;
        end += bytes.length;
    }

    /** Returns when all that was told before has been written. */
    @Override
    public void close() {
        waiting.add(new Pending(List.of(), new CompletableFuture<>()));
        ended.join();
        closeFile();
    }

    private void closeFile() {
        try {
            file.close();
        } catch (IOException e) {
            log.warn("ledger.file: cannot be closed ({})", e.getClass().getSimpleName());
        }
    }
}
