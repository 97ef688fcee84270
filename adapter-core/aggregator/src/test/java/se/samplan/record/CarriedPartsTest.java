package se.samplan.record;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samplan.record.Answers.reading;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import se.samplan.contract.AggregatedContract;
import se.samplan.contract.CareDocumentation3;
import se.samplan.merge.MergedAnswer;
import se.samplan.merge.RecordMerge;
import se.samplan.model.People;
import se.samplan.model.PersonId;
import se.samplan.outcome.FailureKind;
import se.samplan.outcome.Outcome;
import se.samplan.summary.Asta;

/** What a source says beside its records, and we hand on: that it has more (GetCareDocumentation 3.0, {@code hasMore}). */
class CarriedPartsTest {

    private static final AggregatedContract<?> NOTES = CareDocumentation3.description();
    private static final String SERVICE =
            "urn:riv:clinicalprocess:healthcond:description:GetCareDocumentationResponder:3";
    private static final String RESULT = "<svc:result>";

    @Test
    void isHandedOnAsItCame_besideEveryRecord() {
        String more = more("SYS1", "page-2 &amp; <![CDATA[<å>]]>");

        Reading reading = reading(saying("SYS1", more));

        assertThat(texts(reading.carried())).containsExactly(standingAlone(more));
        assertThat(reading.records()).hasSameSizeAs(records("SYS1"));
        assertThat(reading.isWhole()).isTrue();
    }

    @Test
    void isHandedOnEachTime_inTheOrderOfTheSource() {
        List<String> all = List.of(more("SYS1", "a"), more("SYS1", "b"), more("SYS1", "a"));

        assertThat(texts(reading(saying("SYS1", String.join("\n", all))).carried()))
                .containsExactlyElementsOf(
                        all.stream().map(CarriedPartsTest::standingAlone).toList());
    }

    /** The schema puts it behind the records; a source that does not keep to that loses nothing. */
    @Test
    void isFound_whereverItStandsBetweenTheRecords() {
        Reading reading = reading(Asta.outcome(
                NOTES,
                9,
                "SYS1",
                "SYS1",
                answer ->
                        answer.replaceFirst("<svc:careDocumentation>", more("SYS1", "a") + "<svc:careDocumentation>")));

        assertThat(texts(reading.carried())).containsExactly(standingAlone(more("SYS1", "a")));
        assertThat(reading.records()).hasSameSizeAs(records("SYS1"));
    }

    @Test
    void keepsChildrenThatWeDoNotKnow_alsoThoseThatLookLikeWhatWeDo() {
        String more = "<svc:hasMore><svc:logicalAddress>TSTASTA00000-SYS1</svc:logicalAddress>"
                + "<svc:reference>r</svc:reference><x:unknown xmlns:x=\"urn:example:unknown\" x:å=\"1\"><svc:hasMore/>"
                + "<svc:careDocumentation/></x:unknown><svc:careDocumentation/>"
                + "<svc:result><core:resultCode>ERROR</core:resultCode></svc:result></svc:hasMore>";

        Reading reading = reading(saying("SYS1", more));

        assertThat(texts(reading.carried())).containsExactly(standingAlone(more));
        assertThat(reading.records()).hasSameSizeAs(records("SYS1"));
        assertThat(reading.defects()).isEmpty();
        assertThat(reading.unusable()).isEmpty();
    }

    /** Neither a person nor a record gets past the checks of records by standing in it. */
    @Test
    void isLeftOut_whenItNamesSomebodyElseOrHoldsARecord() {
        String header =
                "<core:header><core:accessControlHeader>" + "PERSON" + "</core:accessControlHeader></core:header>";
        String her = person(People.SOMEBODY_ELSE);
        String record =
                "<svc:careDocumentation>" + header.replace("PERSON", person(People.ASTA)) + "</svc:careDocumentation>";

        Reading hers = reading(saying("SYS1", more("SYS1", "r" + her)));
        Reading held = reading(saying("SYS1", more("SYS1", "r" + record)));

        assertThat(hers.carried()).isEmpty();
        assertThat(hers.defects()).containsExactly(FailureKind.WRONG_PATIENT);
        assertThat(held.carried()).isEmpty();
        assertThat(held.unusable()).hasSize(1);
        assertThat(List.of(hers.records(), held.records()))
                .allSatisfy(kept -> assertThat(kept).hasSameSizeAs(records("SYS1")));
    }

