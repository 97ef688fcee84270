package se.samplan.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.samplan.contract.AggregatedContract;
import se.samplan.contract.CarePlans2;
import se.samplan.contract.Fact;
import se.samplan.merge.MergedAnswer;
import se.samplan.merge.RecordMerge;
import se.samplan.model.Source;
import se.samplan.outcome.FailureKind;
import se.samplan.outcome.Outcome;
import se.samplan.record.Reading;
import se.samplan.record.XmlSlice;
import se.samplan.summary.Asta;
import se.samplan.token.KeyedHash;

class SnapshotsTest {

    private static final AggregatedContract<?> PLANS = CarePlans2.description();
    private static final String TODAY = "20260129";
    private static final String KEY = "the-key.";
    private static final Snapshots.Hashes HASHES = new Snapshots.Hashes(KEY, Map.of(KEY, hashWith(0)));
    private static final String NEXT = "next-key";
    private static final Snapshots.Hashes BOTH =
            new Snapshots.Hashes(NEXT, Map.of(NEXT, hashWith(1), KEY, hashWith(0)));
    private static final Snapshots.Hashes ONLY_NEXT = new Snapshots.Hashes(NEXT, Map.of(NEXT, hashWith(1)));
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

    /** What is not on this page may stand on the next. */
    @Test
    void aSourceThatHasMorePagesRemovesNothing_andIsRememberedAsItWas() {
        XmlSlice more = ALL.records().get(0).xml();
        Outcome<Reading> page = new Outcome.Answered<>(
                Source.at("TSTASTA00000-SYS3"), Duration.ZERO, new Reading(List.of(), List.of(more), Set.of()));

        Snapshots.Compared paged = compare(Asta.with(PLANS, 9, page), Optional.of(seen(ALL)));

        assertThat(paged.changes()).isEmpty();
        assertThat(compare(ALL, Optional.of(paged.next())).changes()).isEmpty();
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
        Snapshots.Compared next = Snapshots.compare(ALL, Optional.of(seen(ALL)), Looking.on(afterP3, HASHES));

        assertThat(next.changes())
                .extracting(change -> change.kind() + " " + Asta.shortId(change.recordId()))
                .containsExactly("ENDED SYS2:P3");
        assertThat(Snapshots.compare(ALL, Optional.of(next.next()), Looking.on(afterP3, HASHES))
                        .changes())
                .isEmpty();
    }

    @Test
    void isReadAsItWasWritten_andHoldsNoIdAndNoWord() {
        Snapshot snapshot = seen(Asta.with(PLANS, 9, Asta.late("SYS3")));

        assertThat(Snapshot.parse(snapshot.text())).contains(snapshot);
        assertThat(snapshot.text()).matches("2(\n#the-key\\.(\n[A-Za-z0-9_-]{11}[=?]([A-Za-z0-9_-]{22}[.!])*)*)*");
        assertThat(Snapshot.parse("1\n")).isEmpty();
    }

    /** The key has been replaced: who has seen all is told that nothing is new, and remembers it under the new key. */
    @Test
    void comparesWithAnOlderKey_andRemembersWithTheNewest() {
        Snapshots.Compared next = Snapshots.compare(ALL, Optional.of(seen(ALL)), Looking.on(TODAY, BOTH));

        assertThat(next.changes()).isEmpty();
        assertThat(next.next().sources().values())
                .extracting(Snapshot.Held::key)
                .containsOnly(NEXT);
        assertThat(next.next())
                .isEqualTo(Snapshots.compare(ALL, Optional.empty(), Looking.on(TODAY, ONLY_NEXT))
                        .next());
        assertThat(Snapshot.parse(next.next().text())).contains(next.next());
    }

    @Test
    void tellsEveryChange_withAnOlderKey() {
        Outcome<Reading> edited = Asta.outcome(
                PLANS, 9, "SYS3", "SYS3", text -> text.replace("Vårdplan diabetes", "Vårdplan för diabetes"));
        Snapshot before = seen(Asta.answer(PLANS, 8));

        assertThat(Snapshots.compare(ALL, Optional.of(before), Looking.on(TODAY, BOTH))
                        .changes())
                .isEqualTo(Snapshots.compare(ALL, Optional.of(before), Looking.on(TODAY, HASHES))
                        .changes())
                .extracting(Change::kind)
                .containsExactly(Change.Kind.NEW);
        assertThat(Snapshots.compare(Asta.with(PLANS, 9, edited), Optional.of(seen(ALL)), Looking.on(TODAY, BOTH))
                        .changes())
                .extracting(Change::kind)
                .containsExactly(Change.Kind.CHANGED);
        assertThat(Snapshots.compare(
                                Asta.with(PLANS, 9, empty("SYS3")), Optional.of(seen(ALL)), Looking.on(TODAY, BOTH))
                        .changes())
                .extracting(change -> change.kind() + " " + change.system())
                .containsExactly("REMOVED TSTASTA00000-SYS3");
    }

