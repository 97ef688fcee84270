package se.samplan.change;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import se.samplan.change.Snapshot.Held;
import se.samplan.change.Snapshot.Remembered;
import se.samplan.contract.Fact;
import se.samplan.merge.MergedAnswer;
import se.samplan.model.Source;
import se.samplan.outcome.NotAskedReason;
import se.samplan.outcome.Outcome;
import se.samplan.record.Facts;
import se.samplan.record.Reading;
import se.samplan.record.RecordIds;
import se.samplan.record.SourceRecord;

/**
 * Makes snapshots of answers and compares an answer with an earlier one.
 *
 * <p>Rules: what is not known is not claimed. A source that gave no full answer removes nothing and keeps what was remembered
 * of it; of a source that never gave one, nothing is called new. The content of a record is its bytes as given.
 */
public final class Snapshots {

    /** Eight bytes: of a thousand records of one person, two have the same hash once in some 10^13 persons. */
    static final int BYTES = 8;

    /** The same in characters. */
    static final int TEXT_LENGTH = 11;

    private static final int DATE_LENGTH = 8;
    private static final Set<String> ENDED = Set.of("completed", "ended", "replaced", "revoked");

    private Snapshots() {}

    /** A keyed hash of {@link #TEXT_LENGTH} characters. */
    @FunctionalInterface
    public interface Hash extends Function<byte[], String> {}

    /**
     * What an answer looks like now, and what has changed.
     *
     * @param next what to remember for the next time
     */
    public record Compared(Snapshot next, List<Change> changes) {
        public Compared {
            changes = List.copyOf(changes);
        }
    }

    /**
     * Compares an answer with what was remembered; without that, nothing has changed.
     *
     * @param today YYYYMMDD, Swedish local
     */
    public static Compared compare(MergedAnswer answer, Optional<Snapshot> before, String today, Hash hash) {
        return new Comparison(answer, before, today, hash).result();
    }

    /** True if the record is not in force any longer: its last day has passed, or its status says so. */
    static boolean hasEnded(Facts facts, String today) {
        String last = facts.orEmpty(Fact.VALID_TO);
        boolean passed =
                last.length() >= DATE_LENGTH && last.substring(0, DATE_LENGTH).compareTo(today) < 0;
        return passed || ENDED.contains(facts.orEmpty(Fact.STATUS));
    }

    /** One comparison. Used once. */
    private static final class Comparison {

        private final MergedAnswer answer;
        private final Optional<Snapshot> before;
        private final String today;
        private final Hash hash;
        private final Map<String, String> addresses = new TreeMap<>();
        private final Set<String> whole = new HashSet<>();
        private final Map<String, Map<String, Remembered>> now = new HashMap<>();
        private final Set<String> seen = new HashSet<>();
        private final List<Change> changes = new ArrayList<>();

        Comparison(MergedAnswer answer, Optional<Snapshot> before, String today, Hash hash) {
            this.answer = answer;
            this.before = before;
            this.today = today;
            this.hash = hash;
        }

        Compared result() {
            for (Outcome<Reading> outcome : answer.outcomes()) {
                if (wasMeant(outcome)) {
                    addresses.put(
                            of(outcome.source()),
                            outcome.source().logicalAddress().value());
                }
                if (isWhole(outcome)) {
                    whole.add(of(outcome.source()));
                }
            }
            answer.records().stream()
                    .collect(groupingBy(record -> RecordIds.key(RecordIds.text(record.id())), TreeMap::new, toList()))
                    .forEach(this::look);
            before.ifPresent(this::lookForRemoved);
            return new Compared(next(), changes);
        }

        /** @param versions of one record, in the order of presentation */
        private void look(String key, List<SourceRecord> versions) {
            SourceRecord latest = versions.stream()
                    .max(comparing(record -> record.version().orElse(0)))
                    .orElse(versions.get(0));
            String id = hash.apply(key.getBytes(UTF_8));
            String source = of(latest.deliveredBy());
            Remembered found = new Remembered(content(versions), hasEnded(latest.facts(), today));
            now.computeIfAbsent(source, first -> new TreeMap<>()).put(id, found);
            seen.add(id);
            before.flatMap(earlier -> kind(earlier, source, id, found))
                    .ifPresent(kind -> changes.add(new Change(
                            kind,
                            RecordIds.text(latest.id()),
                            latest.id().system().value())));
        }

        private static Optional<Change.Kind> kind(Snapshot earlier, String source, String id, Remembered found) {
            Optional<Remembered> was = earlier.find(id);
            if (was.isEmpty()) {
                boolean notKnown = earlier.sources().containsKey(source)
                        && !earlier.of(source).whole();
                return notKnown ? Optional.empty() : Optional.of(Change.Kind.NEW);
            }
            if (found.ended() && !was.get().ended()) {
                return Optional.of(Change.Kind.ENDED);
            }
            return was.get().content().equals(found.content()) ? Optional.empty() : Optional.of(Change.Kind.CHANGED);
        }

        private void lookForRemoved(Snapshot earlier) {
            earlier.sources()
                    .forEach((source, held) -> held.records().keySet().stream()
                            .filter(id -> whole.contains(source) && !seen.contains(id))
                            .forEach(id -> changes.add(new Change(
                                    Change.Kind.REMOVED, "removed." + id, addresses.getOrDefault(source, "")))));
        }

        private Snapshot next() {
            Map<String, Held> sources = new TreeMap<>();
            before.ifPresent(earlier -> sources.putAll(earlier.sources()));
            addresses.keySet().forEach(source -> sources.put(source, held(source)));
            return new Snapshot(sources);
        }

        private Held held(String source) {
            Map<String, Remembered> current = now.getOrDefault(source, Map.of());
            if (whole.contains(source)) {
                return new Held(true, current);
            }
            Held earlier = before.map(known -> known.of(source)).orElse(Held.UNKNOWN);
            Map<String, Remembered> both = new TreeMap<>(earlier.records());
            both.putAll(current);
            return new Held(earlier.whole(), both);
        }

        /** Of all versions together, in an order that does not depend on who came first. */
        private String content(List<SourceRecord> versions) {
            String all = versions.stream()
                    .map(version -> hash.apply(bytes(version)))
                    .sorted()
                    .collect(joining());
            return versions.size() == 1 ? all : hash.apply(all.getBytes(UTF_8));
        }

        private String of(Source source) {
            return hash.apply(
                    source.logicalAddress().value().toUpperCase(Locale.ROOT).getBytes(UTF_8));
        }

        private static byte[] bytes(SourceRecord record) {
            ByteArrayOutputStream out = new ByteArrayOutputStream(record.xml().size());
            try {
                record.xml().writeTo(out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return out.toByteArray();
        }

        private static boolean isWhole(Outcome<Reading> outcome) {
            return outcome.fold(
                    answered -> answered.answer().defects().isEmpty(),
                    late -> false,
                    failed -> false,
                    notAsked -> false);
        }

        private static boolean wasMeant(Outcome<Reading> outcome) {
            return outcome.fold(
                    answered -> true,
                    late -> true,
                    failed -> outcome.concernsSource(),
                    notAsked -> notAsked.reason() != NotAskedReason.OWN_ADDRESS);
        }
    }
}
