package se.samplan.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samplan.merge.Outcomes.answered;
import static se.samplan.merge.Outcomes.everyOrderOf;
import static se.samplan.merge.Outcomes.failed;
import static se.samplan.merge.Outcomes.late;
import static se.samplan.merge.Outcomes.merged;
import static se.samplan.merge.Outcomes.notAsked;
import static se.samplan.record.Records.aRecord;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samplan.model.Source;
import se.samplan.outcome.FailureKind;
import se.samplan.outcome.NotAskedReason;
import se.samplan.outcome.Outcome;
import se.samplan.record.Reading;
import se.samplan.record.SourceRecord;

class RecordMergeTest {

    private static final String SYS1 = "TSTASTA00000-SYS1";
    private static final String SYS2 = "TSTASTA00000-SYS2";
    private static final String SYS3 = "TSTASTA00000-SYS3";
    private static final String SYS4 = "TSTASTA00000-SYS4";

    private static final SourceRecord SIP =
            aRecord().from(SYS1).called("sip").ofType("SIP").build();
    private static final SourceRecord SIP_2 =
            aRecord().from(SYS1).called("sip").ofType("SIP").inVersion(2).build();
    private static final SourceRecord SIP_3 =
            aRecord().from(SYS1).called("sip").ofType("SIP").inVersion(3).build();
    private static final SourceRecord SIP_3_TOLD_BY_SYS2 = aRecord()
            .from(SYS1)
            .deliveredBy(SYS2)
            .called("sip")
            .ofType("SIP")
            .inVersion(3)
            .build();
    private static final SourceRecord ENDED =
            aRecord().from(SYS3).called("ended").withStatus("completed").build();

    @Test
    void givesARecordOnce_whoeverTellsOfIt() {
        assertThat(recordsOf(answered(SYS1, SIP_3), answered(SYS2, SIP_3_TOLD_BY_SYS2)))
                .containsExactly(SIP_3);
        assertThat(recordsOf(answered(SYS1, SIP, SIP))).containsExactly(SIP);
    }

    @Test
    void keepsEveryVersion_theLatestFirst() {
        assertThat(recordsOf(answered(SYS1, SIP_2, SIP_3))).containsExactly(SIP_3, SIP_2);
    }

    @Test
    void keepsAVersionAndARecordWithoutOne() {
        assertThat(recordsOf(answered(SYS1, SIP, SIP_2))).containsExactly(SIP_2, SIP);
    }

    /** Without a version nobody can tell which is newer, so nothing is thrown away. */
    @Test
    void keepsBothWritingsOfARecordWithoutVersion() {
        SourceRecord one = aRecord().titled("Vårdplan").build();
        SourceRecord other = aRecord().titled("Vårdplan 2").build();

        assertThat(recordsOf(answered(SYS1, one, other))).containsExactlyInAnyOrder(one, other);
    }

    /** A relay writes what it has: the owner's own word holds, wherever it stands in the order. */
    @ParameterizedTest
    @ValueSource(strings = {"A", "Z"})
    void givesAVersionAsItsOwnerWroteIt(String otherwise) {
        SourceRecord own = aRecord().titled("Vårdplan").inVersion(2).build();
        SourceRecord relayed = aRecord()
                .titled(otherwise)
                .inVersion("02")
                .deliveredBy("TSTASTA00000-SYS0")
                .build();

        assertThat(recordsOf(answered("TSTASTA00000-SYS0", relayed), answered(SYS1, own)))
                .containsExactly(own);
    }

    /** A copy to the byte is one record, and it is the owner that delivers it. */
    @ParameterizedTest
    @ValueSource(strings = {"", "2"})
    void givesACopyOnce_asTheOwnersOwn(String version) {
        SourceRecord own = aRecord().inVersion(version).build();
        SourceRecord copy =
                aRecord().inVersion(version).deliveredBy("TSTASTA00000-SYS0").build();

        assertThat(recordsOf(answered("TSTASTA00000-SYS0", copy), answered(SYS1, own)))
                .containsExactly(own);
    }

    /** With a version the id and the number decide, however it is written; a source that contradicts itself is told of. */
    @ParameterizedTest
    @CsvSource({
        "TSTASTA00000-SYS1, TSTASTA00000-SYS1, true",
        "TSTASTA00000-SYS2, TSTASTA00000-SYS2, true",
        "TSTASTA00000-SYS2, TSTASTA00000-SYS3, false"
    })
    void givesAVersionOnce_evenIfItIsWrittenInTwoWays(String teller, String otherTeller, boolean told) {
        SourceRecord one =
                aRecord().titled("Vårdplan").inVersion(2).deliveredBy(teller).build();
        SourceRecord other = aRecord()
                .titled("Vårdplan ")
                .inVersion("02")
                .deliveredBy(otherTeller)
                .build();
        MergedAnswer answer = teller.equals(otherTeller)
                ? Outcomes.merged(List.of(answered(teller, one, other)))
                : Outcomes.merged(List.of(answered(teller, one), answered(otherTeller, other)));

        assertThat(answer.records()).hasSize(1).isSubsetOf(one, other);
        assertThat(answer.outcomes().stream()
                        .flatMap(Outcome::answers)
                        .anyMatch(reading -> reading.defects().contains(FailureKind.INVALID_RECORD)))
                .isEqualTo(told);
    }

