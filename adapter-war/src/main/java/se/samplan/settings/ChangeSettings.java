package se.samplan.settings;

import java.util.Optional;

/**
 * How tokens are sealed and who keeps what has been seen.
 *
 * @param secret seals tokens; one is made at start if it is empty
 * @param keep who keeps what a change marker stands for
 * @param database JDBC address, with {@link Keep#STORE}
 * @param user of the database
 * @param password of the database; may be empty
 * @param keepDays how many days a stored marker is good
 */
public record ChangeSettings(
        Optional<String> secret, Keep keep, String database, String user, String password, int keepDays) {

    /** Who keeps the hashes. */
    public enum Keep {
        /** The marker itself holds them. */
        CALLER,
        /** A database. */
        STORE
    }

    private static final int LEAST_SECRET = 32;
    private static final int MOST_DAYS = 3650;

    static ChangeSettings read(SettingsReader from) {
        ChangeSettings settings = new ChangeSettings(
                from.optional("tokens.secret"),
                from.oneOf("changes.keep", "caller", "store").equals("store") ? Keep.STORE : Keep.CALLER,
                from.text("changes.database"),
                from.text("changes.user"),
                from.optional("changes.password").orElse(""),
                from.number("changes.keep-days", 1, MOST_DAYS));
        from.check(
                settings.secret.map(String::length).orElse(LEAST_SECRET) >= LEAST_SECRET,
                "tokens.secret: must have at least " + LEAST_SECRET + " characters");
        return settings;
    }

    /** Never the secret and never the password. */
    @Override
    public String toString() {
        return "ChangeSettings[keep=" + keep + "]";
    }
}
