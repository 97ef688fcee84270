package se.samplan.merge;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static se.samplan.record.Records.aRecord;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.samplan.contract.Fact;
import se.samplan.contract.RecordOrder;
import se.samplan.record.SourceRecord;

/** Merging keeps what its rules say, told in the plainest form: every record is compared with every other. */
class RecordMergeLawTest {

    private static final int SEEDS = 200;
    private static final int MOST = 12;

    static IntStream seeds() {
        return IntStream.range(0, SEEDS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void keepsWhatThePlainFormKeeps(int seed) {
        List<SourceRecord> records = randomRecords(new Random(seed));

        assertThat(kept(records)).isEqualTo(plainly(records));
    }

    private static Set<String> kept(List<SourceRecord> records) {
        List<String> kept =
                Outcomes.merged(List.of(Outcomes.answered("any", records.toArray(SourceRecord[]::new))))
                        .records()
                        .stream()
                        .map(RecordMergeLawTest::text)
                        .toList();
        assertThat(kept).doesNotHaveDuplicates();
        return Set.copyOf(kept);
    }

    private static Set<String> plainly(List<SourceRecord> records) {
        List<SourceRecord> ordered =
                PresentationOrder.of(RecordOrder.BY_IMPORTANCE).sorted(records);
        return IntStream.range(0, ordered.size())
                .filter(i -> IntStream.range(0, ordered.size())
                        .filter(j -> isSame(ordered.get(j), ordered.get(i)))
                        .noneMatch(j -> isOwn(ordered.get(j)) == isOwn(ordered.get(i)) ? j < i : isOwn(ordered.get(j))))
                .mapToObj(ordered::get)
                .map(RecordMergeLawTest::text)
                .collect(toSet());
    }

    private static boolean isSame(SourceRecord one, SourceRecord other) {
        return one.id().equals(other.id())
                && one.version().equals(other.version())
                && (one.version().isPresent() || one.xml().sameAs(other.xml()));
    }

    private static boolean isOwn(SourceRecord record) {
        return record.deliveredBy().toString().equals(record.id().system().toString());
    }

    private static String text(SourceRecord record) {
        return record.id().system()
                + record.id().documentId()
                + record.version()
                + record.deliveredBy()
                + record.facts().get(Fact.DOCUMENT_TIME);
    }

    private static List<SourceRecord> randomRecords(Random random) {
        return IntStream.range(0, random.nextInt(MOST))
                .mapToObj(i -> aRecord()
                        .from("TSTASTA00000-SYS" + (1 + random.nextInt(2)))
                        .deliveredBy("TSTASTA00000-SYS" + random.nextInt(4))
                        .called("d" + random.nextInt(2))
                        .drawnUp("2026010" + (1 + random.nextInt(2)) + "120000")
                        .inVersion(random.nextInt(3) == 0 ? "" : Integer.toString(1 + random.nextInt(2)))
                        .build())
                .toList();
    }
}
