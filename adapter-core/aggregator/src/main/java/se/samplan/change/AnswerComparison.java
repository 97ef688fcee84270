package se.samplan.change;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import se.samplan.change.Snapshot.Held;
import se.samplan.change.Snapshot.Remembered;
import se.samplan.merge.MergedAnswer;
import se.samplan.outcome.NotAskedReason;
import se.samplan.outcome.Outcome;
import se.samplan.record.Reading;
import se.samplan.record.RecordIds;
import se.samplan.record.SourceRecord;

/** One comparison of an answer with what was remembered, by the rules of {@link Snapshots}. Used once. */
final class AnswerComparison {

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

    AnswerComparison(MergedAnswer answer, Optional<Snapshot> before, Looking looking) {
        Snapshots.Hashes hashes = looking.hashes();
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

    Snapshots.Compared result() {
        for (Outcome<Reading> outcome : answer.outcomes()) {
            if (wasMeant(outcome)) {
                addresses.put(
                        Snapshots.name(outcome.source()),
                        outcome.source().logicalAddress().value());
            }
            if (isWhole(outcome)) {
                whole.add(Snapshots.name(outcome.source()));
            }
        }
        answer.exhausted().forEach(source -> exhausted.add(Snapshots.name(source)));
        answer.records().stream()
                .collect(groupingBy(record -> RecordIds.key(RecordIds.text(record.id())), TreeMap::new, toList()))
                .forEach((key, versions) -> records.add(SeenRecord.of(key, versions)));
        before.ifPresent(earlier -> {
            records.forEach(record -> look(record, earlier));
            views.forEach(view -> lookForRemoved(earlier, view));
        });
        return new Snapshots.Compared(next(), changes);
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
        Set<String> seen = records.stream().map(record -> view.of(record.key())).collect(toSet());
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
            boolean known =
                    whole.contains(source) || earlier.map(held -> held.whole()).orElse(wasNotThere.contains(source));
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
        return views.stream().filter(view -> view.key().equals(key)).findFirst().orElse(newest);
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
