package se.samplan.ledger;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samplan.endpoint.DisclosureLedger;
import se.samplan.endpoint.NotKept;
import se.samplan.endpoint.Shown;
import se.samplan.storelog.LogDuty;
import se.samplan.storelog.LogOutbox;

/**
 * The ledger that we keep ourselves. One thread writes; what waits meanwhile is written with the next, so that many answers cost little
 * more than one. An intention that nobody waits for any more is not written. How an answer ended is written as soon as that can be: it is
 * not forgotten while the store is away.
 */
public final class Ledger implements DisclosureLedger, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger("samplan.ledger");
    private static final int MOST_TOGETHER = 1000;

    /** Ends of answers that are remembered while they cannot be written: some minutes of a large instance. */
    private static final int MOST_ENDS = 100_000;

    private static final Duration AGAIN = Duration.ofSeconds(1);

    /**
     * What waits to be written.
     *
     * @param rows that are durable together
     * @param until when somebody waits for them, by {@link System#nanoTime}; empty if it has to be written whenever that can be
     */
    private record Pending(List<String> rows, Optional<Long> until, CompletableFuture<Void> durable) {

        static final Pending END = new Pending(List.of(), Optional.empty(), new CompletableFuture<>());

        boolean isTooLate() {
            return until.filter(time -> System.nanoTime() - time > 0).isPresent();
        }
    }

    private final LedgerStore store;
    private final LogDuty duty;
    private final Clock clock;
    private final Duration patience;
    private final BlockingQueue<Pending> waiting = new LinkedBlockingQueue<>();
    private final CompletableFuture<Boolean> ended = new CompletableFuture<>();
    private final Thread writer = new Thread(this::write, "samplan-ledger");

    /** Of the writer alone, but for its size. */
    private final List<String> ends = new ArrayList<>();

    private volatile int endsWaiting;
    private volatile boolean taken = true;

    /**
     * Starts its thread.
     *
     * @param duty what the national access log is to be told
     * @param patience for how long an answer waits to be kept
     */
    public Ledger(LedgerStore store, LogDuty duty, Clock clock, Duration patience) {
        this.store = store;
        this.duty = duty;
        this.clock = clock;
        this.patience = patience;
        writer.setDaemon(true);
        writer.start();
    }

    @Override
    public CompletableFuture<Receipt> intend(List<Shown> shown) {
        UUID id = UUID.randomUUID();
        List<String> rows = Rows.intent(clock.instant(), id, shown, duty);
        if (rows.isEmpty()) {
            return DisclosureLedger.NONE.intend(shown);
        }
        return kept(rows).thenApply(durable -> new Intended(id));
    }

    private CompletableFuture<Void> kept(List<String> rows) {
        Pending pending =
                new Pending(rows, Optional.of(System.nanoTime() + patience.toNanos()), new CompletableFuture<>());
        waiting.add(pending);
        return pending.durable();
    }

    /** An answer whose disclosure is kept. */
    private final class Intended implements Receipt {

        private final UUID id;

        Intended(UUID id) {
            this.id = id;
        }

        @Override
        public void close(boolean arrived) {
            note(Rows.closed(clock.instant(), id, arrived ? Rows.DELIVERED : Rows.WENT_AWAY));
        }

        @Override
        public void nothingLeft() {
            note(Rows.closed(clock.instant(), id, Rows.NOTHING_LEFT));
        }
    }

    /** Adds a row as soon as that can be. */
    private void note(String row) {
        waiting.add(new Pending(List.of(row), Optional.empty(), new CompletableFuture<>()));
    }

    /** What the national access log is still to be told. One thread uses it. */
    public LogOutbox outbox() {
        return new LedgerOutbox(
                store.rows(),
                store.wishes().map(wishes -> new ToldAgain(store.rows(), wishes, this::keptNow, clock)),
                this::note,
                clock);
    }

    private void keptNow(List<String> rows) {
        kept(rows).join();
    }

    /** How many answers have ended without that being written yet, because the store does not take it. */
    public int endsWaiting() {
        return endsWaiting;
    }

    /** Whether the store has taken what it was given last, or has not been given anything yet. */
    public boolean isWritten() {
        return taken;
    }

    private void write() {
        try {
            boolean goesOn = true;
            while (goesOn) {
                List<Pending> together = next();
                goesOn = !together.contains(Pending.END);
                keep(together);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            ended.complete(true);
        }
    }

    /** What waits; nothing after a while, if there are ends to be tried again. */
    private List<Pending> next() throws InterruptedException {
        List<Pending> together = new ArrayList<>();
        Optional.ofNullable(ends.isEmpty() ? waiting.take() : waiting.poll(AGAIN.toMillis(), TimeUnit.MILLISECONDS))
                .ifPresent(together::add);
        waiting.drainTo(together, MOST_TOGETHER);
        return together;
    }

    private void keep(List<Pending> together) {
        together.stream()
                .filter(Pending::isTooLate)
                .forEach(late -> late.durable().completeExceptionally(new NotKept("the ledger took too long")));
        List<Pending> inTime =
                together.stream().filter(pending -> !pending.isTooLate()).toList();
        List<String> rows = Stream.concat(ends.stream(), inTime.stream().flatMap(pending -> pending.rows().stream()))
                .toList();
        boolean kept = !rows.isEmpty() && isKept(rows);
        // An end is small, and may find room where no answer does.
        boolean ofAnAnswer = inTime.stream().anyMatch(pending -> pending.until().isPresent());
        taken = rows.isEmpty() ? taken : kept && (taken || ofAnAnswer);
        if (kept) {
            ends.clear();
            inTime.forEach(pending -> pending.durable().complete(null));
        } else {
            inTime.forEach(this::failed);
        }
        endsWaiting = ends.size();
    }

    private boolean isKept(List<String> rows) {
        try {
            store.append(rows);
            return true;
        } catch (LedgerStore.CannotKeep e) {
            log.error("{}: cannot be written ({})", store.key(), e.getMessage());
        } catch (RuntimeException | Error e) { // a defect costs these rows, and not the writer
            log.error("{}: cannot be written ({})", store.key(), e.getClass().getName());
        }
        return false;
    }

    private void failed(Pending pending) {
        if (pending.until().isPresent()) {
            pending.durable().completeExceptionally(new NotKept("the ledger cannot be written"));
        } else if (ends.size() < MOST_ENDS) {
            ends.addAll(pending.rows());
        } else if (!pending.equals(Pending.END)) {
            log.error("{}: how an answer ended could not be kept; --ledger=reconcile names it", store.key());
        }
    }

    /** Returns when all that was told before has been written, or cannot be. */
    @Override
    public void close() {
        waiting.add(Pending.END);
        ended.join();
        if (!ends.isEmpty()) {
            log.error(
                    "{}: how {} answers ended could not be kept; --ledger=reconcile names them",
                    store.key(),
                    ends.size());
        }
        store.close();
    }
}
