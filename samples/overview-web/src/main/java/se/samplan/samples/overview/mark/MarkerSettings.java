package se.samplan.samples.overview.mark;

import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How change markers are kept.
 *
 * @param key secret of the hashes, at least 32 characters; empty for one that is made at each start
 * @param keepDays how many days a marker is kept after it was last renewed; the adapter's own are good for 90
 */
@ConfigurationProperties("overview.markers")
public record MarkerSettings(String key, int keepDays) {

    private static final int KEY_LENGTH = 32;

    /** What stops the program from starting, in words that say what to change; empty if nothing does. */
    Optional<String> mistake(String database) {
        if (!key.isEmpty() && key.length() < KEY_LENGTH) {
            return Optional.of("overview.markers.key: at least 32 characters, or empty");
        }
        if (key.isEmpty() && !database.startsWith("jdbc:h2:mem:")) {
            return Optional.of("overview.markers.key: needed where spring.datasource.url outlives the program, or no"
                    + " marker is found again");
        }
        return keepDays < 1 ? Optional.of("overview.markers.keep-days: at least 1") : Optional.empty();
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "MarkerSettings[keepDays=" + keepDays + "]";
    }
}
