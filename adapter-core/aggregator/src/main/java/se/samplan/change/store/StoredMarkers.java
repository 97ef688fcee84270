package se.samplan.change.store;

import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samplan.change.Marker;
import se.samplan.change.Markers;
import se.samplan.change.Snapshot;
import se.samplan.token.KeyRing;
import se.samplan.token.KeyedHash;

/**
 * The hashes are kept in a database, under a keyed hash of caller, person and contract; the caller gets a short random text.
 * When the database cannot be reached, answers go out without a marker: what is new is a convenience, the plans are not.
 */
public final class StoredMarkers implements Markers {

    private static final Logger log = LoggerFactory.getLogger(StoredMarkers.class);
    private static final String USE = "change.store";
    private static final int MARKER_BYTES = 16;
    private static final int HASH_BYTES = 24;

    private final MarkerTable table;
    private final KeyRing keys;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    /** @param keys the same in every instance */
    public StoredMarkers(MarkerTable table, KeyRing keys, Clock clock) {
        this.table = table;
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public Optional<String> give(List<String> bindings, Snapshot snapshot) {
        byte[] bytes = new byte[MARKER_BYTES];
        random.nextBytes(bytes);
        Marker marker = new Marker(
                keys.newest(), Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        KeyedHash hash = keys.newestHash(USE);
        try {
            table.keep(owner(hash, bindings), hash.text(marker.rest(), HASH_BYTES), clock.instant(), snapshot.text());
            return Optional.of(marker.text());
        } catch (SQLException e) {
            tell(e);
            return Optional.empty();
        }
    }

    @Override
    public Recalled find(List<String> bindings, String text) {
        return Marker.parse(text)
                .map(marker -> keys.hash(marker.key(), USE)
                        .map(hash -> find(hash, bindings, marker))
                        .orElse(Recalled.no(Trouble.KEY_GONE)))
                .orElse(Recalled.no(Trouble.NOT_KNOWN));
    }

    private Recalled find(KeyedHash hash, List<String> bindings, Marker marker) {
        try {
            return table.find(owner(hash, bindings), hash.text(marker.rest(), HASH_BYTES), clock.instant())
                    .flatMap(Snapshot::parse)
                    .map(Recalled::of)
                    .orElse(Recalled.no(Trouble.NOT_KNOWN));
        } catch (SQLException e) {
            tell(e);
            return Recalled.no(Trouble.UNAVAILABLE);
        }
    }

    private static String owner(KeyedHash hash, List<String> bindings) {
        StringBuilder all = new StringBuilder();
        bindings.forEach(binding -> all.append(binding.length()).append(':').append(binding));
        return hash.text(all.toString(), HASH_BYTES);
    }

    /** The text of a driver may hold values, so only the state is logged. */
    private static void tell(SQLException e) {
        log.warn(
                "the store of change markers cannot be used: SQL state {}, code {}", e.getSQLState(), e.getErrorCode());
    }
}
