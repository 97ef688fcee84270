package se.samplan.produce.index.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

class NotificationInH2Test extends NotificationContract {

    @Override
    Connection open(String database) throws SQLException {
        return DriverManager.getConnection("jdbc:h2:mem:Notification-" + database + ";DB_CLOSE_DELAY=-1");
    }
}