    @Test
    void knowsTheOwner_inWhateverCaseItIsAddressed() {
        SourceRecord own =
                aRecord().inVersion(2).deliveredBy("tstasta00000-sys1").build();
        SourceRecord other =
                aRecord().titled("A").inVersion(2).deliveredBy(SYS2).build();

        assertThat(recordsOf(answered(SYS2, other), answered("tstasta00000-sys1", own)))
                .containsExactly(own);
    }

    /** INV-L3. */
    @Test
    void neverCombinesRecordsOfTwoSystems_whateverTheyHaveInCommon() {
        SourceRecord copy =
                aRecord().from(SYS2).called("sip").ofType("SIP").inVersion(3).build();

        assertThat(recordsOf(answered(SYS1, SIP_3), answered(SYS2, copy))).containsExactly(SIP_3, copy);
    }

    @Test
    void takesASystemForTheSame_inWhateverCaseItIsWritten() {
        SourceRecord inSmallLetters = aRecord()
                .from("tstasta00000-sys1")
                .deliveredBy(SYS2)
                .called("sip")
                .ofType("SIP")
                .inVersion(3)
                .build();

        assertThat(recordsOf(answered(SYS1, SIP_3), answered(SYS2, inSmallLetters)))
                .containsExactly(SIP_3);
    }

    @Test
    void keepsWhatOthersAnswered_whenSourcesFailAreLateOrNotAsked() {
        assertThat(recordsOf(failed(SYS2), answered(SYS1, SIP), late(SYS3), notAsked(SYS4, NotAskedReason.NOT_ALLOWED)))
                .containsExactly(SIP);
    }

    @Test
    void givesNothingWhenNobodyAnswered() {
        assertThat(recordsOf()).isEmpty();
        assertThat(recordsOf(failed(SYS1), late(SYS2), answered(SYS3))).isEmpty();
    }

    @Test
    void accountsForEverySourceInTheOrderOfTheirAddresses() {
        Outcome<Reading> one = answered(SYS1, SIP);
        Outcome<Reading> two = late("tstasta00000-sys2");
        Outcome<Reading> three = notAsked(SYS3, NotAskedReason.OWN_ADDRESS);
        Outcome<Reading> four = failed(SYS4);

        assertThat(merged(List.of(four, two, three, one)).outcomes()).containsExactly(one, two, three, four);
    }

    @Test
    void givesTheSameAnswer_inWhateverOrderTheSourcesAnswer() {
        List<Outcome<Reading>> outcomes = List.of(
                answered(SYS1, SIP_2, SIP_3),
                answered(SYS2, SIP_3_TOLD_BY_SYS2, SIP),
                answered(SYS3, ENDED),
                late(SYS4));
        MergedAnswer expected = new MergedAnswer(List.of(SIP_3, SIP_2, SIP, ENDED), outcomes);

        assertThat(everyOrderOf(outcomes))
                .hasSize(24)
                .allSatisfy(order -> assertThat(merged(order)).isEqualTo(expected));
    }

    /** Which writing of one version is kept must not depend on luck either. */
    @Test
    void keepsTheSameWriting_inWhateverOrderTheRecordsStand() {
        List<SourceRecord> writings = List.of(
                aRecord().titled("b").inVersion(2).build(),
                aRecord().titled("a").inVersion(2).build(),
                aRecord().titled("a").deliveredBy(SYS2).inVersion(2).build(),
                aRecord().titled("c").deliveredBy(SYS3).inVersion(2).build());

        assertThat(everyOrderOf(writings))
                .hasSize(24)
                .allSatisfy(order -> assertThat(recordsOf(answered(SYS1, order.toArray(SourceRecord[]::new))))
                        .containsExactly(writings.get(1)));
    }

    @Test
    void changesNoRecord_whenAnOutcomeIsMergedTwice() {
        List<Outcome<Reading>> once = List.of(answered(SYS1, SIP_2, SIP), answered(SYS3, ENDED), failed(SYS4));

        for (Outcome<Reading> again : once) {
            List<Outcome<Reading>> twice = new ArrayList<>(once);
            twice.add(again);
            assertThat(merged(twice).records()).isEqualTo(merged(once).records());
        }
    }

    @Test
    void givesTheSameRecords_whenAnswersAreMergedInSteps() {
        List<SourceRecord> some = recordsOf(answered(SYS1, SIP_2, SIP), answered(SYS2, SIP_3_TOLD_BY_SYS2));
        SourceRecord[] inOneStep = some.toArray(SourceRecord[]::new);

        assertThat(recordsOf(answered(SYS4, inOneStep), answered(SYS3, SIP_3, ENDED)))
                .isEqualTo(recordsOf(
                        answered(SYS1, SIP_2, SIP), answered(SYS2, SIP_3_TOLD_BY_SYS2), answered(SYS3, SIP_3, ENDED)));
    }

    @Test
    void passesRecordsOnAsTheyCame() {
        SourceRecord record = merged(List.of(answered(SYS1, SIP))).records().get(0);

        assertThat(record).isSameAs(SIP);
        assertThat(record.deliveredBy()).isEqualTo(Source.at(SYS1));
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    private static List<SourceRecord> recordsOf(Outcome<Reading>... outcomes) {
        return merged(List.of(outcomes)).records();
    }
}
