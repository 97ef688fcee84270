package se.samplan.record;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import se.samplan.contract.CarePlans2;
import se.samplan.contract.Contracts;
import se.samplan.samples.messages.stub.StubReply;
import se.samplan.samples.messages.stub.StubServer;

class AnswerSchemaTest {

    private static final AnswerSchema PLANS = new AnswerSchema(CarePlans2.description());

    @Test
    void theBadOnesAreFiftyAndDiffer() {
        assertThat(BadAnswers.fifty())
                .extracting(BadAnswers.Bad::answer)
                .hasSize(50)
                .doesNotHaveDuplicates()
                .doesNotContain(BadAnswers.GOOD);
    }

    static List<BadAnswers.Bad> fifty() {
        return BadAnswers.fifty();
    }

    @ParameterizedTest
    @MethodSource("fifty")
    void findsWhatIsWrong_andFindsTheGoodOneGoodAfterwards(BadAnswers.Bad bad) {
        assertThat(problems(bad.answer()))
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.rule()).startsWith("cvc-"))
                .allSatisfy(problem -> assertThat(problem.path()).startsWith("GetCarePlansResponse"));
        assertThat(problems(BadAnswers.GOOD)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "step-9/SYS1/GetCarePlans, GetCarePlans 2",
        "step-9/SYS1/GetCareDocumentation-2.1, GetCareDocumentation 2",
        "step-9/SYS1/GetCareDocumentation, GetCareDocumentation 3",
        "step-9/SYS1/GetCareManagers, GetCareManagers 1",
        "step-9/SYS1/GetCareAgreements, GetCareAgreements 1",
        "step-10/U201/GetSubjectOfCareSchedule, GetSubjectOfCareSchedule 1"
    })
    void everyContractsGoodAnswerIsValid_andIsNotWithAStrangerInIt(String file, String contract) {
        AnswerSchema schema = Contracts.all().stream()
                .filter(any -> contract.equals(
                        any.publication().name() + " " + any.publication().major()))
                .map(AnswerSchema::new)
                .findFirst()
                .orElseThrow();
        String good = BadAnswers.text("samples/asta/" + file + ".xml");

        assertThat(schema.problems(good.getBytes(UTF_8), "text/xml")).isEmpty();
        String bad = good.replaceFirst("<svc:[A-Za-z]+Response>", "$0<svc:unknown/>");
        assertThat(schema.problems(bad.getBytes(UTF_8), "text/xml")).isNotEmpty();
    }

    /** A server stands where the hints lead, and counts who comes. */
    @Test
    void fetchesNothing_whateverAnAnswerSaysOfWhereItsSchemasAre() throws IOException {
        AtomicInteger came = new AtomicInteger();
        try (StubServer elsewhere = StubServer.bind(0)) {
            elsewhere.serve(request -> {
                came.incrementAndGet();
                return StubReply.http(404, "text/plain", new byte[0]);
            });
            String place = elsewhere.uri() + "schema.xsd";
            String hints = " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\""
                    + CarePlans2.description().id().namespace() + " " + place + " urn:unknown " + place
                    + "\" xsi:noNamespaceSchemaLocation=\"" + place + "\"";
            String hinted = BadAnswers.GOOD.replaceFirst("GetCarePlansResponse", "$0" + hints);
            String withAStranger = hinted.replaceFirst("</core:carePlanHeader>", "$0<strange xmlns=\"urn:unknown\"/>");

            assertThat(hinted).contains(place);
            assertThat(withAStranger).isNotEqualTo(hinted);
            List<SchemaProblem> none = problems(hinted);
            List<SchemaProblem> some = problems(withAStranger);
            assertThat(came).hasValue(0);
            assertThat(none).isEmpty();
            assertThat(some).isNotEmpty();
        }
    }

    @Test
    void namesTheRuleAndThePlace_andNothingThatTheSourceWrote() {
        String bad = BadAnswers.GOOD
                .replace("<core:documentTime>20251206104000", "<core:documentTime>Asta194304247663")
                .replace("</core:patientId>", "</core:patientId><core:Blomberg/>");

        assertThat(problems(bad))
                .contains(
                        new SchemaProblem(
                                "cvc-pattern-valid", "GetCarePlansResponse/carePlan/carePlanHeader/documentTime"),
                        new SchemaProblem("cvc-complex-type.2.4.a", "GetCarePlansResponse/carePlan/carePlanHeader/?"));
        assertThat(problems(bad).toString()).doesNotContain("Asta", "194304247663", "Blomberg");
    }

    @Test
    void tellsTheFirstFewOnly() {
        String bad = Stream.of("documentTime", "authorTime", "signatureTime", "approvedForPatient", "mediaType")
                .reduce(
                        BadAnswers.GOOD,
                        (answer, name) -> answer.replace("<core:" + name + ">", "<core:" + name + ">x"));

        assertThat(problems(bad)).hasSize(5);
        assertThat(problems(BadAnswers.GOOD)).isEmpty();
    }

    @Test
    void aTypeNamedByAPrefixOfTheEnvelopeIsKnown() {
        String typed = BadAnswers.GOOD
                .replace("<soap:Envelope ", "<soap:Envelope xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" ")
                .replace("<core:patientId>", "<core:patientId xsi:type=\"core:PersonIdType\">");

        assertThat(problems(typed)).isEmpty();
        assertThat(problems(typed.replace("core:PersonIdType", "core:IIType"))).isNotEmpty();
    }

    @Test
    void whatStandsInTheHeaderIsNotLookedAt() {
        assertThat(problems(BadAnswers.GOOD.replace(
                        "<soap:Body>",
                        "<soap:Header><core:documentId><x/></core:documentId></soap:Header><soap:Body>")))
                .isEmpty();
    }

    @Test
    void anyEncodingWillDo_andADocumentTypeDeclarationWillNot() {
        String body = BadAnswers.GOOD.substring(BadAnswers.GOOD.indexOf("?>") + 2);

        assertThat(PLANS.problems(body.getBytes(UTF_16), "text/xml")).isEmpty();
        assertThat(problems("<!DOCTYPE x [<!ENTITY e \"x\">]>" + body)).containsExactly(new SchemaProblem("xml", ""));
    }

    private static List<SchemaProblem> problems(String answer) {
        return PLANS.problems(answer.getBytes(UTF_8), "text/xml");
    }
}
