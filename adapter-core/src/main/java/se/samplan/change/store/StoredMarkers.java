package se.samplan.change.store;

import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samplan.change.Markers;
import se.samplan.change.Snapshot;
import se.samplan.token.KeyedHash;

/**
 * The hashes are kept in a database, under a keyed hash of caller, person and contract; the caller gets a short random text.
 * When the database cannot be reached, answers go out without a marker: what is new is a convenience, the plans are not.
 */
public final class StoredMarkers implements Markers {

    private static final Logger log = LoggerFactory.getLogger(StoredMarkers.class);
    private static final int MARKER_BYTES = 16;
    private static final int HASH_BYTES = 24;

    private final MarkerTable table;
    private final KeyedHash hash;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    /** @param secret at least 32 bytes, the same in every instance */
    public StoredMarkers(MarkerTable table, byte[] secret, Clock clock) {
        this.table = table;
        this.hash = KeyedHash.of(secret, "change.store");
        this.clock = clock;
    }

    @Override
    public Optional<String> give(List<String> bindings, Snapshot snapshot) {
        byte[] bytes = new byte[MARKER_BYTES];
        random.nextBytes(bytes);
        String marker = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        try {
            table.keep(owner(bindings), key(marker), clock.instant(), snapshot.text());
            return Optional.of(marker);
        } catch (SQLException e) {
            tell(e);
            return Optional.empty();
        }
    }

    @Override
    public Found find(List<String> bindings, String marker) {
        try {
            return table.find(owner(bindings), key(marker), clock.instant())
                    .flatMap(Snapshot::parse)
                    .map(Found::of)
                    .orElse(Found.no(Trouble.NOT_KNOWN));
        } catch (SQLException e) {
            tell(e);
            return Found.no(Trouble.UNAVAILABLE);
        }
    }

    private String owner(List<String> bindings) {
        StringBuilder all = new StringBuilder();
        bindings.forEach(binding -> all.append(binding.length()).append(':').append(binding));
        return hash.text(all.toString(), HASH_BYTES);
    }

    private String key(String marker) {
        return hash.text(marker, HASH_BYTES);
    }

    /** The text of a driver may hold values, so only the state is logged. */
    private static void tell(SQLException e) {
        log.warn(
                "the store of change markers cannot be used: SQL state {}, code {}", e.getSQLState(), e.getErrorCode());
    }
}
