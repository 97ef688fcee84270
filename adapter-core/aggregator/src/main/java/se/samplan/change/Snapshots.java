package se.samplan.change;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import se.samplan.change.Snapshot.Held;
import se.samplan.contract.Fact;
import se.samplan.merge.MergedAnswer;
import se.samplan.model.Source;
import se.samplan.model.agreement.AgreementStatus;
import se.samplan.model.plan.PlanStatus;
import se.samplan.record.Facts;
import se.samplan.record.RecordIds;
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
        return new AnswerComparison(answer, before, looking).result();
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
}
