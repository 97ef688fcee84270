package se.samplan.wiring;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samplan.settings.CatalogueSettings;
import se.samplan.source.CatalogueTrouble;
import se.samplan.source.Permitted;
import se.samplan.source.file.PermissionCopy;

/**
 * Reads the catalogue now and then, beside the requests, and keeps what it says. A reading that comes to nothing, or says that nobody may
 * call anything, changes nothing: the copy holds, and that is told.
 */
final class CatalogueRenewal implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger("samplan.catalogue");

    /** Reads all that the catalogue says. */
    @FunctionalInterface
    interface Reading {
        List<Permitted> now() throws CatalogueTrouble;
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
    private volatile Optional<String> trouble = Optional.empty();

    CatalogueRenewal(Reading reading, PermissionCopy copy, CatalogueSettings.Pace pace) {
        this.reading = reading;
        this.copy = copy;
        this.pace = pace;
        later(Duration.ZERO);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // it tells its end itself
    private void later(Duration pause) {
        thread.schedule(this::renewed, pause.toNanos(), TimeUnit.NANOSECONDS);
    }

    private void renewed() {
        Duration next = pace.again();
        try {
            renew();
            next = pace.every();
        } finally { // a defect of ours must not end it, either
            if (!thread.isShutdown()) {
                later(next);
            }
        }
    }

    private void renew() {
        try {
            List<Permitted> rows = reading.now();
            boolean isNew = copy.keep(rows, clock.instant());
            if (isNew || trouble.isPresent()) {
                log.info("the catalogue has been read: {} permissions{}", rows.size(), isNew ? ", not as before" : "");
            }
            trouble = Optional.empty();
        } catch (CatalogueTrouble e) {
            told(String.valueOf(e.getMessage()));
        } catch (IOException e) { // its text may hold more than the name of the file
            told("COPY_CANNOT_BE_WRITTEN (" + e.getClass().getSimpleName() + ")");
        }
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
