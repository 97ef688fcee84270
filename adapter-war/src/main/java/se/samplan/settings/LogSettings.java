package se.samplan.settings;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The national access log, told of staff's reads by StoreLog. What waits for it stands in the ledger.
 *
 * @param address where StoreLog is posted to
 * @param logicalAddress of the log
 * @param notReadyAfter how old the oldest post that waits may be while requests should come; empty for however old
 */
public record LogSettings(
        URI address, String logicalAddress, Words words, Pace pace, Optional<Duration> notReadyAfter) {

    /**
     * What is told beside what the ledger knows.
     *
     * @param system what the log shows as this system's name
     * @param purpose of a read for which the consumer has named none
     * @param kinds by name of a contract the word for what it holds
     */
    public record Words(String system, String purpose, Map<String, String> kinds) {

        public Words {
            kinds = Map.copyOf(kinds);
        }
    }

    /**
     * How fast it goes.
     *
     * @param batch most posts in one call
     * @param time longest time for one call
     * @param poll between two looks into the ledger
     * @param pause after one failure, at most; doubled with each more
     * @param longestPause however many failures there were
     * @param deniedPause after a refusal that somebody has to do something about
     */
    public record Pace(
            int batch, Duration time, Duration poll, Duration pause, Duration longestPause, Duration deniedPause) {}

    private static final String GROUP = "log.";

    /** The platform's message size (log services facts, section 2, rule 2). */
    private static final int MOST_IN_BATCH = 500;

    private static final int LONGEST_WORD = 256;
    private static final Duration LONGEST_CALL = Duration.ofMinutes(1);

    /** Empty, with every key read and checked all the same, if there is no address. */
    static Optional<LogSettings> read(SettingsReader from, LedgerSettings ledger) {
        Optional<URI> address = from.optionalAddress(GROUP + "address");
        String logicalAddress = from.id(GROUP + "logical-address");
        Words words = words(from);
        Pace pace = pace(from);
        Optional<Duration> notReadyAfter =
                from.optional(GROUP + "not-ready-after").map(given -> from.duration(GROUP + "not-ready-after"));
        from.check(
                address.isEmpty()
                        || ledger.file().isPresent()
                        || ledger.database().isPresent(),
                GROUP + "address: is used together with ledger.file or ledger.database; what waits stands there");
        from.check(
                notReadyAfter.isEmpty() || ledger.neededFor() != LedgerSettings.NeededFor.NOBODY,
                GROUP + "not-ready-after: not together with ledger.needed-for = nobody");
        return address.map(uri -> new LogSettings(uri, logicalAddress, words, pace, notReadyAfter));
    }

    private static Words words(SettingsReader from) {
        String system = word(from, "system-name", from.text(GROUP + "system-name"));
        String purpose = word(from, "purpose", from.text(GROUP + "purpose"));
        Map<String, String> kinds = new LinkedHashMap<>();
        for (String kind : from.optionalList(GROUP + "kinds")) {
            List<String> parts = List.of(kind.split("\\s+", 2));
            from.check(
                    parts.size() == 2,
                    GROUP + "kinds: must be names of contracts, each with a word for what it holds, not \"" + kind
                            + "\"");
            kinds.put(parts.get(0), word(from, "kinds", parts.get(parts.size() - 1)));
        }
        return new Words(system, purpose, kinds);
    }

    private static String word(SettingsReader from, String key, String word) {
        from.check(
                word.length() <= LONGEST_WORD, GROUP + key + ": the log takes at most " + LONGEST_WORD + " characters");
        return word;
    }

    private static Pace pace(SettingsReader from) {
        Pace pace = new Pace(
                from.number(GROUP + "batch", 1, MOST_IN_BATCH),
                from.durationOrNone(GROUP + "time"),
                from.duration(GROUP + "poll"),
                from.duration(GROUP + "pause"),
                from.duration(GROUP + "longest-pause"),
                from.duration(GROUP + "denied-pause"));
        from.check(
                !pace.time().isZero() && pace.time().compareTo(LONGEST_CALL) <= 0,
                GROUP + "time: must be above 0 and at most 1m");
        from.check(
                pace.longestPause().compareTo(pace.pause()) >= 0,
                GROUP + "longest-pause: must not be below " + GROUP + "pause");
        return pace;
    }
}