    @Test
    void isLeftOutAndTold_whenOtherParsersWouldRefuseIt() {
        Reading reading = reading(saying("SYS1", more("SYS1", "r<x xmlns:z=\"\"/>") + more("SYS1", "s")));

        assertThat(texts(reading.carried())).containsExactly(standingAlone(more("SYS1", "s")));
        assertThat(reading.defects()).containsExactly(FailureKind.INVALID_RECORD);
    }

    /** It says that there is more and, in the same breath, that it is nothing. */
    @Test
    void isLeftOutAndTold_whenItSaysThatItIsNone() {
        String nil = more("SYS1", "r")
                .replaceFirst(">", " xmlns:i=\"http://www.w3.org/2001/XMLSchema-instance\" i:nil=\"true\">");

        Reading reading = reading(saying("SYS1", nil + more("SYS1", "s")));

        assertThat(texts(reading.carried())).containsExactly(standingAlone(more("SYS1", "s")));
        assertThat(reading.defects()).containsExactly(FailureKind.PARTIAL);
    }

    private static String person(PersonId person) {
        return "<core:patientId><core:root>" + person.type().oid() + "</core:root><core:extension>" + person.id()
                + "</core:extension></core:patientId>";
    }

    @Test
    void isNotMadeOfUnknownElementsBesideIt_norOfOthersOfThatName() {
        String others = "<x:hasMore xmlns:x=\"urn:example:unknown\"><svc:hasMore/></x:hasMore><core:hasMore/>"
                + "<x:more xmlns:x=\"urn:example:unknown\">1</x:more>";

        assertThat(reading(saying("SYS1", others)).carried()).isEmpty();
    }

    @Test
    void standsOnItsOwn() {
        Element alone = Dom.parse(Answers.bytes(
                reading(saying("SYS1", more("SYS1", "r"))).carried().get(0)));

        assertThat(alone.getNamespaceURI()).isEqualTo(SERVICE);
        assertThat(alone.getLocalName()).isEqualTo("hasMore");
        assertThat(alone.getTextContent()).isEqualTo("TSTASTA00000-SYS1r");
    }

    @Test
    void comesFromEverySourceThatSaysSo_inTheOrderOfTheirAddresses_onEveryPage() {
        Outcome<Reading> first = saying("SYS1", more("SYS1", "a") + more("SYS1", "b"));
        Outcome<Reading> second = saying("SYS2", more("SYS2", "c"));
        List<String> expected = Stream.of(more("SYS1", "a"), more("SYS1", "b"), more("SYS2", "c"))
                .map(CarriedPartsTest::standingAlone)
                .toList();

        for (List<Outcome<Reading>> order : List.of(List.of(first, second), List.of(second, first))) {
            MergedAnswer answer = RecordMerge.merge(order, NOTES.order());

            assertThat(texts(answer.carried())).isEqualTo(expected);
            assertThat(texts(answer.page(List.of(), Optional.of("more")).carried()))
                    .isEqualTo(expected);
            assertThat(texts(answer.whole().carried())).isEqualTo(expected);
        }
    }

    @Test
    void isNothingWeKnow_whereTheContractHasNoSuchThing() {
        Reading reading = reading(Answers.read(
                Records.answer(Records.aRecord().xml() + "<s:hasMore>1</s:hasMore>" + Records.result("OK"))));

        assertThat(reading.carried()).isEmpty();
        assertThat(reading.defects()).containsExactly(FailureKind.INVALID_RECORD);
    }

    private static Outcome<Reading> saying(String source, String more) {
        return Asta.outcome(NOTES, 9, source, source, answer -> answer.replace(RESULT, more + RESULT));
    }

    private static List<SourceRecord> records(String source) {
        List<SourceRecord> records = reading(saying(source, "")).records();
        assertThat(records).isNotEmpty();
        return records;
    }

    private static String more(String source, String reference) {
        return "<svc:hasMore><svc:logicalAddress>TSTASTA00000-" + source + "</svc:logicalAddress><svc:reference>"
                + reference + "</svc:reference></svc:hasMore>";
    }

    /** With every namespace that was in scope but that of SOAP, because a prefix may stand in text. */
    private static String standingAlone(String more) {
        return more.replaceFirst(
                "<svc:hasMore>",
                "<svc:hasMore xmlns:core=\"urn:riv:clinicalprocess:healthcond:description:3\"" + " xmlns:svc=\""
                        + SERVICE + "\">");
    }

    private static List<String> texts(List<XmlSlice> slices) {
        return slices.stream().map(Answers::text).toList();
    }
}
