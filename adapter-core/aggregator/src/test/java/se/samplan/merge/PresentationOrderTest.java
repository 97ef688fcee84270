package se.samplan.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samplan.merge.Outcomes.everyOrderOf;
import static se.samplan.record.Records.aRecord;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.samplan.contract.Fact;
import se.samplan.contract.RecordOrder;
import se.samplan.model.Sorting;
import se.samplan.record.Facts;
import se.samplan.record.Records;
import se.samplan.record.SourceRecord;

/** Information model, section 11: prominence, status, start of validity, last update, then ties. */
class PresentationOrderTest {

    @Test
    void showsOverviewBeforeDetail_whateverTheStatus() {
        assertOrder(
                aRecord().withProminence("overview").withStatus("completed"),
                aRecord().withProminence("detail").withStatus("active"));
    }

    @Test
    void takesTheProminenceFromTheTypeWhenThePlanDoesNotSay() {
        for (String type : List.of("SIP", "GP", "HP", "SPLPTLRV", "SUMP")) {
            assertOrder(
                    aRecord().ofType(type).drawnUp("20250101000000"), aRecord().ofType("VP"));
        }
        assertOrder(aRecord().ofType("SIP"), aRecord().ofType("").titled("z"));
        assertOrder(
                aRecord().ofType("VP").withProminence("overview"),
                aRecord().ofType("SIP").withProminence("detail"));
    }

    @Test
    void showsActivePlansFirstAndMistakesLast() {
        assertOrder(
                aRecord().withStatus("active").drawnUp("20250101000000"),
                aRecord().withStatus("onHold"),
                aRecord().withStatus("proposed"),
                aRecord().withStatus("completed"));
        assertOrder(
                aRecord().withStatus("completed"),
                aRecord().withStatus("replaced"),
                aRecord().withStatus("enteredInError"));
    }

    /** A plan that does not say may well be in force. */
    @Test
    void showsAPlanOfUnknownStatusBeforeThoseThatHaveEnded() {
        assertOrder(
                aRecord().withStatus("proposed"),
                aRecord().withStatus(""),
                aRecord().withStatus("completed"));
        assertOrder(
                aRecord().withStatus("proposed"),
                aRecord().withStatus("NO-SUCH-STATUS"),
                aRecord().withStatus("completed"));
    }

    @Test
    void showsThePlanThatBeganLatestFirst_evenIfAnotherWasUpdatedLater() {
        assertOrder(
                aRecord().validFrom("20260301").updated("20260301000000"),
                aRecord().validFrom("20260201").updated("20260401000000"));
    }

    @Test
    void takesTheDayItWasDrawnUpForItsBeginning_thenTheDayItWasRegistered() {
        assertOrder(
                aRecord().drawnUp("20260301120000").registered("20260101000000"),
                aRecord().validFrom("20260201").drawnUp("20260401120000"));
        assertOrder(
                aRecord().drawnUp("").registered("20260301120000"),
                aRecord().drawnUp("20260201120000").registered("20260401120000"));
    }

    /** A beginning is a day: a time of day must not come before the latest update. */
    @Test
    void showsThePlanThatWasUpdatedLatestFirst_whenBothBeganTheSameDay() {
        assertOrder(
                aRecord().drawnUp("20260301080000").updated("20260302000000"),
                aRecord().drawnUp("20260301230000").updated("20260301235959"));
    }

    @Test
    void takesTheTimeOfRegistrationForTheLatestUpdate_thenTheTimeItWasDrawnUp() {
        assertOrder(
                aRecord().validFrom("20260101").registered("20260303000000").drawnUp("20260301000000"),
                aRecord().validFrom("20260101").updated("20260302000000").registered("20260304000000"));
        assertOrder(
                aRecord().validFrom("20260101").registered("").drawnUp("20260303000000"),
                aRecord().validFrom("20260101").updated("20260302000000"));
    }

    @Test
    void showsAPlanWithoutAnyTimeLast() {
        assertOrder(aRecord(), aRecord().drawnUp("").registered(""));
    }

    @Test
    void breaksTiesBySourceThenDocumentThenVersionThenWhoDeliveredIt() {
        assertOrder(
                aRecord().from("TSTASTA00000-SYS1").called("b"),
                aRecord().from("tstasta00000-sys2").called("a"),
                aRecord().from("TSTASTA00000-SYS3").called("a"));
        assertOrder(aRecord().called("a"), aRecord().called("b").inVersion(7));
        assertOrder(aRecord().inVersion(10), aRecord().inVersion(9), aRecord());
        assertOrder(
                aRecord().deliveredBy("TSTASTA00000-SYS1").titled("z"),
                aRecord().deliveredBy("TSTASTA00000-SYS2").titled("a"));
    }

    @Test
    void breaksTheLastTieByTheBytes() {
        assertOrder(aRecord().titled("a"), aRecord().titled("z"), aRecord().titled("å"));
    }

    @Test
    void showsTheLatestNoteFirst_whateverItsStatus() {
        assertOrder(
                RecordOrder.LATEST_FIRST,
                List.of(
                        aRecord()
                                .drawnUp("20260301120001")
                                .withStatus("completed")
                                .build(),
                        aRecord().drawnUp("").registered("20260301120000").build(),
                        aRecord()
                                .drawnUp("20260301115959")
                                .registered("20260401000000")
                                .build(),
                        aRecord().drawnUp("").registered("").build()));
    }

