package se.samplan.produce.index.store;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samplan.produce.index.OutboxEntry;

/**
 * Rows that are changed together after they have been sent. Rows that somebody else has locked are skipped: to wait for a
 * vendor's transaction while holding locks that it may want would be a deadlock, and it is the vendor's transaction that would
 * be cut.
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

    /** Changes those that are still as they were when they were sent; returns how many. */
    int change(JdbcClient client, String statement) {
        List<String> ours = locked(client);
        return ours.isEmpty() ? 0 : among(client, statement, ours, "").update();
    }

    private List<String> locked(JdbcClient client) {
        return among(client, "SELECT change_id FROM samplan_index_outbox", ids, " FOR UPDATE SKIP LOCKED")
                .query(String.class)
                .list();
    }

    private static JdbcClient.StatementSpec among(JdbcClient client, String what, List<String> some, String how) {
        return client.sql(what + " WHERE change_id IN (:ids)" + how).param("ids", some);
    }
}
