package se.samplan.samples.overview.mark;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps how far each reader has seen of each person. A row holds a keyed hash, a marker and a day: whoever reads the table learns
 * neither who looked nor at whom. A database that does not answer costs what is new, and never a page.
 */
@Component
public class MarkerStore {

    private static final Logger LOG = LoggerFactory.getLogger(MarkerStore.class);
    private static final int RANDOM_BYTES = 32;

    private final JdbcClient database;
    private final MarkerSettings settings;
    private final SeenKey keys;

    /** @throws IllegalStateException naming the setting that would make markers useless */
    public MarkerStore(
            JdbcClient database, MarkerSettings settings, @Value("${spring.datasource.url}") String address) {
        settings.mistake(address).ifPresent(words -> {
            throw new IllegalStateException(words);
        });
        this.database = database;
        this.settings = settings;
        this.keys = new SeenKey(secret(settings.key()));
    }

    private static byte[] secret(String key) {
        byte[] random = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(random);
        return key.isEmpty() ? random : key.getBytes(StandardCharsets.UTF_8);
    }

    /** How far she has seen, as far as anybody knows. */
    public Remembered find(Looking looking) {
        try {
            Optional<Seen> seen = database.sql("select marker, seen_on from change_marker where seen_key = :key")
                    .param("key", keys.of(looking))
                    .query((row, number) ->
                            new Seen(row.getString(1), row.getDate(2).toLocalDate()))
                    .optional();
            return seen.isPresent() ? seen.get() : new Remembered.Never();
        } catch (DataAccessException e) {
            silent("read", e);
            return new Remembered.Unknown();
        }
    }

    /** Remembers it instead of what was remembered before, and forgets what is too old of everybody. */
    public void keep(Looking looking, Seen seen) {
        String key = keys.of(looking);
        try {
            if (update(key, seen) == 0) {
                insert(key, seen);
            }
            database.sql("delete from change_marker where seen_on < :day")
                    .param("day", seen.day().minusDays(settings.keepDays()))
                    .update();
        } catch (DataAccessException e) {
            silent("written", e);
        }
    }

    private int update(String key, Seen seen) {
        return database.sql("update change_marker set marker = :marker, seen_on = :day where seen_key = :key")
                .param("marker", seen.marker())
                .param("day", seen.day())
                .param("key", key)
                .update();
    }

    private void insert(String key, Seen seen) {
        try {
            database.sql("insert into change_marker (seen_key, marker, seen_on) values (:key, :marker, :day)")
                    .param("key", key)
                    .param("marker", seen.marker())
                    .param("day", seen.day())
                    .update();
        } catch (DuplicateKeyException e) {
            // Another page of the same reader was quicker.
            update(key, seen);
        }
    }

    /** Forgets how far she has seen: her next look is her first. */
    public void forget(Looking looking) {
        try {
            database.sql("delete from change_marker where seen_key = :key")
                    .param("key", keys.of(looking))
                    .update();
        } catch (DataAccessException e) {
            silent("cleared", e);
        }
    }

    /** What a driver says may hold what stands in the row. */
    private static void silent(String what, DataAccessException e) {
        LOG.warn("change markers could not be {}: {}", what, e.getClass().getSimpleName());
    }
}
