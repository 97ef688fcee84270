package se.samplan.wiring;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samplan.endpoint.DisclosureLedger;
import se.samplan.endpoint.LedgerListener;
import se.samplan.endpoint.NotKept;
import se.samplan.endpoint.Shown;
import se.samplan.integration.IntegratedPort;
import se.samplan.ledger.Ledger;
import se.samplan.settings.LedgerSettings;
import se.samplan.settings.SettingsRejected;
import se.samplan.storelog.LogDuty;
import se.samplan.storelog.LogOutbox;

/**
 * The ledger as the settings say, an integrator's, a file or a database: asked for a time, and needed for
 * some readers or for all.
 *
 * @param kept each of those that there are
 * @param opened the one that is ours to close
 * @param work has answers written when their disclosure is kept, so that no thread of the ledger does
 * @param listener hears of each disclosure
 */
record AskedLedger(
        List<DisclosureLedger> kept,
        Optional<Ledger> opened,
        LedgerSettings settings,
        Executor work,
        LedgerListener listener)
        implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger("samplan.ledger");

    AskedLedger {
        kept = List.copyOf(kept);
    }

    /**
     * Opens it.
     *
     * @param duty what the national access log is to be told of what is kept
     * @throws SettingsRejected if it cannot be used, or there is an integrator's ledger beside it
     */
    static AskedLedger open(
            IntegratedPort<DisclosureLedger> port,
            LedgerSettings settings,
            LogDuty duty,
            Executor work,
            LedgerListener listener) {
        port.checkAlone("ledger.file", settings.file());
        port.checkAlone("ledger.database", settings.database());
        Optional<Ledger> ours =
                LedgerPlace.open(settings).map(store -> new Ledger(store, duty, Clock.systemUTC(), settings.time()));
        List<DisclosureLedger> kept = new ArrayList<>();
        port.bean().ifPresent(kept::add);
        ours.ifPresent(kept::add);
        return new AskedLedger(kept, ours, settings, work, listener);
    }

    /** What is asked before an answer goes out. */
    DisclosureLedger asked() {
        return kept.isEmpty() ? DisclosureLedger.NONE : this::intend;
    }

    /** What the national access log is still to be told; empty if the ledger is not ours. */
    Optional<LogOutbox> outbox() {
        return opened.map(Ledger::outbox);
    }

    /** How it stands, in words; nothing of it if the settings name none. */
    String state() {
        return opened.map(own -> own.isWritten()
                        ? "written"
                        : "could not be written when it was last tried; " + own.endsWaiting() + " ends of answers wait")
                .orElse("not set");
    }

    /** How many answers have ended without that being written yet. */
    int endsWaiting() {
        return opened.map(Ledger::endsWaiting).orElse(0);
    }

    private CompletableFuture<DisclosureLedger.Receipt> intend(List<Shown> shown) {
        long began = System.nanoTime();
        List<CompletableFuture<Optional<DisclosureLedger.Receipt>>> all =
                kept.stream().map(each -> receipt(each, shown)).toList();
        return CompletableFuture.allOf(all.toArray(CompletableFuture<?>[]::new))
                .thenApplyAsync(
                        done -> {
                            List<DisclosureLedger.Receipt> receipts = all.stream()
                                    .flatMap(each -> each.join().stream())
                                    .toList();
                            listener.asked(receipts.size() == all.size(), Duration.ofNanos(System.nanoTime() - began));
                            return receipts.size() == all.size() ? all(receipts) : withoutAll(receipts, shown);
                        },
                        work);
    }

    /** Empty if it has not been kept in time; what is kept later has not arrived. */
    @SuppressWarnings("FutureReturnValueIgnored") // nobody waits for what is late
    private CompletableFuture<Optional<DisclosureLedger.Receipt>> receipt(DisclosureLedger ledger, List<Shown> shown) {
        CompletableFuture<DisclosureLedger.Receipt> intended = intended(ledger, shown);
        return intended.copy()
                .orTimeout(settings.time().toNanos(), TimeUnit.NANOSECONDS)
                .handle((receipt, problem) -> {
                    if (problem instanceof TimeoutException) {
                        intended.thenAccept(late -> tooLate(late, shown));
                    }
                    return Optional.ofNullable(receipt);
                });
    }

    /** Kept when nobody waited for it any more: the answer has gone out without it, or a fault has in its place. */
    private void tooLate(DisclosureLedger.Receipt late, List<Shown> shown) {
        if (isNeeded(shown)) {
            late.nothingLeft();
        } else {
            late.close(false);
        }
    }

    private static DisclosureLedger.Receipt all(List<DisclosureLedger.Receipt> receipts) {
        return arrived -> receipts.forEach(each -> each.close(arrived));
    }

    /** What one ledger has kept of an answer that does not go out, because another has not, has not left. */
    private DisclosureLedger.Receipt withoutAll(List<DisclosureLedger.Receipt> receipts, List<Shown> shown) {
        if (isNeeded(shown)) {
            receipts.forEach(DisclosureLedger.Receipt::nothingLeft);
            throw new NotKept("the disclosure could not be kept in the ledger");
        }
        log.error(
                "{} NOT KEPT: the answer goes out, and the ledger has nothing of it",
                shown.get(0).question().caller().correlationId());
        return all(receipts);
    }

    /** Whatever an integrator's ledger throws, it has kept nothing. */
    private static CompletableFuture<DisclosureLedger.Receipt> intended(DisclosureLedger ledger, List<Shown> shown) {
        try {
            return ledger.intend(shown);
        } catch (RuntimeException | LinkageError e) {
            log.error("the ledger has thrown {}", e.getClass().getName());
            return CompletableFuture.failedFuture(e);
        }
    }

    private boolean isNeeded(List<Shown> shown) {
        return switch (settings.neededFor()) {
            case ALL -> true;
            case STAFF ->
                shown.stream()
                        .anyMatch(one -> one.question().caller().audience().isStaff());
            case NOBODY -> false;
        };
    }

    @Override
    public void close() {
        opened.ifPresent(Ledger::close);
    }
}
