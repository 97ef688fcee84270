package se.samplan.change;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What an answer held, in keyed hashes only: no id, no content, no name of a source can be read from it. Where it is remembered when
 * something began, that can be read only with the key and the record.
 *
 * @param sources what each source held, by its hash
 */
public record Snapshot(Map<String, Held> sources) {

    /** What somebody has seen who has seen nothing. */
    public static final Snapshot NOTHING = new Snapshot(Map.of());

    private static final String VERSION = "2";
    private static final char KEY = '#';
    private static final char WHOLE = '=';
    private static final char PARTIAL = '?';
    private static final char ENDED = '!';
    private static final char IN_FORCE = '.';
    private static final char START = '@';

    public Snapshot {
        sources = Collections.unmodifiableMap(new TreeMap<>(sources));
    }

    /**
     * What one source held.
     *
     * @param key id of the key of all its hashes. Sources can differ in it: what is remembered of one that did not answer
     *     since a key was replaced cannot be hashed anew
     * @param whole false if the source never answered in full, so that it is not known what it held
     * @param records by the hash of their id
     */
    record Held(String key, boolean whole, Map<String, Remembered> records) {
        Held {
            records = Collections.unmodifiableMap(new TreeMap<>(records));
        }
    }

    /**
     * One record.
     *
     * @param content hash of its bytes
     * @param ended whether it had ended when it was seen
     * @param start when it began, masked; there if that was to be remembered
     */
    record Remembered(String content, boolean ended, Optional<String> start) {

        Remembered(String content, boolean ended) {
            this(content, ended, Optional.empty());
        }

        private String text() {
            return content
                    + (ended ? ENDED : IN_FORCE)
                    + start.map(masked -> START + masked).orElse("");
        }
    }

    /** The record with that hash under that key, whoever held it. */
    Optional<Remembered> find(String key, String idHash) {
        return sources.values().stream()
                .filter(held -> held.key().equals(key))
                .map(held -> Optional.ofNullable(held.records().get(idHash)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** What the source with that hash under that key held. */
    Optional<Held> of(String key, String sourceHash) {
        return Optional.ofNullable(sources.get(sourceHash))
                .filter(held -> held.key().equals(key));
    }

    /** One line per key, and below it one per source; every hash has {@link Snapshots#TEXT_LENGTH} characters. */
    public String text() {
        Map<String, String> byKey = sources.entrySet().stream()
                .collect(groupingBy(
                        source -> source.getValue().key(), TreeMap::new, mapping(Snapshot::line, joining())));
        return VERSION
                + byKey.entrySet().stream()
                        .map(key -> "\n" + KEY + key.getKey() + key.getValue())
                        .collect(joining());
    }

    private static String line(Map.Entry<String, Held> source) {
        return "\n" + source.getKey() + (source.getValue().whole() ? WHOLE : PARTIAL)
                + text(source.getValue().records());
    }

    private static String text(Map<String, Remembered> records) {
        return records.entrySet().stream()
                .map(record -> record.getKey() + record.getValue().text())
                .collect(joining());
    }

    /** Reads what {@link #text} wrote; nothing if it was written by another version of this program. */
    public static Optional<Snapshot> parse(String text) {
        if (!text.equals(VERSION) && !text.startsWith(VERSION + "\n")) {
            return Optional.empty();
        }
        Map<String, Held> sources = new TreeMap<>();
        String key = "";
        for (String line : text.lines().skip(1).toList()) {
            if (line.charAt(0) == KEY) {
                key = line.substring(1);
            } else {
                int at = Snapshots.TEXT_LENGTH;
                sources.put(
                        line.substring(0, at),
                        new Held(key, line.charAt(at) == WHOLE, records(line.substring(at + 1))));
            }
        }
        return Optional.of(new Snapshot(sources));
    }

    private static Map<String, Remembered> records(String text) {
        Map<String, Remembered> records = new TreeMap<>();
        int length = 2 * Snapshots.TEXT_LENGTH + 1;
        int at = 0;
        while (at + length <= text.length()) {
            int content = at + Snapshots.TEXT_LENGTH;
            int end = content + Snapshots.TEXT_LENGTH;
            Optional<String> start = start(text, end + 1);
            records.put(
                    text.substring(at, content),
                    new Remembered(text.substring(content, end), text.charAt(end) == ENDED, start));
            at += length + (start.isPresent() ? 1 + Snapshots.TEXT_LENGTH : 0);
        }
        return records;
    }

    private static Optional<String> start(String text, int at) {
        return at < text.length() && text.charAt(at) == START
                ? Optional.of(text.substring(at + 1, at + 1 + Snapshots.TEXT_LENGTH))
                : Optional.empty();
    }

    /** Both together. What one contract held has another hash than what another one held, so nothing is there twice. */
    public Snapshot and(Snapshot other) {
        Map<String, Held> both = new TreeMap<>(sources);
        both.putAll(other.sources);
        return new Snapshot(both);
    }
}
