package se.samplan.samples.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Random;
import java.util.stream.Stream;
import se.samplan.model.HsaId;
import se.samplan.model.IdentityType;
import se.samplan.model.PersonId;
import se.samplan.model.booking.BookedTime;
import se.samplan.model.booking.BookedTimeBuilder;
import se.samplan.produce.BookedTimeQuestion;
import se.samplan.produce.BookedTimeSource;
import se.samplan.produce.JournalChanges;
import se.samplan.produce.ReportsChanges;
import se.samplan.produce.index.OutboxUnavailable;

/**
 * A journal in which two writers book, move and cancel times without a pause, in the database of the outbox. Each transaction
 * changes up to three bookings and tells of them; one of ten is rolled back. What has been committed is said afterwards, in a file.
 *
 * <p>Every change has a number of its own, also over several starts. A booking's start is as many seconds after {@link #FIRST}.
 */
public final class WritingJournal implements BookedTimeSource, ReportsChanges {

    static final String SYSTEM = "TSTASTA00000-SYS1";
    static final String UNIT = "TSTASTA00000-U101";
    static final int BOOKINGS = 300;
    static final LocalDateTime FIRST = LocalDateTime.of(2001, 1, 1, 0, 0);

    /** System property: the database. */
    static final String DATABASE = "kills.database";

    /** System property: the file in which each commit is a line. */
    static final String COMMITTED = "kills.committed";

    /** System property: which start it is, from 1; without it nothing is written. */
    static final String RUN = "kills.run";

    private static final String USER = "samplan";
    private static final HsaId OWNER = new HsaId("TSTASTA00000-RG00");
    private static final PersonId ASTA = new PersonId(Story.PERSON, IdentityType.PERSONNUMMER);
    private static final int WRITERS = 2;
    private static final int AT_ONCE = 3;
    private static final int ROLLED_BACK = 10;
    private static final long CHANGES_OF_A_WRITER = 500_000;

    @Override
    public Stream<BookedTime> bookedTimes(BookedTimeQuestion question) {
        return Stream.empty();
    }

    @Override
    public void reportTo(JournalChanges changes) {
        long run = Long.getLong(RUN, 0);
        for (int writer = 0; run > 0 && writer < WRITERS; writer++) {
            long first = (run * WRITERS + writer) * CHANGES_OF_A_WRITER;
            Thread thread = new Thread(() -> write(changes, first), "writer-" + writer);
            thread.setDaemon(true);
            thread.start();
        }
    }

    /** A connection to the journal. */
    static Connection connection(String database) throws SQLException {
        return DriverManager.getConnection(database, USER, "");
    }

    static LocalDateTime start(long change) {
        return FIRST.plusSeconds(change);
    }

    private static void write(JournalChanges changes, long first) {
        Random random = new Random(first);
        try (Connection connection = connection(System.getProperty(DATABASE));
                Writer committed =
                        Files.newBufferedWriter(Path.of(System.getProperty(COMMITTED)), StandardOpenOption.APPEND)) {
            connection.setAutoCommit(false);
            for (long change = first; change < first + CHANGES_OF_A_WRITER - AT_ONCE; change += AT_ONCE) {
                transaction(changes, connection, committed, change, random);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void transaction(
            JournalChanges changes, Connection connection, Writer committed, long first, Random random)
            throws SQLException, IOException {
        int many = 1 + random.nextInt(AT_ONCE);
        int booking = random.nextInt(BOOKINGS - many);
        try {
            for (int i = 0; i < many; i++) {
                change(changes, connection, "booking-" + (booking + i), first + i, random.nextInt(AT_ONCE) == 0);
            }
            if (random.nextInt(ROLLED_BACK) == 0) {
                connection.rollback();
                return;
            }
            connection.commit();
        } catch (SQLException | OutboxUnavailable e) {
            connection.rollback(); // two wanted the same rows, and one has to begin again
            return;
        }
        for (int i = 0; i < many; i++) {
            committed.write(first + i + "\n");
        }
        committed.flush();
    }

    /** The row of the booking is locked first, so that what is told last is what holds. */
    private static void change(
            JournalChanges changes, Connection connection, String booking, long number, boolean cancelled)
            throws SQLException {
        execute(connection, "UPDATE booking SET change = ?, cancelled = ? WHERE id = ?", number, cancelled, booking);
        execute(connection, "INSERT INTO history (change, cancelled, id) VALUES (?, ?, ?)", number, cancelled, booking);
        BookedTime time = BookedTimeBuilder.builder()
                .bookingId(booking)
                .subjectOfCare(ASTA)
                .healthcareFacility(new HsaId(UNIT))
                .startTimeInclusive(start(number))
                .endTimeExclusive(start(number).plusMinutes(30))
                .build();
        if (cancelled) {
            changes.cancelled(connection, time, OWNER);
        } else {
            changes.booked(connection, time, OWNER);
        }
    }

    private static void execute(Connection connection, String sql, long number, boolean cancelled, String booking)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, number);
            statement.setBoolean(2, cancelled);
            statement.setString(3, booking);
            statement.executeUpdate();
        }
    }
}
