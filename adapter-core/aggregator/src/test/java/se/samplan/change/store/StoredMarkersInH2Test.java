package se.samplan.change.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

class StoredMarkersInH2Test extends StoredMarkersContract {

    @Override
    Connection open(String database) throws SQLException {
        return DriverManager.getConnection("jdbc:h2:mem:" + database + ";DB_CLOSE_DELAY=-1");
    }
}
