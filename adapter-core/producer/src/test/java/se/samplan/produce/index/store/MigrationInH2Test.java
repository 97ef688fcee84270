package se.samplan.produce.index.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

class MigrationInH2Test extends MigrationContract {

    @Override
    Connection open(String database) throws SQLException {
        return DriverManager.getConnection("jdbc:h2:mem:Outbox-" + database + ";DB_CLOSE_DELAY=-1");
    }
}
