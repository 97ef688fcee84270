package se.samplan.change.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.samplan.change.Markers;
import se.samplan.change.Snapshot;
import se.samplan.token.KeyRing;

/** What the store of change markers does in every database. */
abstract class StoredMarkersContract {

    private static final byte[] SECRET = new byte[32];
    private static final byte[] NEXT_SECRET = "the secret that came after that one".getBytes(UTF_8);
    private static final Instant NOW = Instant.parse("2026-01-29T18:30:00Z");
    private static final Duration KEEP_FOR = Duration.ofDays(90);
    private static final List<String> ASTAS = List.of("contract", "CON1", "194304247663");
    private static final Snapshot SNAPSHOT = new Snapshot(Map.of());

    /** Connects to a database of that name, empty at first. */
    abstract Connection open(String database) throws SQLException;

    @Test
    void findsWhatItGave_evenInAnotherInstance() throws SQLException {
        String marker = at(NOW, "found").give(ASTAS, SNAPSHOT).orElseThrow();

        assertThat(at(NOW.plus(KEEP_FOR), "found").find(ASTAS, marker).snapshot())
                .contains(SNAPSHOT);
        assertThat(marker).hasSize(31);
    }

    /** What is old is looked for by the time that is now, and so nothing goes too early. */
    @Test
    void findsWhatItGave_alsoAfterTheClockHasJumpedBack() throws SQLException {
        String marker = at(NOW, "back").give(ASTAS, SNAPSHOT).orElseThrow();
        StoredMarkers earlier = at(NOW.minus(KEEP_FOR), "back");
        String next = earlier.give(ASTAS, new Snapshot(Map.of())).orElseThrow();

        assertThat(earlier.find(ASTAS, marker).snapshot()).contains(SNAPSHOT);
        assertThat(earlier.find(ASTAS, next).snapshot()).contains(SNAPSHOT);
    }

    @Test
    void findsNothingForAnother_norLater_norForAMadeUpMarker() throws SQLException {
        String marker = at(NOW, "not-found").give(ASTAS, SNAPSHOT).orElseThrow();

        assertThat(at(NOW, "not-found")
                        .find(List.of("contract", "CON2", "194304247663"), marker)
                        .trouble())
                .contains(Markers.Trouble.NOT_KNOWN);
        assertThat(at(NOW.plus(KEEP_FOR).plusSeconds(1), "not-found")
                        .find(ASTAS, marker)
                        .trouble())
                .contains(Markers.Trouble.NOT_KNOWN);
        assertThat(at(NOW, "not-found").find(ASTAS, "made up").trouble()).contains(Markers.Trouble.NOT_KNOWN);
        assertThat(at(NOW, "not-found")
                        .find(ASTAS, marker.substring(0, marker.length() - 1) + "~")
                        .trouble())
                .contains(Markers.Trouble.NOT_KNOWN);
    }

    @Test
    void findsWhatItGave_asLongAsItsKeyIsThere() throws SQLException {
        MarkerTable table = new MarkerTable(() -> open("keys"), KEEP_FOR);
        String marker = with(table, SECRET).give(ASTAS, SNAPSHOT).orElseThrow();
        String next = with(table, NEXT_SECRET, SECRET).give(ASTAS, SNAPSHOT).orElseThrow();

        assertThat(with(table, NEXT_SECRET, SECRET).find(ASTAS, marker).snapshot())
                .contains(SNAPSHOT);
        assertThat(with(table, NEXT_SECRET).find(ASTAS, marker).trouble()).contains(Markers.Trouble.KEY_GONE);
        assertThat(with(table, NEXT_SECRET).find(ASTAS, next).snapshot()).contains(SNAPSHOT);
    }

    /** Many instances start at once, and each makes sure that the table is there. */
    @Test
    void findsItsTable_ifItIsThereAlready() throws SQLException {
        at(NOW, "twice").give(ASTAS, SNAPSHOT);

        assertThat(at(NOW, "twice").give(ASTAS, SNAPSHOT)).isPresent();
    }

