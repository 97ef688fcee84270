package se.samplan.produce.index.store;

import java.util.List;
import se.samplan.database.Step;

/** How the tables came to be as they are. A step that has been released is never changed; a further one is added. */
final class Tables {

    private static final String KEY = "person VARCHAR(32) NOT NULL, service_domain VARCHAR(255) NOT NULL,"
            + " categorization VARCHAR(255) NOT NULL, logical_address VARCHAR(64) NOT NULL,"
            + " object_id VARCHAR(128) NOT NULL, process_id VARCHAR(128) NOT NULL,"
            + " source_system VARCHAR(64) NOT NULL, data_controller VARCHAR(64) NOT NULL";

    /** The tables as releases that kept no history made them, so that such tables are found and left as they are. */
    private static final Step FIRST = new Step(
            1,
            "outbox lease notifications",
            List.of(
                    "CREATE TABLE IF NOT EXISTS samplan_index_outbox (key_hash VARCHAR(64) PRIMARY KEY, " + KEY
                            + ", state VARCHAR(8) NOT NULL, most_recent VARCHAR(14) NOT NULL, change_id VARCHAR(36) NOT NULL,"
                            + " waiting_since BIGINT NOT NULL, attempts INTEGER NOT NULL, parked_at BIGINT,"
                            + " reason VARCHAR(32))",
                    "CREATE INDEX IF NOT EXISTS samplan_index_outbox_order ON samplan_index_outbox (attempts, waiting_since)",
                    "CREATE INDEX IF NOT EXISTS samplan_index_outbox_change ON samplan_index_outbox (change_id)",
                    "CREATE TABLE IF NOT EXISTS samplan_index_lease (name VARCHAR(16) PRIMARY KEY, holder VARCHAR(36) NOT NULL,"
                            + " until_at BIGINT NOT NULL)",
                    row("delivery"),
                    row("resume"),
                    "CREATE TABLE IF NOT EXISTS samplan_index_notification (key_hash VARCHAR(64) PRIMARY KEY, " + KEY
                            + ", owner VARCHAR(64) NOT NULL, state VARCHAR(8) NOT NULL, most_recent VARCHAR(14) NOT NULL,"
                            + " creation_time VARCHAR(14) NOT NULL, update_time VARCHAR(14) NOT NULL,"
                            + " received_at BIGINT NOT NULL)",
                    "CREATE INDEX IF NOT EXISTS samplan_index_notification_age ON samplan_index_notification (state, received_at)"));

    static final List<Step> STEPS = List.of(FIRST);

    private Tables() {}

    private static String row(String name) {
        return "INSERT INTO samplan_index_lease (name, holder, until_at) SELECT '" + name + "', '', 0"
                + " WHERE NOT EXISTS (SELECT 1 FROM samplan_index_lease WHERE name = '" + name + "')";
    }
}
