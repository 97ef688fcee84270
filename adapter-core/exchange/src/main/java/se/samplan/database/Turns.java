package se.samplan.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Whose turn it is to change the tables of a database, within this program. H2 has no lock that would keep several instances
 * apart which start at once: Flyway can lock the rows of its history there, and neither a history that is only being made nor
 * the tables. A step was then done twice, or failed for good. An H2 database is open in one program at a time; between
 * programs, PostgreSQL has a lock that Flyway takes.
 */
final class Turns {

    private static final Map<String, Lock> BY_ADDRESS = new ConcurrentHashMap<>();

    private Turns() {}

    /**
     * The lock of that database, the same for all that have its address. Takes one connection, and gives it back.
     *
     * @throws SQLException if the database cannot be used
     */
    static Lock of(Connections connections) throws SQLException {
        try (Connection connection = connections.open()) {
            String address = String.valueOf(connection.getMetaData().getURL());
            return BY_ADDRESS.computeIfAbsent(address, each -> new ReentrantLock());
        }
    }
}
