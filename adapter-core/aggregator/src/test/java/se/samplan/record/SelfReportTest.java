package se.samplan.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samplan.contract.AggregatedContract;
import se.samplan.contract.CareDocumentation2;
import se.samplan.contract.CarePlans2;
import se.samplan.model.LogicalAddress;
import se.samplan.model.People;
import se.samplan.model.Source;
import se.samplan.outcome.FailureKind;
import se.samplan.outcome.Outcome;

/** What a source says of its own answer, as an aggregator or in its result, is heard. */
class SelfReportTest {

    private static final AggregatedContract<?> PLANS = CarePlans2.description();
    private static final String NOTES_RESULT = "urn:riv:clinicalprocess:healthcond:description:2.1";
    private static final LogicalAddress IN01 = new LogicalAddress("TSTASTA00000-IN01");
    private static final Source SOURCE = Source.at("TSTASTA00000-SYS1");
    private static final String WHOLE = row("DataFromSource", false, true, "20260301120000");

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    DataFromSource           | false | true  | 20260301120000 | -        | -
                    DataFromSource           | false | false | 20260301120000 | PARTIAL  | -
                    DataFromSource           | 0     | 0     | 20260301120000 | PARTIAL  | -
                    DataFromSource           | False | FALSE | 20260301120000 | PARTIAL  | -
                    DataFromSource           | TRUE  | true  | 20260228120000 | -        | 2026-02-28T12:00:00
                    NoDataSynchFailed        | false | false | ''             | PARTIAL  | -
                    NoDataSynchFailed        | false | true  | ''             | PARTIAL  | -
                    SomethingElse            | false | true  | ''             | PARTIAL  | -
                    DataFromCache            | true  | true  | 20260228120000 | -        | 2026-02-28T12:00:00
                    DataFromCache            | true  | true  | 20260230120000 | OUTDATED | -
                    DataFromCache            | true  | true  | ''             | OUTDATED | -
                    DataFromSource           | true  | true  | 20260228120000 | -        | 2026-02-28T12:00:00
                    DataFromCacheSynchFailed | true  | false | 20260228120000 | OUTDATED | 2026-02-28T12:00:00
                    """)
    void oneSystemBehindItIsEnough(
            String code,
            String cached,
            String inSynch,
            String time,
            @Nullable FailureKind told,
            @Nullable LocalDateTime asOf) {
        Reading reading = read(header(WHOLE + row(code, cached, inSynch, time) + WHOLE), "OK");

        assertThat(reading.defects()).isEqualTo(told == null ? Set.of() : Set.of(told));
        assertThat(reading.beside().asOf()).isEqualTo(Optional.ofNullable(asOf));
    }

    @Test
    void theOldestCopyCounts_andWhatIsMissingBeside() {
        Reading reading = read(
                header(row("DataFromCache", true, true, "20260220120000")
                        + row("DataFromCache", true, true, "20260210120000")
                        + row("DataFromCacheSynchFailed", true, false, "20260228120000")
                        + row("NoDataSynchFailed", false, false, "")),
                "OK");

        assertThat(reading.defects()).containsExactlyInAnyOrder(FailureKind.PARTIAL, FailureKind.OUTDATED);
        assertThat(reading.beside().asOf()).contains(LocalDateTime.of(2026, 2, 10, 12, 0));
    }

    /** INFO alone says that there is something to know; the rows of an aggregator, which says INFO always, say what. */
    @Test
    void aResultOfInfoIsHeard_unlessItSaysMoreItself() {
        assertThat(read("", "INFO").defects()).containsExactly(FailureKind.PARTIAL);
        assertThat(read("", "OK").defects()).isEmpty();
        assertThat(read(header(WHOLE), "INFO").defects()).isEmpty();
    }

    /** The national aggregating services say INFO always, and so they do when nobody has anything (engagement index facts). */
    @Test
    void aResultOfInfoOfNobodyAskedIsWhole_unlessThereIsSomethingInIt() {
        assertThat(read(header(""), "INFO").defects()).isEmpty();
        String somebody = Records.answer(Records.aRecord().xml() + Records.result("INFO"));
        assertThat(readWhole(
                                PLANS,
                                somebody.replace(
                                        "<soap:Body>", header("").replace("s:Header", "soap:Header") + "<soap:Body>"))
                        .defects())
                .containsExactly(FailureKind.PARTIAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"urn:riv:interoperability:headers:2", "urn:other", ""})
    void whatOnlyHasTheNameOfAStatusSaysNothing(String namespace) {
        String status =
                "<s:Header>" + "<ProcessingStatus xmlns=\"" + namespace + "\">" + "</ProcessingStatus></s:Header>";
        String row = "<ProcessingStatusList xmlns=\"" + namespace + "\"/>";

        for (String code : List.of("OK", "INFO")) {
            assertThat(read(status, code).defects()).containsExactly(FailureKind.PARTIAL);
            assertThat(read(header(WHOLE + row), code).defects()).containsExactly(FailureKind.PARTIAL);
        }
    }

    /** An old copy has its error beside it; another system's error is another matter. */
    @Test
    void anErrorCountsWhereItStands() {
        String failed = "<h:lastUnsuccessfulSynch>20260301120000</h:lastUnsuccessfulSynch></h:ProcessingStatusList>";
        String old = row("DataFromCacheSynchFailed", true, false, "20260228120000");

        assertThat(read(header(old.replace("</h:ProcessingStatusList>", failed)), "OK")
                        .defects())
                .containsExactly(FailureKind.OUTDATED);
        assertThat(read(header(old + WHOLE.replace("</h:ProcessingStatusList>", failed)), "OK")
                        .defects())
                .containsExactlyInAnyOrder(FailureKind.OUTDATED, FailureKind.PARTIAL);
    }

    @Test
    void aSystemBehindItIsNamed_ifSomethingOfItIsMissing() {
        String silent = row("NoDataSynchFailed", false, false, "");
        String old =
                row("DataFromCacheSynchFailed", true, false, "20260228120000").replace("IN01", "IN02");

        assertThat(read(header(WHOLE + silent + old), "INFO").beside().lacking())
                .containsExactly(
                        new SystemBehind(IN01, false, FailureKind.PARTIAL, Optional.empty()),
                        new SystemBehind(
                                new LogicalAddress("TSTASTA00000-IN02"),
                                true,
                                FailureKind.OUTDATED,
                                Optional.of(LocalDateTime.of(2026, 2, 28, 12, 0))));
        assertThat(read(header(WHOLE), "INFO").beside().lacking()).isEmpty();
    }

    /** What a source writes for an address may be a text, and texts are not handed on. */
    @ParameterizedTest
    @ValueSource(strings = {"", "Asta Blomberg", "&lt;b>", "\u00C5", "a,b"})
    void aSystemBehindItIsNotNamed_ifItsAddressMayBeAnythingElse(String address) {
        String row = row("NoDataSynchFailed", false, false, "").replace("TSTASTA00000-IN01", address);

        assertThat(read(header(row), "OK").beside().lacking()).isEmpty();
        assertThat(read(header(row), "OK").defects()).containsExactly(FailureKind.PARTIAL);
    }

    /** An aggregator gives the records of others, and says whose; what it says nothing of is as odd as in any source's answer. */
    @ParameterizedTest
    @CsvSource({
        "DataFromSource, TSTASTA00000-IN01, true",
        "DataFromSource, tstasta00000-in01, true",
        "DataFromCache, TSTASTA00000-IN01, true",
        "NoDataSynchFailed, TSTASTA00000-IN01, false",
        "DataFromSource, TSTASTA00000-IN02, false"
    })
    void aRecordOfASystemThatAnAggregatorSaysToHaveAskedIsInItsPlace(String code, String system, boolean inPlace) {
        String status = header(row(code, false, true, "20260301120000")).replace("s:Header", "soap:Header");
        String answer = Records.answer(Records.aRecord().from(system).xml() + Records.result("OK"));

        Reading reading = readWhole(PLANS, answer.replace("<soap:Body>", status + "<soap:Body>"));

        assertThat(reading.records()).hasSize(1);
        assertThat(reading.defects().contains(FailureKind.WRONG_SOURCE)).isEqualTo(!inPlace);
    }

    @Test
    void noMoreThanFiftySystemsAreNamed() {
        String many = IntStream.range(0, 60)
                .mapToObj(i -> row("NoDataSynchFailed", false, false, "").replace("IN01", "IN" + i))
                .collect(joining());

        assertThat(read(header(many), "OK").beside().lacking()).hasSize(50);
    }

    @Test
    void aResultThatIsNoErrorAndHasItsCodeIsNotTakenForOk() {
        for (String code : List.of("OK", "INFO")) {
            assertThat(readWith(header(WHOLE), result(code, "<c:errorCode>TECHNICAL_ERROR</c:errorCode>"))
                            .defects())
                    .containsExactly(FailureKind.PARTIAL);
        }
        assertThat(readWith("", result("OK", "<c:errorCode/>")).defects()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ok, -", "info, PARTIAL", "WARNING, PARTIAL", "Delvis, PARTIAL"})
    void aResultInOtherWordsIsNotTakenForOk(String code, String told) {
        assertThat(read("", code).defects()).isEqualTo(told.equals("-") ? Set.of() : Set.of(FailureKind.valueOf(told)));
    }

    /** Nothing says how it went: a system that fell over in the middle writes such answers. */
    @Test
    void anAnswerWithoutTheResultThatItsContractDemandsIsNotKnownToBeWhole() {
        for (String without : List.of("", "<r:result/>", "<r:result><x>OK</x></r:result>")) {
            assertThat(readWith("", without).defects()).as(without).containsExactly(FailureKind.PARTIAL);
            assertThat(readWith(header(WHOLE), without).defects()).containsExactly(FailureKind.PARTIAL);
        }
        assertThat(notes("").defects()).isEmpty();
        assertThat(notes("<m:result xmlns:m=\"" + NOTES_RESULT + "\"/>").defects())
                .containsExactly(FailureKind.PARTIAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<h:ProcessingStatusList><h:logicalAddress>A</h:logicalAddress></h:ProcessingStatusList>",
                "<h:ProcessingStatusList><h:logicalAddress>A</h:logicalAddress><h:statusCode/></h:ProcessingStatusList>",
                "<h:ProcessingStatusList><h:logicalAddress>A</h:logicalAddress><statusCode>DataFromSource</statusCode>"
                        + "</h:ProcessingStatusList>",
                "<h:ProcessingStatusList><h:statusCode>DataFromSource</h:statusCode><h:lastUnsuccessfulSynchError>"
                        + "<h:causingAgent>other</h:causingAgent></h:lastUnsuccessfulSynchError></h:ProcessingStatusList>",
                "<h:ProcessingStatusList><h:statusCode>DataFromSource</h:statusCode><h:lastUnsuccessfulSynchError>"
                        + "<h:code>504</h:code></h:lastUnsuccessfulSynchError></h:ProcessingStatusList>",
                "<h:ProcessingStatusList><h:statusCode>DataFromSource</h:statusCode><h:lastUnsuccessfulSynch>"
                        + "20260301120000</h:lastUnsuccessfulSynch></h:ProcessingStatusList>",
                "<h:ProcessingStatusList><h:statusCode>DataFromSource</h:statusCode><h:lastUnsuccessfulSynchError>"
                        + "<h:text>x</h:text></h:lastUnsuccessfulSynchError></h:ProcessingStatusList>"
            })
    void aRowThatDoesNotSayHowItWent_orSaysThatItWentWrong_isHeard(String row) {
        for (String rows : List.of(row, row + WHOLE, WHOLE + row)) {
            assertThat(read(header(rows), "OK").defects()).as(rows).containsExactly(FailureKind.PARTIAL);
            assertThat(read(header(rows), "INFO").defects()).as(rows).containsExactly(FailureKind.PARTIAL);
        }
    }

    @Test
    void aSummaryThatIsNotCompleteIsHeard() {
        String summary = "<aggregationSummary xmlns=\"urn:samplan:interoperability:aggregation:1\"><completeness>"
                + "<complete>false</complete></completeness></aggregationSummary>";

        assertThat(read(header(WHOLE + summary), "OK").defects()).containsExactly(FailureKind.PARTIAL);
        assertThat(read(header(WHOLE + summary.replace("false", "FALSE")), "OK").defects())
                .containsExactly(FailureKind.PARTIAL);
        assertThat(read(header(WHOLE + summary.replace("false", "true")), "OK").defects())
                .isEmpty();
    }

    /** It is an answer, and nothing is a true one. */
    @Test
    void anEmptyAnswerThatMayNotBeWholeIsAnAnswer() {
        assertThat(read(header(row("NoDataSynchFailed", false, false, "")), "OK")
                        .records())
                .isEmpty();
    }

    private static Reading read(String header, String code) {
        return readWith(header, result(code, ""));
    }

    private static String result(String code, String error) {
        return "<r:result xmlns:r=\"" + Records.SERVICE + "\" xmlns:c=\"" + Records.CORE + "\"><c:resultCode>" + code
                + "</c:resultCode>" + error + "<c:logId>1</c:logId></r:result>";
    }

    private static Reading readWith(String header, String result) {
        return read(PLANS, header + plans(result));
    }

    private static String plans(String content) {
        return "<s:Body><r:GetCarePlansResponse xmlns:r=\"" + Records.SERVICE + "\">" + content
                + "</r:GetCarePlansResponse></s:Body>";
    }

    /** GetCareDocumentation 2.1, where the result may be left out. */
    private static Reading notes(String result) {
        AggregatedContract<?> notes = CareDocumentation2.description();
        return read(
                notes,
                "<s:Body><r:GetCareDocumentationResponse xmlns:r=\""
                        + notes.id().namespace() + "\">" + result + "</r:GetCareDocumentationResponse></s:Body>");
    }

    private static Reading read(AggregatedContract<?> contract, String content) {
        return readWhole(contract, "<s:Envelope xmlns:s=\"" + Records.SOAP + "\">" + content + "</s:Envelope>");
    }

    private static Reading readWhole(AggregatedContract<?> contract, String xml) {
        Outcome<Reading> outcome = new AnswerReader(contract)
                .read(SOURCE, Duration.ZERO, xml.getBytes(UTF_8), "text/xml", Set.of(People.ASTA));
        return outcome.answers().findFirst().orElseThrow();
    }

    private static String header(String rows) {
        return "<s:Header><x:other xmlns:x=\"urn:other\"><x:a/></x:other><h:ProcessingStatus "
                + "xmlns:h=\"urn:riv:interoperability:headers:1\">" + rows + "</h:ProcessingStatus></s:Header>";
    }

    private static String row(String code, boolean cached, boolean inSynch, String time) {
        return row(code, Boolean.toString(cached), Boolean.toString(inSynch), time);
    }

    private static String row(String code, String cached, String inSynch, String time) {
        return "<h:ProcessingStatusList><h:logicalAddress>TSTASTA00000-IN01</h:logicalAddress><h:statusCode>" + code
                + "</h:statusCode><h:isResponseFromCache>" + cached + "</h:isResponseFromCache><h:isResponseInSynch>"
                + inSynch
                + "</h:isResponseInSynch><h:lastSuccessfulSynch>" + time
                + "</h:lastSuccessfulSynch></h:ProcessingStatusList>";
    }
}