    @Test
    void showsTheEarliestBookingFirst() {
        assertOrder(
                RecordOrder.BY_START,
                List.of(
                        bookedAt("20260301080000", aRecord().called("b")),
                        bookedAt("20260301080000", aRecord().called("c")),
                        bookedAt("20260301120000", aRecord().called("a").withStatus("active"))));
    }

    @Test
    void byValidity_whatHoldsLongestComesFirst() {
        assertOrder(
                Sorting.VALIDITY,
                List.of(
                        with(Map.of(Fact.VALID_FROM, "20260201"), aRecord().called("d")),
                        with(Map.of(Fact.VALID_FROM, "20260101"), aRecord().called("c")),
                        with(
                                Map.of(Fact.VALID_FROM, "20250101", Fact.VALID_TO, "20270131"),
                                aRecord().called("b")),
                        with(Map.of(Fact.VALID_TO, "20251231"), aRecord().called("a")),
                        with(Map.of(), aRecord().called("0"))));
    }

    @Test
    void byUpdate_whatChangedLatestComesFirst() {
        assertOrder(
                Sorting.UPDATED,
                List.of(
                        with(
                                Map.of(Fact.LAST_UPDATED, "20260301120001"),
                                aRecord().withStatus("completed")),
                        with(
                                Map.of(Fact.LAST_UPDATED, "20260301120000"),
                                aRecord().withStatus("active"))));
    }

    @Test
    void byStart_whatBeginsEarliestComesFirst_andWhatStatesNoneLast() {
        assertOrder(
                Sorting.START,
                List.of(
                        with(Map.of(Fact.VALID_FROM, "20260101"), aRecord().called("d")),
                        with(
                                Map.of(Fact.START_TIME, "20260101080000"),
                                aRecord().called("c")),
                        with(Map.of(Fact.AGREED_DATE, "20260102"), aRecord().called("b")),
                        with(Map.of(), aRecord().called("a").drawnUp("").registered(""))));
    }

    @Test
    void byOwner_thoseOfOneGiverStandTogether_howeverItIsWritten() {
        assertOrder(
                Sorting.OWNER,
                List.of(
                        with(owner("5565594230", "TSTASTA00000-U9"), aRecord().called("d")),
                        with(owner("556559-4230", "tstasta00000-ua"), aRecord().called("c")),
                        with(
                                owner("TSTASTA00000-KS00", "TSTASTA00000-U1"),
                                aRecord().called("b")),
                        with(Map.of(), aRecord().called("a"))));
    }

    /** Ties in what was asked for are broken as the contract's own order does it. */
    @Test
    void withinAnOrderThatIsAskedFor_theOwnOneHolds() {
        assertOrder(
                Sorting.OWNER,
                List.of(
                        with(
                                owner("TSTASTA00000-KS00", "TSTASTA00000-U1"),
                                aRecord().withStatus("active")),
                        with(
                                owner("TSTASTA00000-KS00", "TSTASTA00000-U1"),
                                aRecord().withStatus("completed"))));
    }

    private static Map<Fact, String> owner(String giver, String unit) {
        return Map.of(Fact.CARE_GIVER, giver, Fact.CARE_UNIT, unit);
    }

    /** A care plan that states of these facts what is given, and nothing else of them. */
    private static SourceRecord with(Map<Fact, String> stated, Records records) {
        SourceRecord record = records.build();
        Map<Fact, List<String>> facts = new EnumMap<>(record.facts().values());
        List.of(
                        Fact.CARE_GIVER,
                        Fact.CARE_UNIT,
                        Fact.VALID_FROM,
                        Fact.VALID_TO,
                        Fact.START_TIME,
                        Fact.AGREED_DATE,
                        Fact.LAST_UPDATED)
                .forEach(facts::remove);
        stated.forEach((fact, text) -> facts.put(fact, List.of(text)));
        return new SourceRecord(record.id(), record.version(), record.deliveredBy(), new Facts(facts), record.xml());
    }

    private static void assertOrder(Sorting sorting, List<SourceRecord> expected) {
        PresentationOrder order = PresentationOrder.of(RecordOrder.BY_IMPORTANCE, Optional.of(sorting));
        assertThat(everyOrderOf(expected))
                .allSatisfy(
                        arrived -> assertThat(arrived.stream().sorted(order)).containsExactlyElementsOf(expected));
    }

    /** A care plan with the time of a booking; only the facts count for the order. */
    private static SourceRecord bookedAt(String time, Records records) {
        SourceRecord record = records.build();
        Map<Fact, List<String>> facts = new EnumMap<>(record.facts().values());
        facts.put(Fact.START_TIME, List.of(time));
        return new SourceRecord(record.id(), record.version(), record.deliveredBy(), new Facts(facts), record.xml());
    }

    /** Sorts them from every order that they can come in. */
    private static void assertOrder(Records... records) {
        assertOrder(
                RecordOrder.BY_IMPORTANCE,
                Arrays.stream(records).map(Records::build).toList());
    }

    private static void assertOrder(RecordOrder by, List<SourceRecord> expected) {
        assertThat(everyOrderOf(expected))
                .allSatisfy(order -> assertThat(order.stream().sorted(PresentationOrder.of(by)))
                        .containsExactlyElementsOf(expected));
    }
}
