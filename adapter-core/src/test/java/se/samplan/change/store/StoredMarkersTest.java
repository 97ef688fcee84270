package se.samplan.change.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.samplan.change.Markers;
import se.samplan.change.Snapshot;

class StoredMarkersTest {

    private static final byte[] SECRET = new byte[32];
    private static final Instant NOW = Instant.parse("2026-01-29T18:30:00Z");
    private static final Duration KEEP_FOR = Duration.ofDays(90);
    private static final List<String> ASTAS = List.of("contract", "CON1", "194304247663");
    private static final Snapshot SNAPSHOT = new Snapshot(Map.of());

    @Test
    void findsWhatItGave_evenInAnotherInstance() throws SQLException {
        String marker = at(NOW, "found").give(ASTAS, SNAPSHOT).orElseThrow();

        assertThat(at(NOW.plus(KEEP_FOR), "found").find(ASTAS, marker).snapshot())
                .contains(SNAPSHOT);
        assertThat(marker).hasSize(22);
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
        StoredMarkers markers = new StoredMarkers(table, SECRET, Clock.fixed(NOW, ZoneOffset.UTC));
        String marker = markers.give(ASTAS, SNAPSHOT).orElseThrow();
        gone[0] = true;

        assertThat(markers.give(ASTAS, SNAPSHOT)).isEmpty();
        assertThat(markers.find(ASTAS, marker).trouble()).contains(Markers.Trouble.UNAVAILABLE);
    }

    private static StoredMarkers at(Instant now, String database) throws SQLException {
        return new StoredMarkers(
                new MarkerTable(() -> open(database), KEEP_FOR), SECRET, Clock.fixed(now, ZoneOffset.UTC));
    }

    private static Connection open(String database) throws SQLException {
        return DriverManager.getConnection("jdbc:h2:mem:" + database + ";DB_CLOSE_DELAY=-1");
    }
}
