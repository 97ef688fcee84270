package se.samplan.settings;

import java.time.Duration;

/**
 * Who keeps what a consumer has seen.
 *
 * @param keep who keeps what a change marker stands for
 * @param database JDBC address, with {@link Keep#STORE}
 * @param user of the database
 * @param password of the database; may be empty
 * @param keepDays how many days a marker is good
 * @param time longest time for one call to the database
 * @param connections to the database at the same time
 */
public record ChangeSettings(
        Keep keep, String database, String user, String password, int keepDays, Duration time, int connections) {

    /** Who keeps the hashes. */
    public enum Keep {
        /** The marker itself holds them. */
        CALLER,
        /** A database. */
        STORE
    }

    private static final int MOST_DAYS = 3650;
    private static final int MOST_CONNECTIONS = 100;

    /** The pool takes no shorter one. */
    private static final Duration LEAST_TIME = Duration.ofMillis(250);

    static ChangeSettings read(SettingsReader from) {
        return new ChangeSettings(
                from.oneOf("changes.keep", "caller", "store").equals("store") ? Keep.STORE : Keep.CALLER,
                from.text("changes.database"),
                from.text("changes.user"),
                from.optional("changes.password").orElse(""),
                from.number("changes.keep-days", 1, MOST_DAYS),
                from.duration("changes.time"),
                from.number("changes.connections", 1, MOST_CONNECTIONS));
    }

    /**
     * Checks what holds between this and other settings.
     *
     * @param reserve the part of a request's time that is kept for merging and writing
     */
    void check(SettingsReader from, Duration reserve) {
        from.check(
                keep == Keep.CALLER || time.compareTo(LEAST_TIME) >= 0,
                "changes.time: must be at least " + LEAST_TIME.toMillis() + "ms");
        from.check(
                keep == Keep.CALLER || time.compareTo(reserve) <= 0,
                "changes.time: must not be above aggregation.reserve, of which it is a part");
    }

    /** Never the password. */
    @Override
    public String toString() {
        return "ChangeSettings[keep=" + keep + "]";
    }
}
