package se.samplan.change;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import se.samplan.change.Snapshot.Held;
import se.samplan.change.Snapshot.Remembered;
import se.samplan.contract.Fact;
import se.samplan.merge.MergedAnswer;
import se.samplan.model.Source;
import se.samplan.model.agreement.AgreementStatus;
import se.samplan.model.plan.PlanStatus;
import se.samplan.outcome.NotAskedReason;
import se.samplan.outcome.Outcome;
import se.samplan.record.Facts;
import se.samplan.record.Reading;
import se.samplan.record.RecordIds;
import se.samplan.record.SourceRecord;
import se.samplan.token.KeyRing;

/**
 * Makes snapshots of answers and compares an answer with an earlier one.
 *
 * <p>Rules: what is not known is not claimed. A source that gave no full answer removes nothing, and what was remembered of it
 * is kept; of a source that never gave one, nothing is called new. Nor is a record called removed if it may be withheld from a
 * reader who may know so. The content of a record is its bytes as given.
 */
public final class Snapshots {

    /** Eight bytes: of a thousand records of one person, two have the same hash once in some 10^13 persons. */
    static final int BYTES = 8;

    /** Length of such a hash as text, in characters. */
    static final int TEXT_LENGTH = 11;

    private static final int DATE_LENGTH = 8;

    /** No source has such a name. */
    private static final byte[] NO_SOURCE = new byte[0];

    private static final Set<String> ENDED = Set.of(
            PlanStatus.COMPLETED.code(),
            PlanStatus.REVOKED.code(),
            AgreementStatus.ENDED.code(),
            AgreementStatus.REPLACED.code());

    private Snapshots() {}

    /** A keyed hash of {@link #TEXT_LENGTH} characters. */
    @FunctionalInterface
    public interface Hash extends Function<byte[], String> {}

    /**
     * The hashes of every key that is known.
     *
     * @param newest id of the key with which new hashes are made
     * @param byKey the hash of each key, by the key's id; the newest key among them
     */
    public record Hashes(String newest, Map<String, Hash> byKey) {
        public Hashes {
            byKey = Map.copyOf(byKey);
            if (!byKey.containsKey(newest)) {
                throw new IllegalArgumentException("the newest key is not known");
            }
        }

        /**
         * Of every key on the ring.
         *
         * @param bindings of a question: what another person, reader or contract is told has other hashes
         */
        public static Hashes of(KeyRing keys, List<String> bindings) {
            String use = "change\n" + String.join("\n", bindings);
            Map<String, Hash> byKey = new HashMap<>();
            keys.ids()
                    .forEach(id ->
                            keys.hash(id, use).ifPresent(keyed -> byKey.put(id, bytes -> keyed.text(bytes, BYTES))));
            return new Hashes(keys.newest(), byKey);
        }
    }

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

    /** Compares an answer with what was remembered; if nothing was remembered, nothing has changed. */
    public static Compared compare(MergedAnswer answer, Optional<Snapshot> before, Looking looking) {
        return new Comparison(answer, before, looking).result();
    }

    /**
     * That those to whom these hashes belong had an answer, of whichever sources. Where several contracts are remembered together,
     * it tells one that had no records from one that could not be asked.
     */
    public static Snapshot answered(Hashes hashes) {
        Hash hash = requireNonNull(hashes.byKey().get(hashes.newest()));
        return new Snapshot(Map.of(hash.apply(NO_SOURCE), new Held(hashes.newest(), true, Map.of())));
    }

    /** Whether {@link #answered} is remembered, under any key that is known. */
    public static boolean wasAnswered(Snapshot snapshot, Hashes hashes) {
        return hashes.byKey().entrySet().stream()
                .anyMatch(key -> snapshot.of(key.getKey(), key.getValue().apply(NO_SOURCE))
                        .isPresent());
    }

    /**
     * Whether a record is remembered by those to whom these hashes belong, under any key that is known and of whichever source.
     *
     * @param recordId as {@link Change#recordId}
     */
    public static boolean hasSeen(Snapshot snapshot, Hashes hashes, String recordId) {
        byte[] id = RecordIds.key(recordId).getBytes(UTF_8);
        return hashes.byKey().entrySet().stream()
                .anyMatch(key ->
                        snapshot.find(key.getKey(), key.getValue().apply(id)).isPresent());
    }

    /** True if the record is not in force any longer: its last day has passed, or its status says so. */
    static boolean hasEnded(Facts facts, String today) {
        String last = facts.orEmpty(Fact.VALID_TO);
        boolean passed =
                last.length() >= DATE_LENGTH && last.substring(0, DATE_LENGTH).compareTo(today) < 0;
        return passed || ENDED.contains(facts.orEmpty(Fact.STATUS));
    }

    static String name(Source source) {
        return source.logicalAddress().value().toUpperCase(Locale.ROOT);
    }

    /** One comparison. Used once. */
    private static final class Comparison {

        private final MergedAnswer answer;
        private final Optional<Snapshot> before;
        private final KeyView newest;
        private final List<KeyView> views;
        private final boolean keysAreGone;
        private final Map<String, String> addresses = new TreeMap<>();
        private final Set<String> whole = new HashSet<>();
        private final Set<String> exhausted = new HashSet<>();
        private final List<SeenRecord> records = new ArrayList<>();
        private final List<Change> changes = new ArrayList<>();