    /** Its table was made by a release without a history of migrations. */
    @Test
    void findsWhatAnEarlierReleaseGave() throws SQLException {
        String marker = at(NOW, "rows-to-copy").give(ASTAS, SNAPSHOT).orElseThrow();
        try (Connection from = open("rows-to-copy");
                Connection to = open("earlier");
                Statement select = from.createStatement();
                Statement make = to.createStatement();
                ResultSet row = select.executeQuery(
                        "SELECT owner_hash, marker_hash, made_at, hashes FROM samplan_change_marker")) {
            assertThat(row.next()).isTrue();
            make.execute("CREATE TABLE IF NOT EXISTS samplan_change_marker (owner_hash VARCHAR(64) NOT NULL,"
                    + " marker_hash VARCHAR(64) NOT NULL, made_at BIGINT NOT NULL, hashes TEXT NOT NULL,"
                    + " PRIMARY KEY (owner_hash, marker_hash))");
            make.execute("CREATE INDEX IF NOT EXISTS samplan_change_marker_age ON samplan_change_marker (made_at)");
            make.execute("INSERT INTO samplan_change_marker VALUES ('" + row.getString(1) + "', '" + row.getString(2)
                    + "', " + row.getLong(3) + ", '" + row.getString(4) + "')");
        }

        assertThat(at(NOW, "earlier").find(ASTAS, marker).snapshot()).contains(SNAPSHOT);
    }

    @Test
    void keepsASnapshotOfManyRecords() throws SQLException {
        String records = IntStream.range(0, 5000)
                .mapToObj("%011dbytes-hash-."::formatted)
                .collect(Collectors.joining());
        Snapshot large = Snapshot.parse("2\n#the-key.\nsource-hash=" + records).orElseThrow();
        StoredMarkers markers = at(NOW, "large");

        assertThat(markers.find(ASTAS, markers.give(ASTAS, large).orElseThrow()).snapshot())
                .contains(large);
    }

    @Test
    void keepsHashesOnly() throws SQLException {
        String marker = at(NOW, "hashes").give(ASTAS, SNAPSHOT).orElseThrow();

        try (Connection connection = open("hashes");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT owner_hash || '/' || marker_hash || '/' || hashes FROM samplan_change_marker")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).doesNotContain("194304247663", "CON1", marker);
            assertThat(rows.next()).isFalse();
        }
    }

    @Test
    void forgetsWhatIsOld() throws SQLException {
        at(NOW, "old").give(ASTAS, SNAPSHOT);
        at(NOW.plus(KEEP_FOR).plusSeconds(1), "old").give(ASTAS, SNAPSHOT);

        try (Connection connection = open("old");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM samplan_change_marker")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isEqualTo(1);
        }
    }

    @Test
    void saysSo_whenTheDatabaseIsGone() throws SQLException {
        boolean[] gone = new boolean[1];
        MarkerTable table = new MarkerTable(
                () -> {
                    if (gone[0]) {
                        throw new SQLException("gone", "08001");
                    }
                    return open("gone");
                },
                KEEP_FOR);
        StoredMarkers markers = with(table, SECRET);
        String marker = markers.give(ASTAS, SNAPSHOT).orElseThrow();
        gone[0] = true;

        assertThat(markers.give(ASTAS, SNAPSHOT)).isEmpty();
        assertThat(markers.find(ASTAS, marker).trouble()).contains(Markers.Trouble.UNAVAILABLE);
    }

    private StoredMarkers at(Instant now, String database) throws SQLException {
        return new StoredMarkers(
                new MarkerTable(() -> open(database), KEEP_FOR),
                new KeyRing(List.of(SECRET)),
                Clock.fixed(now, ZoneOffset.UTC));
    }

    private static StoredMarkers with(MarkerTable table, byte[]... secrets) {
        return new StoredMarkers(table, new KeyRing(List.of(secrets)), Clock.fixed(NOW, ZoneOffset.UTC));
    }
}
