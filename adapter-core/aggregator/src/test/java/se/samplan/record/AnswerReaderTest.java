package se.samplan.record;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samplan.record.Answers.SYS1;
import static se.samplan.record.Answers.onlyRecord;
import static se.samplan.record.Answers.read;
import static se.samplan.record.Answers.reading;
import static se.samplan.record.Answers.records;
import static se.samplan.record.Records.aRecord;
import static se.samplan.record.Records.answer;
import static se.samplan.record.Records.answerOf;
import static se.samplan.record.Records.result;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samplan.contract.Fact;
import se.samplan.model.HsaId;
import se.samplan.model.RecordId;

/** What is read of an answer that is as it should be. */
class AnswerReaderTest {

    private static final Records MINE = aRecord().called("mine");

    @Test
    void takesOutTheKeyFactsOfARecordAndWhoGaveIt() {
        SourceRecord record = onlyRecord(read(answerOf(aRecord()
                .called("plan-7")
                .ofType("SIP")
                .withProminence("detail")
                .withStatus("onHold")
                .drawnUp("20260115120000")
                .registered("20260115120500")
                .validFrom("20260201")
                .updated("20260302101500")
                .inVersion(4))));

        assertThat(record.id()).isEqualTo(new RecordId(new HsaId("TSTASTA00000-SYS1"), "plan-7"));
        assertThat(record.version()).hasValue(4);
        assertThat(record.deliveredBy()).isEqualTo(SYS1);
        assertThat(record.facts().values())
                .isEqualTo(Map.ofEntries(
                        Map.entry(Fact.DOCUMENT_ID, List.of("plan-7")),
                        Map.entry(Fact.SOURCE_SYSTEM, List.of("TSTASTA00000-SYS1")),
                        Map.entry(Fact.PERSON_ID, List.of("194304247663")),
                        Map.entry(Fact.PERSON_TYPE, List.of("1.2.752.129.2.1.3.1")),
                        Map.entry(Fact.DOCUMENT_TIME, List.of("20260115120000")),
                        Map.entry(Fact.AUTHOR_TIME, List.of("20260115120500")),
                        Map.entry(Fact.APPROVED_FOR_PATIENT, List.of("true")),
                        Map.entry(Fact.TYPE, List.of("SIP")),
                        Map.entry(Fact.PROMINENCE, List.of("detail")),
                        Map.entry(Fact.STATUS, List.of("onHold")),
                        Map.entry(Fact.VALID_FROM, List.of("20260201")),
                        Map.entry(Fact.LAST_UPDATED, List.of("20260302101500")),
                        Map.entry(Fact.VERSION, List.of("4"))));
    }

    @Test
    void takesARecordWithoutStructureForWhatItIs() {
        SourceRecord record = onlyRecord(read(answerOf(aRecord())));

        assertThat(record.version()).isEmpty();
        assertThat(record.facts().get(Fact.STATUS)).isEmpty();
    }

    @Test
    void keepsRecordsInTheOrderOfTheAnswer() {
        assertThat(records(answerOf(
                        aRecord().called("b"), aRecord().called("a"), aRecord().called("c"))))
                .extracting(record -> record.id().documentId())
                .containsExactly("b", "a", "c");
    }

    @Test
    void takesAnEmptyAnswerForAnAnswer() {
        assertThat(reading(read(answer(result("OK"))))).isEqualTo(new Reading(List.of(), List.of(), Set.of()));
    }

    @Test
    void readsFactsPastCommentsCdataEntitiesAndBlanks() {
        String xml = answerOf(aRecord().called("PLACE"))
                .replace("PLACE", "\n  pl<!-- no -->an<![CDATA[&]]>&#49;<?no no?>&amp;å\t");

        assertThat(onlyRecord(read(xml)).id().documentId()).isEqualTo("plan&1&å");
    }

    @Test
    void readsFactsOnlyWhereTheContractHasThem() {
        String elsewhere = "<x:documentId xmlns:x=\"urn:example:unknown\">wrong</x:documentId>"
                + "<c:other><c:documentId>wrong</c:documentId></c:other><c:documentId>right</c:documentId>";
        String xml = answerOf(aRecord().called("right")).replace("<c:documentId>right</c:documentId>", elsewhere);

        assertThat(onlyRecord(read(xml)).id().documentId()).isEqualTo("right");
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "007, 7", "999999999, 999999999"})
    void takesAPositiveNumberForAVersion(String text, int version) {
        assertThat(onlyRecord(read(answerOf(aRecord().inVersion(text)))).version())
                .isEqualTo(OptionalInt.of(version));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1.0", "v2", "9999999999", "٣"})
    void takesAnythingElseForNoVersion_andKeepsTheRecord(String text) {
        assertThat(onlyRecord(read(answerOf(aRecord().inVersion(text)))).version())
                .isEmpty();
    }

    @Test
    void ignoresSoapHeaders_whateverTheyHold() {
        String header =
                "<soap:Header><s:carePlan xmlns:s=\"" + Records.SERVICE + "\"/><x xmlns=\"\"><y/></x></soap:Header>";
        String twice = answerOf(MINE).replace("<soap:Body>", header + header + "<soap:Body>");

        assertThat(records(twice)).hasSize(1);
    }

    @Test
    void ignoresWhatItDoesNotKnowBesideTheRecords() {
        String unknown = "<x:more xmlns:x=\"urn:example:unknown\"><s:carePlan/></x:more>";

        assertThat(records(answer(unknown + MINE.xml() + unknown + result("OK") + unknown)))
                .hasSize(1);
    }
}
