package se.samplan.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * The ledger of what is disclosed. Without a file, a database and an integrator's ledger, nothing is kept.
 *
 * @param file to which rows are added
 * @param database to which rows are added
 * @param neededFor who gets no answer with records while it cannot be kept
 * @param time longest time until it is kept
 */
public record LedgerSettings(
        Optional<Path> file, Optional<DatabaseSettings> database, NeededFor neededFor, Duration time) {

    /** The pool takes no shorter one. */
    private static final Duration LEAST_TIME = Duration.ofMillis(250);

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
        Optional<String> address = from.optional("ledger.database");
        String user = from.text("ledger.user");
        String password = from.optional("ledger.password").orElse("");
        LedgerSettings settings = new LedgerSettings(
                from.written("ledger.file", directory),
                address.map(place -> new DatabaseSettings(place, user, password)),
                NeededFor.valueOf(from.oneOf("ledger.needed-for", "all", "staff", "nobody")
                        .toUpperCase(Locale.ROOT)),
                from.duration("ledger.time"));
        from.check(
                settings.file.isEmpty() || settings.database.isEmpty(),
                "ledger.file: not together with ledger.database; there is one ledger");
        from.check(
                settings.database.isEmpty() || settings.time.compareTo(LEAST_TIME) >= 0,
                "ledger.time: must be at least " + LEAST_TIME.toMillis() + "ms with ledger.database");
        return settings;
    }
}
