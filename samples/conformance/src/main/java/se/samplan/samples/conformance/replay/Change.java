package se.samplan.samples.conformance.replay;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samplan.samples.conformance.message.Text;

/**
 * That a record is not as it was at the step before.
 *
 * @param source HSA-id of its source system, or of the care unit of a booked time
 * @param key the record, as {@link Held#key()}; of a record that was removed it may be anything, since nobody keeps its id
 */
public record Change(Kind kind, String source, String key) {

    /** How it differs. */
    public enum Kind {
        NEW,
        CHANGED,
        /** It was in force, and is not any longer. */
        ENDED,
        /** Its source was asked, and has it no longer. */
        REMOVED,
        /** It is there no longer, but nobody is asked about it either: this is seen, never told. */
        GONE;

        /** As in a summary and in the table of changes; empty for other words. */
        static Optional<Kind> of(String word) {
            return Stream.of(values()).filter(kind -> kind.word().equals(word)).findFirst();
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** For people. */
        public Text words() {
            return new Text(
                    word(),
                    switch (this) {
                        case NEW -> "ny";
                        case CHANGED -> "ändrad";
                        case ENDED -> "avslutad";
                        case REMOVED -> "borttagen";
                        case GONE -> "försvunnen";
                    });
        }

        /** What somebody sees who knows nothing but two answers. */
        Kind seen() {
            return switch (this) {
                case ENDED -> CHANGED;
                case REMOVED -> GONE;
                default -> this;
            };
        }
    }

    /** The record's id without its source. */
    public String id() {
        return StoryRecord.id(key);
    }

    /** How two answers in a row differ. */
    static List<Change> between(List<Held> before, List<Held> after) {
        Map<String, String> was = contents(before);
        Map<String, String> is = contents(after);
        Stream<Change> there = is.keySet().stream()
                .filter(key -> !Objects.equals(was.get(key), is.get(key)))
                .map(key -> of(was.containsKey(key) ? Kind.CHANGED : Kind.NEW, key));
        Stream<Change> away =
                was.keySet().stream().filter(key -> !is.containsKey(key)).map(key -> of(Kind.GONE, key));
        return Stream.concat(there, away).toList();
    }

    private static Map<String, String> contents(List<Held> records) {
        return records.stream()
                .collect(Collectors.toMap(Held::key, Held::content, (one, other) -> one + other, TreeMap::new));
    }

    private static Change of(Kind kind, String key) {
        return new Change(kind, StoryRecord.source(key), key);
    }

    /** This change with the kind that it is seen as. */
    Change seen() {
        return new Change(kind.seen(), source, key);
    }
}
