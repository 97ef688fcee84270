package se.samplan.change;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.samplan.contract.AggregatedContract;
import se.samplan.contract.CarePlans2;
import se.samplan.merge.MergedAnswer;
import se.samplan.merge.RecordMerge;
import se.samplan.model.Source;
import se.samplan.outcome.FailureKind;
import se.samplan.outcome.Outcome;
import se.samplan.record.Reading;
import se.samplan.summary.Asta;
import se.samplan.token.KeyedHash;
import se.samplan.token.Tokens;

class SnapshotsTest {

    private static final AggregatedContract<?> PLANS = CarePlans2.description();
    private static final String TODAY = "20260129";
    private static final KeyedHash KEYED = KeyedHash.of(new byte[32], "test");
    private static final MergedAnswer ALL = Asta.answer(PLANS, 9);

    @Test
    void nothingHasChanged_theFirstTimeAndTheSecond() {
        Snapshots.Compared first = compare(ALL, Optional.empty());

        assertThat(first.changes()).isEmpty();
        assertThat(compare(ALL, Optional.of(first.next())).changes()).isEmpty();
        assertThat(compare(ALL, Optional.of(first.next())).next()).isEqualTo(first.next());
    }

    @Test
    void aRecordThatItsSourceNoLongerHas_isRemoved_withoutItsName() {
        Snapshots.Compared next = compare(Asta.with(PLANS, 9, empty("SYS3")), Optional.of(seen(ALL)));

        assertThat(next.changes()).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(Change.Kind.REMOVED);
            assertThat(change.system()).isEqualTo("TSTASTA00000-SYS3");
            assertThat(change.recordId()).startsWith("removed.").doesNotContain("P1");
        });
        assertThat(compare(Asta.with(PLANS, 9, empty("SYS3")), Optional.of(next.next()))
                        .changes())
                .isEmpty();
    }

    @Test
    void aLateSourceRemovesNothing_andIsRememberedAsItWas() {
        Snapshots.Compared whileLate = compare(Asta.with(PLANS, 9, Asta.late("SYS3")), Optional.of(seen(ALL)));

        assertThat(whileLate.changes()).isEmpty();
        assertThat(compare(ALL, Optional.of(whileLate.next())).changes()).isEmpty();
    }

    /** What the list does not name was not asked; and the index is no source that could have records. */
    @Test
    void aListInPlaceOfTheIndex_removesNothing_andNothingIsForgotten() {
        List<Outcome<Reading>> outcomes = new ArrayList<>(ALL.outcomes());
        outcomes.removeIf(outcome -> outcome.source().equals(Source.at("TSTASTA00000-SYS3")));
        outcomes.add(Outcome.Failed.of(Source.at("TSTASTA00000-EI00"), Duration.ZERO, FailureKind.INDEX_REPLACED));

        Snapshots.Compared compared = compare(RecordMerge.merge(outcomes, PLANS.order()), Optional.of(seen(ALL)));

        assertThat(compared.changes()).isEmpty();
        assertThat(compared.next()).isEqualTo(seen(ALL));
    }

    @Test
    void nothingIsCalledNew_ofASourceThatWasLateTheFirstTime() {
        Snapshot first = seen(Asta.with(PLANS, 9, Asta.late("SYS3")));

        Snapshots.Compared second = compare(ALL, Optional.of(first));

        assertThat(second.changes()).isEmpty();
        assertThat(kinds(Asta.with(PLANS, 9, empty("SYS3")), second.next())).containsExactly(Change.Kind.REMOVED);
    }

    @Test
    void otherBytesAreAChange() {
        Outcome<Reading> edited = Asta.outcome(
                PLANS, 9, "SYS3", "SYS3", text -> text.replace("Vårdplan diabetes", "Vårdplan för diabetes"));

        assertThat(kinds(Asta.with(PLANS, 9, edited), seen(ALL))).containsExactly(Change.Kind.CHANGED);
    }

    @Test
    void aRecordEndsOnce() {
        String afterP3 = "20260301";
        Snapshots.Compared next = Snapshots.compare(ALL, Optional.of(seen(ALL)), afterP3, SnapshotsTest::hash);

        assertThat(next.changes())
                .extracting(change -> change.kind() + " " + Asta.shortId(change.recordId()))
                .containsExactly("ENDED SYS2:P3");
        assertThat(Snapshots.compare(ALL, Optional.of(next.next()), afterP3, SnapshotsTest::hash)
                        .changes())
                .isEmpty();
    }

    @Test
    void isReadAsItWasWritten_andHoldsNoIdAndNoWord() {
        Snapshot snapshot = seen(Asta.with(PLANS, 9, Asta.late("SYS3")));

        assertThat(Snapshot.parse(snapshot.text())).contains(snapshot);
        assertThat(snapshot.text()).matches("1(\n[A-Za-z0-9_-]{11}[=?]([A-Za-z0-9_-]{22}[.!])*)*");
        assertThat(Snapshot.parse("2\n")).isEmpty();
    }

    @Test
    void aCarriedMarkerIsGoodForItsBindingsOnly() {
        CarriedMarkers markers = new CarriedMarkers(
                new Tokens(List.of("a secret of thirty-two characters".getBytes(UTF_8)), Clock.systemUTC()),
                Duration.ofDays(1));
        String marker = markers.give(List.of("a", "b"), seen(ALL)).orElseThrow();

        assertThat(markers.find(List.of("a", "b"), marker).snapshot()).contains(seen(ALL));
        assertThat(markers.find(List.of("ab", ""), marker).trouble()).contains(Markers.Trouble.NOT_KNOWN);
        assertThat(markers.find(List.of("a", "b"), marker.substring(1)).trouble())
                .contains(Markers.Trouble.NOT_KNOWN);
        assertThat(marker.length()).isLessThan(400);
    }

    private static List<Change.Kind> kinds(MergedAnswer answer, Snapshot before) {
        return compare(answer, Optional.of(before)).changes().stream()
                .map(Change::kind)
                .toList();
    }

    private static Snapshot seen(MergedAnswer answer) {
        return compare(answer, Optional.empty()).next();
    }

    private static Snapshots.Compared compare(MergedAnswer answer, Optional<Snapshot> before) {
        return Snapshots.compare(answer, before, TODAY, SnapshotsTest::hash);
    }

    private static String hash(byte[] bytes) {
        return KEYED.text(bytes, Snapshots.BYTES);
    }

    private static Outcome<Reading> empty(String source) {
        return Asta.outcome(
                PLANS, 9, source, source, text -> text.replaceAll("(?s)<svc:carePlan>.*</svc:carePlan>", ""));
    }
}
