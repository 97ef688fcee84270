package se.samplan.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static se.samplan.model.IdentityType.SAMORDNINGSNUMMER;
import static se.samplan.outcome.FailureKind.FAULT;
import static se.samplan.outcome.FailureKind.INVALID_ANSWER;
import static se.samplan.outcome.FailureKind.RESULT_ERROR;
import static se.samplan.outcome.FailureKind.TOO_LARGE;
import static se.samplan.outcome.FailureKind.WRONG_PATIENT;
import static se.samplan.outcome.FailureKind.WRONG_SOURCE;
import static se.samplan.record.Answers.SYS1;
import static se.samplan.record.Answers.failure;
import static se.samplan.record.Answers.onlyRecord;
import static se.samplan.record.Answers.read;
import static se.samplan.record.Answers.reading;
import static se.samplan.record.Answers.records;
import static se.samplan.record.Records.aRecord;
import static se.samplan.record.Records.answer;
import static se.samplan.record.Records.answerOf;
import static se.samplan.record.Records.result;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samplan.contract.Fact;
import se.samplan.model.HsaId;
import se.samplan.model.People;
import se.samplan.model.PersonId;
import se.samplan.model.RecordId;
import se.samplan.outcome.FailureKind;
import se.samplan.outcome.Outcome;

class AnswerReaderTest {

    private static final Records MINE = aRecord().called("mine");
    private static final Records SOMEBODY_ELSES = aRecord().called("hers").about(People.SOMEBODY_ELSE);

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

    /** A second answer that nobody reads, or a fault that came when the first had begun, and the first would pass for whole. */
    @Test
    void refusesAnAnswerWithSomethingBesideIt() {
        String whole = answerOf(aRecord());
        String end = "</soap:Body>";
        String response = whole.substring(whole.indexOf("<soap:Body>") + "<soap:Body>".length(), whole.indexOf(end));

        assertThat(response).contains("Response");
        assertThat(failure(
                        read(whole.replace(end, "<soap:Fault><faultcode>soap:Server</faultcode></soap:Fault>" + end))))
                .contains(FailureKind.FAULT);
        for (String beside : List.of(response + end, "<x/>" + end, end + "<soap:Body/>")) {
            assertThat(failure(read(whole.replace(end, beside)))).as(beside).contains(FailureKind.INVALID_ANSWER);
        }
        assertThat(records(whole.replace(end, end + "<x:signed xmlns:x=\"urn:x\"/>")))
                .hasSize(1);
    }