    /** What is remembered of a late source cannot be hashed anew, so it stays under the key it was hashed with. */
    @Test
    void aSourceThatIsLateWhileTheKeyIsReplaced_isStillRemembered() {
        Snapshot mixed = Snapshots.compare(
                        Asta.with(PLANS, 9, Asta.late("SYS3")), Optional.of(seen(ALL)), Looking.on(TODAY, BOTH))
                .next();

        assertThat(mixed.sources().values()).extracting(Snapshot.Held::key).contains(KEY, NEXT);
        assertThat(Snapshot.parse(mixed.text())).contains(mixed);
        assertThat(Snapshots.compare(ALL, Optional.of(mixed), Looking.on(TODAY, BOTH))
                        .changes())
                .isEmpty();
        assertThat(Snapshots.compare(Asta.with(PLANS, 9, empty("SYS3")), Optional.of(mixed), Looking.on(TODAY, BOTH))
                        .changes())
                .extracting(Change::kind)
                .containsExactly(Change.Kind.REMOVED);
    }

    /** Not new, not removed: with the key gone nothing can be said. */
    @Test
    void nothingIsSaidOfASource_whoseKeyIsGone() {
        Snapshot mixed = Snapshots.compare(
                        Asta.with(PLANS, 9, Asta.late("SYS3")), Optional.of(seen(ALL)), Looking.on(TODAY, BOTH))
                .next();

        Snapshots.Compared next = Snapshots.compare(ALL, Optional.of(mixed), Looking.on(TODAY, ONLY_NEXT));

        assertThat(next.changes()).isEmpty();
        assertThat(next.next().sources().values())
                .extracting(Snapshot.Held::key)
                .containsOnly(NEXT);
        assertThat(next.next().sources()).hasSize(5);
    }

    /** The time of the document stands in for a start. */
    @Test
    void whenARecordBeganIsToldOfOneThatHasChanged_andCannotBeReadFromTheMarker() {
        Looking remembering = remembering(HASHES);
        Snapshot before = Snapshots.compare(ALL, Optional.empty(), remembering).next();
        Outcome<Reading> edited =
                Asta.outcome(PLANS, 9, "SYS3", "SYS3", answer -> answer.replace("documentTitle>", "documentTitle>Ny "));
        String start = ALL.records().stream()
                .filter(record -> record.id().documentId().equals("P1"))
                .flatMap(record -> record.facts().get(Fact.DOCUMENT_TIME).stream())
                .findFirst()
                .orElseThrow();

        Optional<Snapshot> read = Snapshot.parse(before.text());
        Snapshots.Compared next = Snapshots.compare(Asta.with(PLANS, 9, edited), read, remembering);

        assertThat(read).contains(before);
        assertThat(before.text()).doesNotContain(start);
        assertThat(next.changes())
                .containsExactly(new Change(
                        Change.Kind.CHANGED, "TSTASTA00000-SYS3:P1", "TSTASTA00000-SYS3", Optional.of(start)));
        assertThat(Snapshots.compare(Asta.with(PLANS, 9, edited), read, remembering(BOTH))
                        .changes())
                .isEqualTo(next.changes());
    }

    /** The index did not name it the last time: what it has, it has got since. */
    @Test
    void whatASourceHasThatIsNewAndLateAtFirst_isNewWhenItAnswers() {
        List<Outcome<Reading>> without = new ArrayList<>(ALL.outcomes());
        without.removeIf(outcome -> outcome.source().equals(Source.at("TSTASTA00000-SYS3")));
        Snapshot before = seen(RecordMerge.merge(without, PLANS.order()));
        MergedAnswer late = Asta.with(PLANS, 9, Asta.late("SYS3"));
        Snapshots.Compared during = compare(late, Optional.of(before));

        assertThat(during.changes()).isEmpty();
        assertThat(compare(late, Optional.of(during.next())).changes()).isEmpty();
        assertThat(compare(ALL, Optional.of(during.next())).changes())
                .containsExactly(new Change(Change.Kind.NEW, "TSTASTA00000-SYS3:P1", "TSTASTA00000-SYS3"));
        assertThat(kinds(ALL, seen(late))).isEmpty();
    }

    @Test
    void aContractThatHadNoAnswerIsToldFromOneThatHadNoRecords() {
        Snapshot answered = seen(ALL).and(Snapshots.answered(HASHES));

        assertThat(Snapshots.wasAnswered(answered, HASHES)).isTrue();
        assertThat(Snapshots.wasAnswered(answered, BOTH)).isTrue();
        assertThat(Snapshots.wasAnswered(answered, ONLY_NEXT)).isFalse();
        assertThat(Snapshots.wasAnswered(seen(ALL), HASHES)).isFalse();
    }

    private static Looking remembering(Snapshots.Hashes hashes) {
        return new Looking(TODAY, hashes, facts -> facts.get(Fact.DOCUMENT_TIME));
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
        return Snapshots.compare(answer, before, Looking.on(TODAY, HASHES));
    }

    private static Snapshots.Hash hashWith(int secret) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) secret;
        KeyedHash keyed = KeyedHash.of(bytes, "test");
        return text -> keyed.text(text, Snapshots.BYTES);
    }

    private static Outcome<Reading> empty(String source) {
        return Asta.outcome(
                PLANS, 9, source, source, text -> text.replaceAll("(?s)<svc:carePlan>.*</svc:carePlan>", ""));
    }
}
