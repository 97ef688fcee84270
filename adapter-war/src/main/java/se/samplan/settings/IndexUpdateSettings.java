package se.samplan.settings;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * How a producer keeps the engagement index up to date.
 *
 * @param address where Update is posted to
 * @param logicalAddress the index owner's id
 * @param ownId our own id as a consumer of the index: that of the source system
 * @param timeout longest time until its answer has come
 * @param batch most changes in one request
 * @param pace between looks into the outbox, and after failures
 * @param outbox the database of what is still to be sent
 */
public record IndexUpdateSettings(
        URI address,
        String logicalAddress,
        String ownId,
        Duration timeout,
        int batch,
        Pace pace,
        DatabaseSettings outbox) {

    /**
     * How fast it goes.
     *
     * @param poll between two looks into the outbox
     * @param pause after one failure, at most; doubled with each more
     * @param longestPause however many failures there were
     */
    public record Pace(Duration poll, Duration pause, Duration longestPause) {}

    private static final String GROUP = "producer.index.";
    private static final int MOST_IN_BATCH = 1000;

    /**
     * Empty, with every key read and checked all the same, if there is no address.
     *
     * @param sourceSystem our own id, if the settings say no other
     */
    static Optional<IndexUpdateSettings> read(SettingsReader from, String sourceSystem) {
        Optional<URI> address = from.optionalAddress(GROUP + "address");
        Optional<String> logicalAddress = from.optionalId(GROUP + "logical-address");
        String ownId = from.optionalId(GROUP + "own-id").orElse(sourceSystem);
        Duration timeout = from.duration(GROUP + "timeout");
        int batch = from.number(GROUP + "batch", 1, MOST_IN_BATCH);
        Pace pace = pace(from);
        DatabaseSettings outbox = new DatabaseSettings(
                from.text(GROUP + "database"),
                from.text(GROUP + "user"),
                from.optional(GROUP + "password").orElse(""));
        from.check(
                address.isEmpty() || logicalAddress.isPresent(),
                GROUP + "logical-address: is mandatory with " + GROUP + "address");
        return address.map(
                uri -> new IndexUpdateSettings(uri, logicalAddress.orElse("-"), ownId, timeout, batch, pace, outbox));
    }

    private static Pace pace(SettingsReader from) {
        Pace pace = new Pace(
                from.duration(GROUP + "poll"), from.duration(GROUP + "pause"), from.duration(GROUP + "longest-pause"));
        from.check(
                pace.longestPause().compareTo(pace.pause()) >= 0,
                GROUP + "longest-pause: must not be below " + GROUP + "pause");
        return pace;
    }
}
