package se.samplan.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static se.samplan.outcome.FailureKind.FAULT;
import static se.samplan.outcome.FailureKind.INVALID_ANSWER;
import static se.samplan.outcome.FailureKind.TOO_LARGE;
import static se.samplan.record.Answers.SYS1;
import static se.samplan.record.Answers.failure;
import static se.samplan.record.Answers.read;
import static se.samplan.record.Answers.records;
import static se.samplan.record.Records.aRecord;
import static se.samplan.record.Records.answerOf;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.samplan.model.People;
import se.samplan.outcome.FailureKind;
import se.samplan.outcome.Outcome;

/** What is no answer of the contract, or too large for one, costs its source the answer, and nobody else anything. */
class RefusedAnswerTest {

    private static final Records MINE = aRecord().called("mine");
    private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";
    private static final Records SOMEBODY_ELSES = aRecord().called("hers").about(People.SOMEBODY_ELSE);

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
        for (String beside : List.of(
                response + end,
                "<x/>" + end,
                end + "<soap:Body/>",
                end + "<soap:Header/>",
                end + "<soap:Fault/>",
                end + response,
                end + "<x:more xmlns:x=\"urn:x\">" + response + "</x:more>")) {
            assertThat(failure(read(whole.replace(end, beside)))).as(beside).contains(FailureKind.INVALID_ANSWER);
        }
        assertThat(records(whole.replace(end, end + "<x:signed xmlns:x=\"urn:x\"/>")))
                .hasSize(1);
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
                right.replace("Response ", "Response href=\"#1\" "),
                right.replace("Response ", "Response xmlns:i=\"" + XSI + "\" i:nil=\"true\" "),
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
