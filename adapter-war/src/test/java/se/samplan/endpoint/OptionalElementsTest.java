package se.samplan.endpoint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import se.samplan.contract.AggregatedContract;
import se.samplan.contract.CareAgreements1;
import se.samplan.contract.CareDocumentation2;
import se.samplan.contract.CareDocumentation3;
import se.samplan.contract.CareManagers1;
import se.samplan.contract.CarePlans2;
import se.samplan.contracts.aggregation.v1.ObjectFactory;
import se.samplan.edge.Envelope;
import se.samplan.edge.RequestReader;
import se.samplan.model.CorrelationId;
import se.samplan.model.HsaId;
import se.samplan.question.Caller;
import se.samplan.question.Identities;
import se.samplan.question.Payload;
import se.samplan.question.Question;
import se.samplan.question.QuestionRejected;

/**
 * Every optional element of every request, absent, empty, blank and filled in, in every combination: the schema decides what is
 * valid, and what is valid is a question or is refused by name. What says nothing asks the same as if it were not there.
 */
class OptionalElementsTest {

    private static final AggregatedEndpoint.Reception RECEPTION = new AggregatedEndpoint.Reception(
            Set.of(),
            new CallerHeaders(
                    new HsaId("TSTASTA00000-AGGR"), Optional.empty(), header -> false, consumer -> Optional.empty()),
            Identities.none(),
            Clock.systemUTC());
    private static final Caller CALLER = new Caller(
            new HsaId("TSTASTA00000-CONS1"),
            new HsaId("TSTASTA00000-CONS1"),
            new CorrelationId("prov-1"),
            Optional.empty(),
            Optional.empty(),
            Map.of());

    private static final String NOTES = "urn:riv:clinicalprocess:healthcond:description:";
    private static final String AGREEMENTS = "urn:samplan:coreprocess:residentparticipation:agreement:";
    private static final String CONTACTS = "urn:riv:coreprocess:residentparticipation:residentparticipation:1";

    /** One optional element, and the ways it is written. The first is absent, and so mean those before {@code filled}. */
    private record Part(List<String> silent, List<String> filled) {

        static Part text(String name, String value) {
            return new Part(
                    List.of("", element(name, ""), element(name, "  "), element(name, "") + element(name, "")),
                    List.of(element(name, value)));
        }

        static Part once(String name, String value) {
            return new Part(List.of("", element(name, ""), element(name, "  ")), List.of(element(name, value)));
        }

        static Part id(String name, String extension) {
            return new Part(
                    List.of(
                            "",
                            element(name, core("root", "")),
                            element(name, core("root", " ") + core("extension", ""))),
                    List.of(
                            element(name, core("root", "1.2.752.129.2.1.4.1") + core("extension", extension)),
                            element(name, core("root", "0f8fad5b-d9cb-469f-a165-70867728950e")),
                            element(name, core("root", "") + core("extension", extension))));
        }

        static Part code(String name) {
            return new Part(
                    List.of(
                            "",
                            element(name, ""),
                            element(name, core("code", " ")),
                            element(name, core("code", "") + core("displayName", ""))),
                    List.of(element(name, core("code", "1")), element(name, core("originalText", "i ord"))));
        }

        static Part days(String name) {
            return new Part(
                    List.of(""),
                    List.of(
                            element(name, core("start", "20260101") + core("end", "20260131")),
                            element(name, core("start", "20260230") + core("end", "20260301")),
                            element(name, core("start", "20260201") + core("end", "20260101")),
                            element(name, core("start", "") + core("end", "")),
                            element(name, "")));
        }

        static String element(String name, String content) {
            return "<" + name + ">" + content + "</" + name + ">";
        }

        static String core(String name, String value) {
            return element("core:" + name, value);
        }
    }

    /** One contract, with what stands before and after the person in its request, in the order of the schema. */
    private record Tried(
            AggregatedContract<?> contract, String core, String person, List<Part> before, List<Part> after) {

        String request(List<String> chosen) {
            String name = contract.request().getLocalPart();
            return "<" + name + " xmlns=\"" + contract.id().namespace() + "\" xmlns:core=\"" + core + "\">"
                    + String.join("", chosen.subList(0, before.size())) + person
                    + String.join("", chosen.subList(before.size(), chosen.size())) + "</" + name + ">";
        }

        List<Part> parts() {
            return Stream.concat(before.stream(), after.stream()).toList();
        }

        @Override
        public String toString() {
            return contract.id().namespace();
        }
    }

