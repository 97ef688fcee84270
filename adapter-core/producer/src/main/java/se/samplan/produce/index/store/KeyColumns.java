package se.samplan.produce.index.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import se.samplan.produce.index.IndexKey;

/** The columns of a key, the same in every table. */
final class KeyColumns {

    static final String NAMES = "person, service_domain, categorization, logical_address, object_id, process_id,"
            + " source_system, data_controller";

    static final String PLACES = "?, ?, ?, ?, ?, ?, ?, ?";

    private KeyColumns() {}

    /** Sets them from there on; gives the place after them. */
    static int set(PreparedStatement statement, int from, IndexKey key) throws SQLException {
        int place = from;
        statement.setString(place++, key.person());
        statement.setString(place++, key.serviceDomain());
        statement.setString(place++, key.categorization());
        statement.setString(place++, key.logicalAddress());
        statement.setString(place++, key.objectId());
        statement.setString(place++, key.processId());
        statement.setString(place++, key.sourceSystem());
        statement.setString(place++, key.dataController());
        return place;
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
