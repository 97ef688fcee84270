package se.samplan.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * The ledger of what is disclosed.
 *
 * @param file to which rows are added; without it, and without an integrator's ledger, nothing is kept
 * @param neededFor who gets no answer with records while it cannot be kept
 * @param time longest time until it is kept
 */
public record LedgerSettings(Optional<Path> file, NeededFor neededFor, Duration time) {

    /** Readers. */
    public enum NeededFor {
        /** Everybody. */
        ALL,
        /** Staff of health care and of social care. */
        STAFF,
        /** Nobody: what cannot be kept is told in the log. */
        NOBODY
    }

    static LedgerSettings read(SettingsReader from, Path directory) {
        return new LedgerSettings(
                from.place("ledger.file", directory),
                NeededFor.valueOf(from.oneOf("ledger.needed-for", "all", "staff", "nobody")
                        .toUpperCase(Locale.ROOT)),
                from.duration("ledger.time"));
    }
}
