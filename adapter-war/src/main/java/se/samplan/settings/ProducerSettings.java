package se.samplan.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The journal system that is answered for.
 *
 * @param sourceSystem its HSA-id
 * @param logicalAddresses under which it is called; its HSA-id if nothing else is given
 * @param careUnits units whose bookings it holds
 * @param time from a request until a fault goes out instead of an answer
 * @param maxRecords most records in an answer
 * @param maxAnswer bytes of an answer, roughly
 * @param content what is made for plans without a document of their own
 * @param index how the engagement index is kept up to date; empty if it is not
 * @param plansFromNotes by what notes are known that are offered as plans; empty if none are
 * @param behind another producer that is asked for the plans; empty if there is none
 */
public record ProducerSettings(
        String sourceSystem,
        List<String> logicalAddresses,
        List<String> careUnits,
        Duration time,
        int maxRecords,
        int maxAnswer,
        Content content,
        Optional<IndexUpdateSettings> index,
        Optional<NoteSettings> plansFromNotes,
        Optional<BehindSettings> behind) {

    private static final Duration PLATFORM_LIMIT = Duration.ofSeconds(30);
    private static final int MOST_RECORDS = 100_000;

    /** What a plan that is only structure gets, so that views of documents can show it. */
    public enum Content {
        HTML,
        PDF,
        NONE
    }

    static ProducerSettings read(SettingsReader from, Path directory) {
        String sourceSystem = from.id("producer.source-system");
        List<String> addresses = from.optionalIds("producer.logical-addresses");
        ProducerSettings settings = new ProducerSettings(
                sourceSystem,
                addresses.isEmpty() ? List.of(sourceSystem) : addresses,
                from.optionalIds("producer.care-units"),
                from.duration("producer.time"),
                from.number("producer.max-records", 1, MOST_RECORDS),
                from.bytes("producer.max-answer"),
                Content.valueOf(
                        from.oneOf("producer.content", "html", "pdf", "none").toUpperCase(Locale.ROOT)),
                IndexUpdateSettings.read(from, sourceSystem),
                NoteSettings.read(from),
                BehindSettings.read(from, directory, sourceSystem));
        from.check(
                settings.plansFromNotes.isEmpty() || settings.behind.isEmpty(),
                "producer.plans-from-notes: must be no when producer.behind.address is given");
        from.check(
                settings.time.compareTo(PLATFORM_LIMIT) < 0,
                "producer.time: must be below 30 s, when the platform gives up");
        return settings;
    }
}
