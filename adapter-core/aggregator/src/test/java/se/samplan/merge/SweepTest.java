package se.samplan.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samplan.record.Records.aRecord;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.samplan.contract.Fact;
import se.samplan.model.HsaId;
import se.samplan.model.RecordId;
import se.samplan.model.Source;
import se.samplan.record.Facts;
import se.samplan.record.SourceRecord;
import se.samplan.record.XmlSlice;

/** One pass joins what hangs together when every contact is compared with every other, and no more. */
class SweepTest {

    private static final int SEEDS = 300;
    private static final XmlSlice ANY = aRecord().build().xml();
    private static final List<String> DAYS = List.of("", "20260101", "20260102", "20260103");

    static IntStream seeds() {
        return IntStream.range(0, SEEDS);
    }

    /** All cases of three contacts of two systems, with days that are open, equal and in the wrong order. */
    @Test
    void joinsWhatTheDoubleLoopJoins_inAllSmallCases() {
        List<SourceRecord> all = new ArrayList<>();
        for (String system : List.of("SYS1", "SYS2")) {
            for (String from : DAYS) {
                for (String to : DAYS) {
                    all.add(contact(system, Integer.toString(all.size()), from, to));
                }
            }
        }
        for (int a = 0; a < all.size(); a++) {
            for (int b = 0; b < a; b++) {
                for (int c = 0; c < b; c++) {
                    List<SourceRecord> three = List.of(all.get(a), all.get(b), all.get(c));
                    assertThat(joined(three, swept(three))).isEqualTo(joined(three, pairs(three)));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void joinsWhatTheDoubleLoopJoins(int seed) {
        Random random = new Random(seed);
        int systems = 1 + random.nextInt(4);
        int days = 2 + random.nextInt(40);
        List<SourceRecord> some = IntStream.range(0, random.nextInt(30))
                .mapToObj(i -> contact(
                        "SYS" + random.nextInt(systems), Integer.toString(i), day(random, days), day(random, days)))
                .toList();

        assertThat(joined(some, swept(some))).isEqualTo(joined(some, pairs(some)));
    }

    /** Not each with each: then there would be some ten thousand. */
    @ParameterizedTest
    @MethodSource("seeds")
    void tellsFewPairs(int seed) {
        Random random = new Random(seed);
        List<SourceRecord> many = IntStream.range(0, 200)
                .mapToObj(i -> contact("SYS" + random.nextInt(1 + seed % 5), Integer.toString(i), day(random, 90), ""))
                .toList();

        assertThat(swept(many)).hasSizeLessThanOrEqualTo(3 * many.size());
    }

    private static List<List<SourceRecord>> swept(List<SourceRecord> records) {
        List<List<SourceRecord>> pairs = new ArrayList<>();
        BiConsumer<SourceRecord, SourceRecord> join = (a, b) -> pairs.add(List.of(a, b));
        Sweep.over(records, join);
        return pairs;
    }

    private static List<List<SourceRecord>> pairs(List<SourceRecord> records) {
        List<List<SourceRecord>> pairs = new ArrayList<>();
        for (int i = 0; i < records.size(); i++) {
            for (int j = i + 1; j < records.size(); j++) {
                SourceRecord a = records.get(i);
                SourceRecord b = records.get(j);
                if (!a.id().system().equals(b.id().system()) && isInOrder(a, b) && isInOrder(b, a)) {
                    pairs.add(List.of(a, b));
                }
            }
        }
        return pairs;
    }

    private static boolean isInOrder(SourceRecord begins, SourceRecord ends) {
        String to = ends.facts().orEmpty(Fact.VALID_TO);
        return to.isEmpty() || begins.facts().orEmpty(Fact.VALID_FROM).compareTo(to) <= 0;
    }

    /** The groups that the pairs make, each by the ids in it. */
    private static Set<String> joined(List<SourceRecord> records, List<List<SourceRecord>> pairs) {
        Map<String, Set<String>> groups = new TreeMap<>();
        records.forEach(record -> groups.put(name(record), new TreeSet<>(Set.of(name(record)))));
        for (List<SourceRecord> pair : pairs) {
            Set<String> one = groups.getOrDefault(name(pair.get(0)), Set.of());
            one.addAll(groups.getOrDefault(name(pair.get(1)), Set.of()));
            one.forEach(name -> groups.put(name, one));
        }
        Set<String> texts = new TreeSet<>();
        groups.values().forEach(group -> texts.add(group.toString()));
        return texts;
    }

    private static String name(SourceRecord record) {
        return record.id().documentId();
    }

    private static String day(Random random, int days) {
        return random.nextInt(6) == 0 ? "" : Integer.toString(20260100 + random.nextInt(days));
    }

    private static SourceRecord contact(String system, String id, String from, String to) {
        Map<Fact, List<String>> facts = new TreeMap<>();
        if (!from.isEmpty()) {
            facts.put(Fact.VALID_FROM, List.of(from));
        }
        if (!to.isEmpty()) {
            facts.put(Fact.VALID_TO, List.of(to));
        }
        return new SourceRecord(
                new RecordId(new HsaId("TSTASTA00000-" + system), id),
                OptionalInt.empty(),
                Source.at("TSTASTA00000-" + system),
                new Facts(facts),
                ANY);
    }
}
