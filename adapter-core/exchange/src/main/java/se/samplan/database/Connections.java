package se.samplan.database;

import java.sql.Connection;
import java.sql.SQLException;

/** Opens a connection; a pool, a DataSource's getConnection, or a new one each time. */
@FunctionalInterface
public interface Connections {
    Connection open() throws SQLException;
}
