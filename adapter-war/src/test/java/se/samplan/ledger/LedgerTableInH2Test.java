package se.samplan.ledger;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Against the embedded database, for one instance alone and for trials. */
class LedgerTableInH2Test extends LedgerTableContract {

    @Override
    Connection open(String name) throws SQLException {
        return DriverManager.getConnection("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=60000", "sa", "");
    }
}
