package se.samplan.produce.index.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.samplan.contracts.time.WireTime;
import se.samplan.produce.index.EngagementListener;
import se.samplan.produce.index.IndexChange;
import se.samplan.produce.index.Notification;
import se.samplan.produce.index.Notifications;

/**
 * What other indexes have told, one row for each of their posts: the latest by the time that the index set. A post that is gone
 * leaves a row for a while, so that an older message that comes late does not bring it back.
 */
public final class NotificationTable implements Notifications.Store {

    private static final String TABLE = "samplan_index_notification";
    private static final Duration KEEP_GONE = Duration.ofDays(30);
    private static final String NO_TIME = "";

    private final Database database;
    private final Clock clock;

    /**
     * Makes the table if it is not there, and brings that of an older release to the form of this one.
     *
     * @param connections two at a time at first
     * @throws se.samplan.database.TablesRefused if the tables are of a newer release, or cannot be brought to this one
     * @throws se.samplan.produce.index.OutboxUnavailable if the database cannot be used
     */
    public NotificationTable(Connections connections, Clock clock) {
        this.database = new Database(connections);
        this.clock = clock;
        database.migrate();
    }

    @Override
    public void keep(List<Notification> notifications, EngagementListener listener) {
        database.transaction(connection -> {
            List<Notification> news = new ArrayList<>();
            for (Notification notification : notifications) {
                if (isNews(connection, notification)) {
                    news.add(notification);
                }
            }
            forget(connection);
            if (!news.isEmpty()) {
                listener.changed(List.copyOf(news));
            }
            return news.size();
        });
    }

    /**
     * True, and written, if it tells something that is not known yet. Two that arrive at the same moment about the same new post
     * end in one of them failing, and the index sends that again.
     */
    private boolean isNews(Connection connection, Notification notification) throws SQLException {
        String hash = hash(notification);
        Optional<Known> known = find(connection, hash);
        if (known.isEmpty()) {
            insert(connection, hash, notification);
            return true;
        }
        if (known.get().equals(Known.of(notification)) || known.get().isNewerThan(notification)) {
            return false;
        }
        replace(connection, hash, notification);
        return true;
    }

    private static Optional<Known> find(Connection connection, String hash) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT state, most_recent, creation_time, update_time" + " FROM " + TABLE
                        + " WHERE key_hash = ? FOR UPDATE")) {
            select.setString(1, hash);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Known(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                        : Optional.empty();
            }
        }
    }

    private void insert(Connection connection, String hash, Notification notification) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO " + TABLE + " (state, most_recent,"
                + " creation_time, update_time, received_at, key_hash, owner, " + KeyColumns.NAMES
                + ") VALUES (?, ?, ?, ?, ?, ?, ?, " + KeyColumns.PLACES + ")")) {
            int place = set(insert, notification);
            insert.setString(place, hash);
            insert.setString(place + 1, notification.owner().value());
            KeyColumns.set(insert, place + 2, notification.key());
            insert.executeUpdate();
        }
    }

    private void replace(Connection connection, String hash, Notification notification) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("UPDATE " + TABLE + " SET state = ?,"
                + " most_recent = ?, creation_time = ?, update_time = ?, received_at = ? WHERE key_hash = ?")) {
            int place = set(update, notification);
            update.setString(place, hash);
            update.executeUpdate();
        }
    }

    private int set(PreparedStatement statement, Notification notification) throws SQLException {
        Known told = Known.of(notification);
        statement.setString(1, told.state());
        statement.setString(2, told.mostRecent());
        statement.setString(3, told.creation());
        statement.setString(4, told.update());
        statement.setLong(5, clock.millis());
        return 6;
    }

    private void forget(Connection connection) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("DELETE FROM " + TABLE + " WHERE state = ? AND received_at < ?")) {
            delete.setString(1, IndexChange.State.GONE.name());
            delete.setLong(2, clock.instant().minus(KEEP_GONE).toEpochMilli());
            delete.executeUpdate();
        }
    }

    private static String hash(Notification notification) {
        return KeyHash.of(notification.key(), notification.owner().value());
    }

    /** What a row says beside its key. Times without a value are empty. */
    private record Known(String state, String mostRecent, String creation, String update) {

        static Known of(Notification notification) {
            return new Known(
                    notification.state().name(),
                    text(notification.times().mostRecentContent()),
                    text(notification.times().creationTime()),
                    text(notification.times().updateTime()));
        }

        /** By the time that the index set; without one the later to come counts. Fourteen digits order as they stand. */
        boolean isNewerThan(Notification notification) {
            String other = text(notification.times().updateTime());
            return !update.isEmpty() && !other.isEmpty() && update.compareTo(other) > 0;
        }

        private static String text(Optional<LocalDateTime> time) {
            return time.map(WireTime::format).orElse(NO_TIME);
        }
    }
}
