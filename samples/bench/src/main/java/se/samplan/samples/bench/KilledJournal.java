package se.samplan.samples.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What the journal holds when everything is over.
 *
 * @param bookings the latest change of each booking that was ever changed
 * @param history every change that was committed, by its number
 * @param said numbers of the changes of which the journal has said that they were committed
 * @param waiting changes that still wait in the outbox, those that are parked among them
 */
record KilledJournal(Map<String, Change> bookings, Map<Long, Change> history, Set<Long> said, long waiting) {

    /** One change of one booking. */
    record Change(long number, String booking, boolean cancelled) {}

    /** Makes the tables, with bookings that nobody has changed. */
    static void create(String database, Path said) throws SQLException, IOException {
        Files.createFile(said);
        try (Connection connection = WritingJournal.connection(database);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE booking (id VARCHAR(40) PRIMARY KEY, change BIGINT, cancelled BOOLEAN)");
            statement.execute("CREATE TABLE history (change BIGINT PRIMARY KEY, id VARCHAR(40), cancelled BOOLEAN)");
            for (int i = 0; i < WritingJournal.BOOKINGS; i++) {
                statement.execute("INSERT INTO booking (id) VALUES ('booking-" + i + "')");
            }
        }
    }

    /** Reads it; nobody else may have the database open. */
    static KilledJournal read(String database, Path said) throws SQLException, IOException {
        Map<String, Change> bookings = new HashMap<>();
        Map<Long, Change> history = new HashMap<>();
        Set<Long> numbers = new HashSet<>();
        for (String line : Files.readAllLines(said)) {
            numbers.add(Long.valueOf(line));
        }
        try (Connection connection = WritingJournal.connection(database);
                Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery("SELECT change, id, cancelled FROM booking WHERE change > 0")) {
                while (row.next()) {
                    bookings.put(row.getString(2), change(row));
                }
            }
            try (ResultSet row = statement.executeQuery("SELECT change, id, cancelled FROM history")) {
                while (row.next()) {
                    history.put(row.getLong(1), change(row));
                }
            }
            try (ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM samplan_index_outbox")) {
                row.next();
                return new KilledJournal(bookings, history, numbers, row.getLong(1));
            }
        }
    }

    private static Change change(ResultSet row) throws SQLException {
        return new Change(row.getLong(1), row.getString(2), row.getBoolean(3));
    }
}
