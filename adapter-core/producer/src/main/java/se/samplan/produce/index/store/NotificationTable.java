package se.samplan.produce.index.store;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
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
     * @param connections opens connections, up to two at a time while the table is made
     * @throws se.samplan.database.TablesRefused if the tables are of a newer release, or cannot be brought to this one
     * @throws se.samplan.produce.index.OutboxUnavailable if the database cannot be used
     */
    @SuppressWarnings("deprecation") // programs were compiled with it
    public NotificationTable(Connections connections, Clock clock) {
        this.database = new Database(connections);
        this.clock = clock;
        database.migrate();
    }

    @Override
    public void keep(List<Notification> notifications, EngagementListener listener) {
        database.transaction(client -> {
            List<Notification> news = notifications.stream()
                    .filter(notification -> isNews(client, notification))
                    .toList();
            forget(client);
            if (!news.isEmpty()) {
                listener.changed(news);
            }
            return news.size();
        });
    }

    /**
     * True, and written, if it tells something that is not known yet. Of two that arrive at the same moment about the same new
     * post, one fails, and the index sends that again.
     */
    private boolean isNews(JdbcClient client, Notification notification) {
        String hash = hash(notification);
        Optional<Known> known = find(client, hash);
        if (known.isEmpty()) {
            insert(client, hash, notification);
            return true;
        }
        if (known.get().equals(Known.of(notification)) || known.get().isNewerThan(notification)) {
            return false;
        }
        replace(client, hash, notification);
        return true;
    }

    private static Optional<Known> find(JdbcClient client, String hash) {
        return client.sql("SELECT state, most_recent, creation_time, update_time FROM " + TABLE
                        + " WHERE key_hash = ? FOR UPDATE")
                .param(hash)
                .query((row, number) ->
                        new Known(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                .optional();
    }

    private void insert(JdbcClient client, String hash, Notification notification) {
        client.sql("INSERT INTO " + TABLE
                        + " (state, most_recent, creation_time, update_time, received_at, key_hash, owner, "
                        + KeyColumns.NAMES + ") VALUES (?, ?, ?, ?, ?, ?, ?, " + KeyColumns.PLACES + ")")
                .params(Known.of(notification).values())
                .params(clock.millis(), hash, notification.owner().value())
                .params(KeyColumns.values(notification.key()))
                .update();
    }

    private void replace(JdbcClient client, String hash, Notification notification) {
        client.sql("UPDATE " + TABLE + " SET state = ?, most_recent = ?, creation_time = ?, update_time = ?,"
                        + " received_at = ? WHERE key_hash = ?")
                .params(Known.of(notification).values())
                .params(clock.millis(), hash)
                .update();
    }

    private void forget(JdbcClient client) {
        client.sql("DELETE FROM " + TABLE + " WHERE state = ? AND received_at < ?")
                .params(
                        IndexChange.State.GONE.name(),
                        clock.instant().minus(KEEP_GONE).toEpochMilli())
                .update();
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

        List<String> values() {
            return List.of(state, mostRecent, creation, update);
        }

        /** Compares the times that the index set; without one, the later to come counts. Fourteen digits compare as text. */
        boolean isNewerThan(Notification notification) {
            String other = text(notification.times().updateTime());
            return !update.isEmpty() && !other.isEmpty() && update.compareTo(other) > 0;
        }

        private static String text(Optional<LocalDateTime> time) {
            return time.map(WireTime::format).orElse(NO_TIME);
        }
    }
}
