package se.samplan.produce.index.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import se.samplan.produce.index.OutboxEntry;

/**
 * Rows that are changed together after they have been sent. Rows that somebody else has locked are passed by: to wait for a
 * vendor's transaction while holding locks that it may want would be a deadlock, and it is the vendor who would be cut.
 *
 * @param ids of changes
 */
record RowGroups(List<String> ids) {

    private static final int MOST = 100;

    static List<RowGroups> of(List<OutboxEntry> entries) {
        List<RowGroups> groups = new ArrayList<>();
        for (int from = 0; from < entries.size(); from += MOST) {
            groups.add(new RowGroups(entries.subList(from, Math.min(from + MOST, entries.size())).stream()
                    .map(OutboxEntry::id)
                    .toList()));
        }
        return groups;
    }

    /** Changes those that are still as they were when they were sent; gives how many. */
    int change(Connection connection, String statement) throws SQLException {
        List<String> ours = locked(connection);
        if (ours.isEmpty()) {
            return 0;
        }
        try (PreparedStatement change = connection.prepareStatement(statement + where(ours))) {
            set(change, ours);
            return change.executeUpdate();
        }
    }

    private List<String> locked(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT change_id FROM samplan_index_outbox" + where(ids) + " FOR UPDATE SKIP LOCKED")) {
            set(select, ids);
            List<String> locked = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    locked.add(rows.getString(1));
                }
            }
            return locked;
        }
    }

    private static String where(List<String> some) {
        return " WHERE change_id IN (" + String.join(", ", Collections.nCopies(some.size(), "?")) + ")";
    }

    private static void set(PreparedStatement statement, List<String> some) throws SQLException {
        for (int i = 0; i < some.size(); i++) {
            statement.setString(i + 1, some.get(i));
        }
    }
}
