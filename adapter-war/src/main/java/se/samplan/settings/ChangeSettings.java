package se.samplan.settings;

/**
 * Who keeps what a consumer has seen.
 *
 * @param keep who keeps what a change marker stands for
 * @param database JDBC address, with {@link Keep#STORE}
 * @param user of the database
 * @param password of the database; may be empty
 * @param keepDays how many days a marker is good
 */
public record ChangeSettings(Keep keep, String database, String user, String password, int keepDays) {

    /** Who keeps the hashes. */
    public enum Keep {
        /** The marker itself holds them. */
        CALLER,
        /** A database. */
        STORE
    }

    private static final int MOST_DAYS = 3650;

    static ChangeSettings read(SettingsReader from) {
        return new ChangeSettings(
                from.oneOf("changes.keep", "caller", "store").equals("store") ? Keep.STORE : Keep.CALLER,
                from.text("changes.database"),
                from.text("changes.user"),
                from.optional("changes.password").orElse(""),
                from.number("changes.keep-days", 1, MOST_DAYS));
    }

    /** Never the password. */
    @Override
    public String toString() {
        return "ChangeSettings[keep=" + keep + "]";
    }
}
