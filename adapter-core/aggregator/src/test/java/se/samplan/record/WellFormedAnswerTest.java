package se.samplan.record;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samplan.outcome.FailureKind.INVALID_ANSWER;
import static se.samplan.record.Answers.failure;
import static se.samplan.record.Answers.read;
import static se.samplan.record.Answers.reading;
import static se.samplan.record.Records.aRecord;
import static se.samplan.record.Records.answer;
import static se.samplan.record.Records.result;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What one parser lets through, another refuses with all that stands around it. So nothing of that kind is passed on. */
class WellFormedAnswerTest {

    private static final String WHOLE = aRecord().called("whole").xml();
    private static final String HURT = aRecord().called("hurt").xml();
    private static final String BODY = "<c:carePlanBody>";

    static Stream<String> declarations() {
        return Stream.of(
                "xmlns:z=\"\"",
                "xmlns:z=''",
                "xmlns:=\"urn:example:x\"",
                "xmlns: = \"urn:example:x\"",
                "xmlns=\"urn:example:x\" xmlns:\n=\"urn:example:y\"",
                "xmlns:1=\"urn:example:x\"",
                "xmlns:-z=\"urn:example:x\"",
                "xmlns:\u0301=\"urn:example:x\"",
                "c:=\"x\"",
                "c:1=\"x\"",
                "c:.a=\"x\"",
                "c:\u0301=\"x\"",
                "xml:1=\"x\"",
                "xmlns:z=\" \"",
                "xmlns:z=\"urn:example a\"",
                "xmlns:z=\"\n\"",
                "xmlns:z=\"&#10;urn:example\"",
                "xmlns:z=\"{urn:example}x\"",
                "xmlns:z=\"urn:example|x\"");
    }

    @ParameterizedTest
    @MethodSource("declarations")
    void leavesOutARecordThatDeclaresWhatNoParserTakes_andKeepsTheOthers(String declaration) {
        onlyTheRecordIsLeftOut(HURT.replace(BODY, "<c:carePlanBody " + declaration + ">"));
        onlyTheRecordIsLeftOut(HURT.replace("<s:carePlan>", "<s:carePlan " + declaration + ">"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<c:/>", "<c:1/>", "<c:-/>", "<c:.a></c:.a>", "<c:\u0301a/>"})
    void leavesOutARecordWithAnElementWhoseNameBeginsLikeNone_andKeepsTheOthers(String element) {
        onlyTheRecordIsLeftOut(HURT.replace(BODY, BODY + element));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<?a:b c?>", "<?a:b?>"})
    void leavesOutARecordWithAnInstructionThatNoParserTakes_andKeepsTheOthers(String instruction) {
        onlyTheRecordIsLeftOut(HURT.replace(BODY, BODY + instruction));
        onlyTheRecordIsLeftOut(HURT.replace("hurt", "hu" + instruction + "rt"));
        onlyTheRecordIsLeftOut(HURT.replace("<s:carePlan>", "<s:carePlan>" + instruction));
    }

    /** It is written into every record. */
    @ParameterizedTest
    @MethodSource("declarations")
    void refusesAnAnswerThatDeclaresItAroundTheRecords(String declaration) {
        String right = answer(WHOLE + result("OK"));

        for (String around : List.of("<soap:Envelope ", "<soap:Body", "<s:GetCarePlansResponse ")) {
            String wrong = right.replace(around, around + " " + declaration + " ");
            assertThat(failure(read(wrong))).as(wrong).contains(INVALID_ANSWER);
        }
    }

    @Test
    void whatStandsBetweenTheRecordsHurtsNone() {
        String header = "<soap:Header><x><y><z xmlns:z=\"\"/></y></x></soap:Header><soap:Body>";
        Reading reading = reading(read(answer("<?a:b c?>" + WHOLE + "<?a:b c?><x xmlns:z=\"\"/>" + result("OK"))
                .replace("<soap:Body>", header)));

        assertThat(reading.records()).hasSize(1);
        assertThat(reading.unusable()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xmlns:z=\"urn:example:å\"",
                "xmlns:z=\"http://example.org/a?b=c&amp;d#e%20f\"",
                "xmlns=\"\"",
                "xmlns:å=\"urn:example:x\"",
                "xmlns:z=\"&lt;^`&quot;\"",
                "xmlns:xml=\"http://www.w3.org/XML/1998/namespace\"",
                "z=\"xmlns:x\""
            })
    void takesWhatEveryParserTakes(String declaration) {
        Reading reading = reading(read(answer(HURT.replace(BODY, "<c:carePlanBody " + declaration + ">"))));

        assertThat(reading.records()).hasSize(1);
        Dom.parse(Answers.bytes(reading.records().get(0).xml()));
    }

    /** Found by mutating: the parser passes a zero in an end tag, and these two in what it reads only when asked. */
    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\uFFFE", "\uFFFF"})
    void refusesCharactersThatXmlDoesNotHave_whereverTheyStand(String none) {
        String right = answer(HURT + result("OK"));

        for (int at = 0; at < right.length(); at++) {
            String wrong = right.substring(0, at) + none + right.substring(at);
            assertThat(failure(read(wrong))).as(wrong).contains(INVALID_ANSWER);
        }
    }

    private static void onlyTheRecordIsLeftOut(String hurt) {
        Reading reading = reading(read(answer(hurt + WHOLE + result("OK"))));

        assertThat(reading.records())
                .extracting(record -> record.id().documentId())
                .as(hurt)
                .containsExactly("whole");
        assertThat(reading.unusable()).hasSize(1);
    }
}