    private static List<Tried> contracts() {
        String personId = "<patientId>" + Part.core("id", "194304247663") + Part.core("type", "1.2.752.129.2.1.3.1")
                + "</patientId>";
        String ii = "<patientId>" + Part.core("root", "1.2.752.129.2.1.3.1") + Part.core("extension", "194304247663")
                + "</patientId>";
        return List.of(
                new Tried(
                        CarePlans2.description(),
                        "urn:riv:clinicalprocess:logistics:logistics:3",
                        personId,
                        List.of(Part.text("careUnitHSAId", "TSTASTA00000-U101")),
                        List.of(
                                Part.days("datePeriod"),
                                Part.once("sourceSystemHSAId", "TSTASTA00000-SYS1"),
                                Part.text("careContactId", "K1"))),
                new Tried(
                        CareDocumentation2.description(),
                        NOTES + "2",
                        personId,
                        List.of(Part.text("careUnitHSAid", "TSTASTA00000-U101")),
                        List.of(
                                Part.days("timePeriod"),
                                Part.once("sourceSystemHSAid", "TSTASTA00000-SYS1"),
                                Part.text("careContactId", "K1"))),
                new Tried(
                        CareDocumentation3.description(),
                        NOTES + "3",
                        ii,
                        List.of(
                                Part.id("careUnit", "TSTASTA00000-U101"),
                                Part.id("healthcareProvider", "TSTASTA00000-RG00")),
                        List.of(
                                Part.days("datePeriod"),
                                Part.id("sourceSystemId", "TSTASTA00000-SYS1"),
                                Part.once("hasMoreReference", "r1"))),
                new Tried(
                        CareAgreements1.description(),
                        AGREEMENTS + "1",
                        ii,
                        List.of(
                                Part.id("careUnit", "TSTASTA00000-U101"),
                                Part.id("healthcareProvider", "TSTASTA00000-RG00")),
                        List.of(
                                Part.days("datePeriod"),
                                Part.id("sourceSystemId", "TSTASTA00000-SYS1"),
                                Part.code("agreementType"))),
                new Tried(
                        CareManagers1.description(),
                        CONTACTS,
                        ii,
                        List.of(),
                        List.of(
                                Part.id("careGiverId", "TSTASTA00000-RG00"),
                                Part.id("careUnitId", "TSTASTA00000-U101"),
                                Part.code("careManagerType"),
                                Part.id("careProcessId", "H1"))));
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void whatTheSchemaAllowsIsAQuestionOrRefusedByName_andWhatSaysNothingIsAsIfAbsent(Tried tried) throws Exception {
        RequestReader<?> reader = new RequestReader<>(
                tried.contract().request(),
                ContractSchemas.ofRequest(tried.contract().publication()),
                tried.contract().requestType(),
                ObjectFactory.class);
        int asked = 0;
        for (List<String> chosen : combinations(tried.parts(), true)) {
            asked += meaning(tried, reader, tried.request(chosen)).startsWith("filters ") ? 1 : 0;
        }
        assertThat(asked).isGreaterThan(10);

        String plain = meaning(
                tried,
                reader,
                tried.request(tried.parts().stream().map(part -> "").toList()));
        for (List<String> chosen : combinations(tried.parts(), false)) {
            assertThat(meaning(tried, reader, tried.request(chosen)))
                    .as(chosen.toString())
                    .isEqualTo(plain);
        }
    }

    /** What is asked, or which way it is refused. Anything else than a refusal that names something fails the test. */
    private static String meaning(Tried tried, RequestReader<?> reader, String request) throws Exception {
        try {
            Question question = Questions.of(
                    tried.contract(),
                    tried.contract().read(reader.read(envelope(dom(request)))),
                    Payload.of(request.getBytes(UTF_8)),
                    new CallerHeaders.Admitted(CALLER, new Privileges(Set.of())),
                    RECEPTION);
            return "filters " + question.filters() + question.onlySource();
        } catch (QuestionRejected e) {
            return "rejected " + nonBlank(e.getMessage());
        }
    }

    private static Envelope envelope(Element body) {
        return new Envelope(body, List.of(), Optional.of(body), Payload.of(new byte[0]));
    }

    private static String nonBlank(@Nullable String text) {
        assertThat(text).isNotBlank();
        return String.valueOf(text);
    }

    private static List<List<String>> combinations(List<Part> parts, boolean filledToo) {
        List<List<String>> all = List.of(List.of());
        for (Part part : parts) {
            List<String> ways = new ArrayList<>(part.silent());
            if (filledToo) {
                ways.addAll(part.filled());
            }
            all = all.stream()
                    .flatMap(before -> ways.stream()
                            .map(way -> Stream.concat(before.stream(), Stream.of(way))
                                    .toList()))
                    .toList();
        }
        return all;
    }

    private static Element dom(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(UTF_8)))
                .getDocumentElement();
    }
}
