package se.samplan.wiring;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samplan.endpoint.DisclosureLedger;
import se.samplan.endpoint.NotKept;
import se.samplan.endpoint.Shown;
import se.samplan.integration.Port;
import se.samplan.ledger.LedgerFile;
import se.samplan.settings.LedgerSettings;
import se.samplan.settings.SettingsRejected;

/**
 * The ledger as the settings say: an integrator's or a file, asked for a time, and needed for some readers or for all.
 *
 * @param opened the file, which is ours to close
 * @param work has answers written when their disclosure is kept, so that no thread of the ledger does
 */
record AskedLedger(DisclosureLedger kept, Optional<LedgerFile> opened, LedgerSettings settings, Executor work)
        implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger("samplan.ledger");

    /**
     * Opens it.
     *
     * @throws SettingsRejected if the file cannot be used, or there is an integrator's ledger beside it
     */
    static AskedLedger open(Port<DisclosureLedger> port, LedgerSettings settings, Executor work) {
        port.checkAlone("ledger.file", settings.file());
        try {
            Optional<LedgerFile> file = settings.file().map(path -> LedgerFile.open(path, Clock.systemUTC()));
            return new AskedLedger(
                    port.bean().or(() -> file.map(own -> own)).orElse(DisclosureLedger.NONE), file, settings, work);
        } catch (NotKept e) {
            throw new SettingsRejected("settings", List.of("ledger.file: " + e.getMessage()));
        }
    }

    /** What is asked before an answer goes out. */
    DisclosureLedger asked() {
        return kept == DisclosureLedger.NONE ? kept : this::intend;
    }

    private CompletableFuture<DisclosureLedger.Receipt> intend(List<Shown> shown) {
        return intended(shown)
                .orTimeout(settings.time().toNanos(), TimeUnit.NANOSECONDS)
                .handleAsync((receipt, problem) -> receipt == null ? withoutOne(shown) : receipt, work);
    }

    private DisclosureLedger.Receipt withoutOne(List<Shown> shown) {
        if (isNeeded(shown)) {
            throw new NotKept("the disclosure could not be kept in the ledger");
        }
        log.error(
                "{} NOT KEPT: the answer goes out, and the ledger has nothing of it",
                shown.get(0).question().caller().correlationId());
        return arrived -> {};
    }

    /** Whatever an integrator's ledger throws, it has kept nothing. */
    private CompletableFuture<DisclosureLedger.Receipt> intended(List<Shown> shown) {
        try {
            return kept.intend(shown).copy();
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
        opened.ifPresent(LedgerFile::close);
    }
}