        Comparison(MergedAnswer answer, Optional<Snapshot> before, Looking looking) {
            Hashes hashes = looking.hashes();
            this.answer = answer;
            this.before = before;
            Set<String> keys = new TreeSet<>();
            before.ifPresent(earlier -> earlier.sources().values().forEach(held -> keys.add(held.key())));
            keysAreGone = !hashes.byKey().keySet().containsAll(keys);
            keys.add(hashes.newest());
            Map<String, KeyView> known = new TreeMap<>();
            hashes.byKey().forEach((key, hash) -> known.put(key, new KeyView(key, hash, looking)));
            views = known.values().stream()
                    .filter(view -> keys.contains(view.key()))
                    .toList();
            newest = requireNonNull(known.get(hashes.newest()));
        }

        Compared result() {
            for (Outcome<Reading> outcome : answer.outcomes()) {
                if (wasMeant(outcome)) {
                    addresses.put(
                            name(outcome.source()),
                            outcome.source().logicalAddress().value());
                }
                if (isWhole(outcome)) {
                    whole.add(name(outcome.source()));
                }
            }
            answer.exhausted().forEach(source -> exhausted.add(name(source)));
            answer.records().stream()
                    .collect(groupingBy(record -> RecordIds.key(RecordIds.text(record.id())), TreeMap::new, toList()))
                    .forEach((key, versions) -> records.add(SeenRecord.of(key, versions)));
            before.ifPresent(earlier -> {
                records.forEach(record -> look(record, earlier));
                views.forEach(view -> lookForRemoved(earlier, view));
            });
            return new Compared(next(), changes);
        }

        private void look(SeenRecord record, Snapshot earlier) {
            SourceRecord latest = record.latest();
            for (KeyView view : views) {
                Optional<Remembered> was = earlier.find(view.key(), view.of(record.key()));
                if (was.isPresent()) {
                    kind(was.get(), view.remembered(record))
                            .ifPresent(kind -> tell(kind, latest, view.start(was.get(), record)));
                    return;
                }
            }
            if (heldBefore(record.source()).map(held -> held.whole()).orElse(!keysAreGone)) {
                tell(Change.Kind.NEW, latest, Optional.empty());
            }
        }

        private void tell(Change.Kind kind, SourceRecord latest, Optional<String> earlierStart) {
            changes.add(new Change(
                    kind, RecordIds.text(latest.id()), latest.id().system().value(), earlierStart));
        }

        private static Optional<Change.Kind> kind(Remembered was, Remembered found) {
            if (found.ended() && !was.ended()) {
                return Optional.of(Change.Kind.ENDED);
            }
            return was.content().equals(found.content()) ? Optional.empty() : Optional.of(Change.Kind.CHANGED);
        }

        private Optional<Held> heldBefore(String source) {
            return views.stream()
                    .flatMap(view -> before.flatMap(earlier -> earlier.of(view.key(), view.of(source))).stream())
                    .findFirst();
        }

        private void lookForRemoved(Snapshot earlier, KeyView view) {
            Set<String> seen =
                    records.stream().map(record -> view.of(record.key())).collect(toSet());
            exhausted.forEach(source -> earlier.of(view.key(), view.of(source)).stream()
                    .flatMap(held -> held.records().keySet().stream())
                    .filter(id -> !seen.contains(id))
                    .forEach(id -> changes.add(
                            new Change(Change.Kind.REMOVED, "removed." + id, addresses.getOrDefault(source, "")))));
        }

        /** What to remember: under the newest key, except for what is remembered of sources that did not answer in full. */
        private Snapshot next() {
            Map<String, Held> sources = new TreeMap<>();
            before.ifPresent(earlier -> earlier.sources().forEach((hash, held) -> {
                if (views.stream().anyMatch(view -> view.key().equals(held.key()))) {
                    sources.put(hash, held);
                }
            }));
            Set<String> wasNotThere = wasNotThere();
            Map<String, List<SeenRecord>> bySource = records.stream().collect(groupingBy(SeenRecord::source));
            for (String source : addresses.keySet()) {
                Optional<Held> earlier = heldBefore(source).filter(held -> !exhausted.contains(source));
                views.forEach(view -> sources.remove(view.of(source)));
                KeyView view = earlier.map(held -> viewUnder(held.key())).orElse(newest);
                Map<String, Remembered> both = new TreeMap<>();
                earlier.ifPresent(held -> both.putAll(held.records()));
                bySource.getOrDefault(source, List.of())
                        .forEach(record -> both.put(view.of(record.key()), view.remembered(record)));
                boolean known = whole.contains(source)
                        || earlier.map(held -> held.whole()).orElse(wasNotThere.contains(source));
                sources.put(view.of(source), new Held(view.key(), known, both));
            }
            return new Snapshot(sources);
        }

        /** Sources that nobody knew of before. All that they have is new, also if they do not answer this time. */
        private Set<String> wasNotThere() {
            return before.isEmpty() || keysAreGone
                    ? Set.of()
                    : addresses.keySet().stream()
                            .filter(source -> heldBefore(source).isEmpty())
                            .collect(toSet());
        }

        private KeyView viewUnder(String key) {
            return views.stream()
                    .filter(view -> view.key().equals(key))
                    .findFirst()
                    .orElse(newest);
        }

        private static boolean isWhole(Outcome<Reading> outcome) {
            return outcome.fold(
                    answered -> answered.answer().defects().isEmpty()
                            && answered.answer().isLastPage(),
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
