package se.samplan.wiring;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samplan.model.HsaId;
import se.samplan.settings.CatalogueSettings;
import se.samplan.source.CatalogueTrouble;
import se.samplan.source.Permitted;
import se.samplan.source.file.PermissionCopy;
import se.samplan.time.Deadline;
import se.samplan.time.Ticker;

/**
 * Reads the catalogue now and then, beside the requests, and keeps what it says. A reading that comes to nothing, or says that nobody may
 * call anything, changes nothing: the copy holds, and that is told.
 */
final class CatalogueRenewal implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger("samplan.catalogue");

    /** Between two looks at who is to be asked about. */
    private static final Duration LOOK = Duration.ofSeconds(1);

    /**
     * How all is read that the catalogue says.
     *
     * @param consumers who is to be asked about, as it is now
     */
    record Reading(Supplier<Set<HsaId>> consumers, Call call) {

        /** Asks the catalogue about those consumers. */
        @FunctionalInterface
        interface Call {
            List<Permitted> about(Set<HsaId> consumers) throws CatalogueTrouble;
        }
    }

    private final Reading reading;
    private final PermissionCopy copy;
    private final CatalogueSettings.Pace pace;
    private final Clock clock = Clock.systemUTC();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread made = new Thread(task, "samplan-catalogue");
        made.setDaemon(true);
        return made;
    });
    private Set<HsaId> asked = Set.of();
    private Deadline next;
    private volatile Optional<String> trouble = Optional.empty();

    CatalogueRenewal(Reading reading, PermissionCopy copy, CatalogueSettings.Pace pace) {
        this.reading = reading;
        this.copy = copy;
        this.pace = pace;
        this.next = Deadline.after(Duration.ZERO, Ticker.system());
        later(Duration.ZERO);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // it tells its end itself
    private void later(Duration pause) {
        thread.schedule(this::looked, pause.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Reads it if it is time, or if others are to be asked about than last time. */
    private void looked() {
        try {
            Set<HsaId> now = reading.consumers().get();
            if (next.remaining().isZero() || !now.equals(asked)) {
                asked = now;
                next = Deadline.after(pace.again(), Ticker.system());
                if (renewed()) {
                    next = Deadline.after(pace.every(), Ticker.system());
                }
            }
        } finally { // a defect of ours must not end it, either
            if (!thread.isShutdown()) {
                later(next.atMost(LOOK).remaining());
            }
        }
    }

    /** Whether it has been read. */
    private boolean renewed() {
        try {
            List<Permitted> rows = reading.call().about(asked);
            boolean isNew = copy.keep(rows, clock.instant());
            if (isNew || trouble.isPresent()) {
                log.info("the catalogue has been read: {} permissions{}", rows.size(), isNew ? ", not as before" : "");
            }
            trouble = Optional.empty();
            return true;
        } catch (CatalogueTrouble e) {
            told(String.valueOf(e.getMessage()));
        } catch (IOException e) { // its text may hold more than the name of the file
            told("COPY_CANNOT_BE_WRITTEN (" + e.getClass().getSimpleName() + ")");
        }
        return false;
    }

    private void told(String word) {
        if (!thread.isShutdown() && !trouble.equals(Optional.of(word))) {
            log.error("the catalogue could not be read: {}. {}", word, holds());
        }
        trouble = Optional.of(word);
    }

    private String holds() {
        return copy.kept()
                .map(when -> "What was read at " + when + " still holds")
                .orElse("Nothing was read before");
    }

    /** When it was read last, by this instance or one before it; empty if it never was. */
    Optional<Instant> read() {
        return copy.kept();
    }

    /** How it stands, in words. */
    String state() {
        return trouble.map(why -> "latest reading " + why + "; ").orElse("")
                + copy.kept().map(when -> "read " + when).orElse("not read yet");
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
