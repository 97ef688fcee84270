package se.samplan.produce.index.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import se.samplan.produce.index.IndexKey;

/** The columns of a key, the same in every table. */
final class KeyColumns {

    static final String NAMES = "person, service_domain, categorization, logical_address, object_id, process_id,"
            + " source_system, data_controller";

    static final String PLACES = "?, ?, ?, ?, ?, ?, ?, ?";

    private KeyColumns() {}

    /** The values of a key, in the order of the names. */
    static List<String> values(IndexKey key) {
        return List.of(
                key.person(),
                key.serviceDomain(),
                key.categorization(),
                key.logicalAddress(),
                key.objectId(),
                key.processId(),
                key.sourceSystem(),
                key.dataController());
    }

    static IndexKey key(ResultSet row) throws SQLException {
        return new IndexKey(
                row.getString("person"),
                row.getString("service_domain"),
                row.getString("categorization"),
                row.getString("logical_address"),
                row.getString("object_id"),
                row.getString("process_id"),
                row.getString("source_system"),
                row.getString("data_controller"));
    }
}