    @Test
    void anErrorIsOneInWhateverCaseItIsWritten() {
        assertThat(failure(read(answer(result("Error"))))).contains(RESULT_ERROR);
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

    @Test
    void leavesOutARecordAboutSomebodyElse_andKeepsTheOthers() {
        Reading reading = reading(read(answerOf(MINE, SOMEBODY_ELSES, aRecord().called("mine too"))));

        assertThat(reading.records())
                .extracting(record -> record.id().documentId())
                .containsExactly("mine", "mine too");
        assertThat(reading.defects()).containsExactly(WRONG_PATIENT);
    }

    @Test
    void failsWhenEveryRecordIsAboutSomebodyElse() {
        assertThat(failure(read(answerOf(SOMEBODY_ELSES)))).contains(WRONG_PATIENT);
    }

    @Test
    void takesTheSameDigitsOfAnotherTypeForSomebodyElse() {
        PersonId sameDigits = new PersonId(People.ASTA.id(), SAMORDNINGSNUMMER);

        assertThat(failure(read(answerOf(aRecord().about(sameDigits))))).contains(WRONG_PATIENT);
    }

    @Test
    void takesAPersonWithoutTypeForSomebodyElse() {
        String type = "<c:type>1.2.752.129.2.1.3.1</c:type>";

        assertThat(failure(read(answerOf(MINE).replace(type, "")))).contains(WRONG_PATIENT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<c:documentId>mine</c:documentId>",
                "<c:sourceSystemHSAId>TSTASTA00000-SYS1</c:sourceSystemHSAId>",
                "<c:id>194304247663</c:id>"
            })
    void leavesOutARecordWithoutWhatEveryRecordMustHave_andKeepsTheOthers(String mandatory) {
        String broken = MINE.xml().replace(mandatory, "");
        String blank = MINE.xml().replace(mandatory, mandatory.replaceFirst(">[^<]+<", "> <"));

        assertThat(reading(read(answer(broken))).unusable()).hasSize(1);
        assertThat(reading(read(answer(blank))).unusable()).hasSize(1);
        assertThat(reading(read(answer(broken + blank))).records()).isEmpty();
        Reading reading = reading(read(answer(broken + aRecord().called("whole").xml())));
        assertThat(reading.records())
                .extracting(record -> record.id().documentId())
                .containsExactly("whole");
        assertThat(reading.unusable())
                .singleElement()
                .satisfies(facts ->
                        assertThat(facts.all(Fact.APPROVED_FOR_PATIENT)).containsExactly("true"));
        assertThat(reading.keeping(record -> false).unusable()).isEqualTo(reading.unusable());
        // Whether the reader may know of it is decided where it is decided whether she may see it.
        assertThat(reading.defects()).isEmpty();
    }

    @Test
    void keepsARecordThatNamesAnotherSourceSystem_andSaysSo() {
        Reading reading = reading(read(answerOf(aRecord().from("TSTASTA00000-SYS6"), MINE)));

        assertThat(reading.records())
                .extracting(record -> record.id().system().value())
                .containsExactly("TSTASTA00000-SYS6", "TSTASTA00000-SYS1");
        assertThat(reading.defects()).containsExactly(WRONG_SOURCE);
    }

    @Test
    void takesTheSourceSystemForTheSame_inWhateverCase() {
        assertThat(reading(read(answerOf(aRecord().from("tstasta00000-sys1")))).defects())
                .isEmpty();
    }

    @Test
    void failsWhenTheSourceSaysErrorAndGivesNothing() {
        assertThat(failure(read(answer(result("ERROR"))))).contains(RESULT_ERROR);
    }

    @Test
    void keepsWhatTheSourceGaveAlthoughItSaysError() {
        Reading reading = reading(read(answer(MINE.xml() + result("ERROR"))));

        assertThat(reading.records()).hasSize(1);
        assertThat(reading.defects()).containsExactly(RESULT_ERROR);
    }

    @Test
    void isNotWholeWhenTheSourceSaysInfo() {
        Reading reading = reading(read(answer(MINE.xml() + result("INFO"))));

        assertThat(reading.records()).hasSize(1);
        assertThat(reading.defects()).containsExactly(FailureKind.PARTIAL);
    }

    @Test
    void tellsMixedUpPersonsBeforeEverythingElse() {
        String broken = MINE.xml().replace("<c:documentId>mine</c:documentId>", "");

        assertThat(failure(read(answer(broken + SOMEBODY_ELSES.xml() + result("ERROR")))))
                .contains(WRONG_PATIENT);
    }

    @Test
    void takesAFaultForAFault_evenWithHttp200() {
        String fault = "<soap:Fault><faultcode>soap:Server</faultcode><faultstring>fel</faultstring></soap:Fault>";
        String xml = "<soap:Envelope xmlns:soap=\"" + Records.SOAP + "\"><soap:Body>" + fault
                + "</soap:Body></soap:Envelope>";

        assertThat(failure(read(xml))).contains(FAULT);
    }

    @ParameterizedTest
    @MethodSource("notOfThisContract")
    void refusesWhatIsNoAnswerOfThisContract(String document) {
        assertThat(failure(read(document))).contains(INVALID_ANSWER);
    }

    static List<String> notOfThisContract() {
        String right = answerOf(MINE);
        return List.of(
                "",
                "   ",
                "Detta är inte XML <<< & ]]>",
                "<!DOCTYPE html><html><head><meta charset=\"utf-8\"></head><body><br></body></html>",
                "<html><body>Underhåll</body></html>",
                "{\"carePlan\": []}",
                right.replace("GetCarePlansResponder:2", "GetCarePlansResponder:1"),
                right.replace("GetCarePlansResponse", "GetCareDocumentationResponse"),
                right.replace(Records.SOAP, "http://www.w3.org/2003/05/soap-envelope"),
                "<soap:Envelope xmlns:soap=\"" + Records.SOAP + "\"><soap:Body/></soap:Envelope>",
                "<soap:Envelope xmlns:soap=\"" + Records.SOAP + "\"/>",
                right.replace("soap:Envelope", "soap:Envelop"),
                "<s:GetCarePlansResponse xmlns:s=\"" + Records.SERVICE + "\"/>",
                right + "<more/>",
                right + "more",
                right.replace("</c:carePlanBody>", "</c:carePlanHeader>"),
                right.replace("xmlns:c=", "xmlns:d="),
                right.replace("plan", "pl&aring;n"),
                right.replace("Vårdplan", "V\u0001rdplan"));
    }

    @Test
    void refusesADocumentTypeDeclaration_soThatNoEntityIsEverExpanded() {
        String dtd = "<!DOCTYPE Envelope [<!ENTITY besked SYSTEM \"file:///etc/hostname\">]>";
        String entity = answerOf(aRecord().titled("&besked;"));

        assertThat(failure(read(dtd + answerOf(MINE)))).contains(INVALID_ANSWER);
        assertThat(failure(read("<?xml version=\"1.0\"?>" + dtd + entity))).contains(INVALID_ANSWER);
    }

    @Test
    void refusesAnAnswerThatIsNestedTooDeep() {
        assertThat(failure(read(nested(1_000_000)))).contains(TOO_LARGE);
    }

    /** Envelope, Body, response, record, body: five levels are there already. */
    @Test
    void allowsAHundredLevelsAndNotOneMore() {
        assertThat(failure(read(nested(95)))).isEmpty();
        assertThat(failure(read(nested(96)))).contains(TOO_LARGE);
    }

    /** 200 namespaces of 1 kB around tiny records: what goes out would be 200 kB for each of them. */
    @Test
    void refusesAnAnswerWhoseRecordsGrowOutOfAllProportionWhenTheyAreCutOut() {
        assertThat(failure(read(declaringMuchAround(5)))).isEmpty();
        assertThat(failure(read(declaringMuchAround(100)))).contains(TOO_LARGE);
    }

    private static String declaringMuchAround(int count) {
        String declared = IntStream.range(0, 200)
                .mapToObj(number -> " xmlns:n" + number + "=\"urn:" + "n".repeat(990) + "\"")
                .collect(Collectors.joining());
        Records[] records = IntStream.range(0, count)
                .mapToObj(number -> aRecord().called("plan-" + number))
                .toArray(Records[]::new);
        return answerOf(records).replaceFirst("Envelope ", "Envelope" + declared + " ");
    }

    private static String nested(int levels) {
        String deep = "<c:x>".repeat(levels) + "</c:x>".repeat(levels);
        return answerOf(MINE).replace("</c:carePlanBody>", deep + "</c:carePlanBody>");
    }

    @Test
    void refusesAnAnswerThatIsCutOff_whereverThatIs() {
        byte[] whole = answerOf(aRecord().titled("Vårdplan &amp; <![CDATA[mål]]><!-- å -->"), SOMEBODY_ELSES)
                .getBytes(UTF_8);

        for (int length = 0; length < whole.length; length++) {
            assertThat(failure(read(Arrays.copyOf(whole, length), "text/xml;charset=UTF-8")))
                    .as("cut after %d bytes", length)
                    .contains(INVALID_ANSWER);
        }
    }

    /** Whatever a source sends, it costs at most its own answer: nothing is thrown. */
    @Test
    void endsInAnOutcome_whateverBytesAreBroken() {
        byte[] whole = answerOf(aRecord().titled("Vårdplan &amp; <![CDATA[mål]]><!-- å -->"), MINE)
                .getBytes(UTF_8);
        Random random = new Random(20260115);

        for (int round = 0; round < 5_000; round++) {
            byte[] broken = whole.clone();
            for (int i = 0; i < 1 + random.nextInt(3); i++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            assertThat(read(broken, "text/xml").source()).as("round %d", round).isEqualTo(SYS1);
        }
    }

    /** INV-L7: neither the texts of a source nor those of a parser leave this room. */
    @Test
    void neverRepeatsTheAnswerInAnOutcome() {
        String person = People.ASTA.id();
        String secret = answerOf(MINE, aRecord().called("plan-" + person).titled("Asta Blomberg"), SOMEBODY_ELSES);
        List<Outcome<Reading>> outcomes = List.of(
                read(secret),
                read(secret.substring(0, secret.length() / 2)),
                read(secret.replace("</c:id>", "</c:di>")),
                read(person + " Asta Blomberg"),
                read(secret.replace("plan-" + person, "&" + person + ";")));

        assertThat(outcomes)
                .allSatisfy(outcome -> assertThat(outcome.toString())
                        .doesNotContain(person)
                        .doesNotContain(People.SOMEBODY_ELSE.id())
                        .doesNotContain("Asta"));
    }
}
