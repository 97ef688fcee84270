package se.samplan.producing;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.xml.sax.SAXException;
import se.samplan.contracts.careagreements.v1.GetCareAgreementsType;
import se.samplan.contracts.carecontacts.v3.GetCareContactsType;
import se.samplan.contracts.caremanagers.v1.GetCareManagersType;
import se.samplan.contracts.careplans.v2.GetCarePlansType;
import se.samplan.contracts.planningoverview.v1.GetPlanningOverviewType;
import se.samplan.contracts.schedule.v1.GetSubjectOfCareScheduleType;
import se.samplan.published.Publication;
import se.samplan.published.Published;
import se.samplan.published.SchemaFiles;
import se.samplan.running.Logged;

/**
 * Every element of every request that a producer answers, absent, silent, with what is here and with what is nobody's: an
 * optional element that says nothing is as if it were not there, at both edges, and nothing that a consumer sends is our error.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmptyFiltersTest {

    private static final String BOTH = TwoRecords.MINE + " " + TwoRecords.OTHER;

    /** A contract with the generated type of its requests. */
    private record Contract(Publication publication, Class<?> type) {

        String namespace() {
            return type.getPackage()
                    .getAnnotation(jakarta.xml.bind.annotation.XmlSchema.class)
                    .namespace();
        }

        String service() {
            return publication.name() + "/" + publication.major();
        }

        List<RequestPart> parts() {
            return RequestPart.of(type);
        }

        /** The request of what is mandatory and of these, by the name of the element. */
        String request(Map<String, String> written) {
            String content = parts().stream()
                    .map(part -> written.getOrDefault(
                            part.name(),
                            part.isMandatory()
                                    ? part.written(RequestValue.of(part).ours())
                                    : ""))
                    .collect(joining());
            return "<" + publication.name() + " xmlns='" + namespace() + "'>" + content + "</" + publication.name()
                    + ">";
        }

        @Override
        public String toString() {
            return publication.name() + " " + publication.version();
        }
    }

    static final List<Contract> CONTRACTS = List.of(
            new Contract(Published.CARE_PLANS_2, GetCarePlansType.class),
            new Contract(
                    Published.CARE_DOCUMENTATION_2,
                    se.samplan.contracts.caredocumentation.v2.GetCareDocumentationType.class),
            new Contract(
                    Published.CARE_DOCUMENTATION_3,
                    se.samplan.contracts.caredocumentation.v3.GetCareDocumentationType.class),
            new Contract(Published.CARE_MANAGERS_1, GetCareManagersType.class),
            new Contract(Published.CARE_AGREEMENTS_1, GetCareAgreementsType.class),
            new Contract(Published.SUBJECT_OF_CARE_SCHEDULE_1, GetSubjectOfCareScheduleType.class),
            new Contract(Published.CARE_CONTACTS_3, GetCareContactsType.class));

    /** It is of all contracts, so no journal has it. */
    private static final Contract OVERVIEW = new Contract(Published.PLANNING_OVERVIEW_1, GetPlanningOverviewType.class);

    /** Every contract, at each edge where it is. */
    static final List<Arguments> AT_EDGES = Stream.concat(
                    CONTRACTS.stream()
                            .flatMap(contract -> Stream.of(Edge.values()).map(edge -> Arguments.of(contract, edge))),
                    Stream.of(Arguments.of(OVERVIEW, Edge.AGGREGATING)))
            .toList();

    private ConnectedJournal adapter;

    @BeforeAll
    void start(@TempDir Path folder) {
        adapter = ConnectedJournal.of(
                folder,
                TwoRecords.journal(),
                "index.address = http://127.0.0.1:9/",
                "index.logical-address = TSTASTA00000-EI00",
                "index.own-id = TSTASTA00000-AGG1",
                "routes.platform = http://127.0.0.1:9/",
                "consumers.default = person",
                "platform.headers = lenient",
                "platform.lenient-consumer = TSTASTA00000-CONS1");
    }

    @AfterAll
    void stop() {
        adapter.close();
    }

    @ParameterizedTest
    @FieldSource("AT_EDGES")
    void anOptionalElementThatSaysNothingIsAsIfItWereNotThere(Contract contract, Edge edge) {
        for (RequestPart part : optional(contract)) {
            for (String silent : part.silent()) {
                Map<String, String> with = with(part, Map.of(part.name(), silent));
                Map<String, String> without = with(part, Map.of());
                String said = said(edge, contract, with);
                if (isValid(contract, contract.request(with))) {
                    assertThat(said).as("%s", with).isEqualTo(said(edge, contract, without));
                } else {
                    assertThat(said).as("%s", with).startsWith("soap:Client").contains(part.name());
                }
            }
        }
    }

    @ParameterizedTest
    @FieldSource("CONTRACTS")
    void anOptionalElementThatSaysSomethingIsKept(Contract contract) {
        assertThat(said(Edge.PRODUCING, contract, Map.of())).isEqualTo(BOTH);
        for (RequestPart part : optional(contract)) {
            RequestValue value = RequestValue.of(part);
            String ours = said(Edge.PRODUCING, contract, with(part, Map.of(part.name(), part.written(value.ours()))));
            String nobodys =
                    said(Edge.PRODUCING, contract, with(part, Map.of(part.name(), part.written(value.nobodys()))));

            assertThat(ours).as(part.name()).isEqualTo(part.name().startsWith("sourceSystem") ? BOTH : TwoRecords.MINE);
            if (value.filters()) {
                assertThat(nobodys).as(part.name()).isEmpty();
            } else {
                assertThat(nobodys).as(part.name()).startsWith("ERROR ");
            }
        }
    }

    /** What the schema demands and lets be empty all the same. */
    @ParameterizedTest
    @FieldSource("CONTRACTS")
    void aMandatoryElementThatSaysNothingIsTheConsumersError(Contract contract) {
        for (RequestPart part : contract.parts()) {
            for (String silent : part.isMandatory() ? part.silent() : List.<String>of()) {
                assertThat(said(Edge.PRODUCING, contract, Map.of(part.name(), silent)))
                        .as(silent)
                        .startsWith("soap:Client");
                assertThat(said(Edge.AGGREGATING, contract, Map.of(part.name(), silent)))
                        .as(silent)
                        .startsWith(
                                isReplacedForEachSource(part)
                                        ? said(Edge.AGGREGATING, contract, Map.of())
                                        : "soap:Client");
            }
        }
    }

    private static boolean isReplacedForEachSource(RequestPart part) {
        return part.name().equals("healthcare_facility");
    }

    /** A care contact is asked for together with its source system. */
    private static Map<String, String> with(RequestPart part, Map<String, String> written) {
        if (!part.name().equals("careContactId")) {
            return written;
        }
        Map<String, String> both = new LinkedHashMap<>(written);
        RequestPart.of(part.field().getDeclaringClass()).stream()
                .filter(other -> other.name().startsWith("sourceSystem"))
                .forEach(source -> both.put(
                        source.name(), source.written(RequestValue.of(source).ours())));
        return both;
    }

    private static List<RequestPart> optional(Contract contract) {
        return contract.parts().stream().filter(part -> !part.isMandatory()).toList();
    }

    private static boolean isValid(Contract contract, String request) {
        try {
            SCHEMAS.computeIfAbsent(
                            contract,
                            of -> SchemaFiles.compile(List.of(of.publication().schema())))
                    .newValidator()
                    .validate(new StreamSource(new StringReader(request)));
            return true;
        } catch (SAXException e) {
            return false;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final Map<Contract, Schema> SCHEMAS = new LinkedHashMap<>();

    /** Where the same request can be sent. */
    private enum Edge {
        PRODUCING("producer"),
        AGGREGATING("services");

        private final String path;

        Edge(String path) {
            this.path = path;
        }
    }

    /** What is answered, in short: the records, or the error. It is nobody's fault but the consumer's. */
    private String said(Edge edge, Contract contract, Map<String, String> written) {
        List<String> said = new ArrayList<>();
        List<String> traces = Logged.withStackTraceDuring(() ->
                said.add(inShort(adapter.askAt(edge.path, contract.service(), envelope(edge, contract.request(written)))
                        .body())));
        assertThat(traces).as("%s %s", contract, written).isEmpty();
        return said.get(0);
    }

    private static String envelope(Edge edge, String request) {
        String address =
                request.startsWith("<GetSubjectOfCareSchedule") ? ConnectedJournal.UNIT : ConnectedJournal.SYSTEM;
        return "<e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'><e:Header>"
                + "<r:LogicalAddress xmlns:r='urn:riv:itintegration:registry:1'>"
                + (edge == Edge.AGGREGATING ? "5565594230" : address)
                + "</r:LogicalAddress><i:Actor xmlns:i='urn:riv:interoperability:headers:1'><i:actorId>"
                + ConnectedJournal.ASTA
                + "</i:actorId><i:actorType>subject_of_care</i:actorType></i:Actor></e:Header><e:Body>"
                + request + "</e:Body></e:Envelope>";
    }

    private static String inShort(String answer) {
        if (answer.contains("faultcode")) {
            return text(answer, "faultcode") + " " + text(answer, "faultstring").replaceAll("\\(reference.*", "");
        }
        if (answer.contains(">ERROR<")) {
            return "ERROR " + answer.replaceAll("(?s).*>ERROR<.*?<[a-z:]*(?:message|resultText)>([^<]*)<.*", "$1");
        }
        return Stream.of(TwoRecords.MINE, TwoRecords.OTHER)
                .filter(answer::contains)
                .collect(joining(" "));
    }

    private static String text(String answer, String element) {
        return answer.replaceAll("(?s).*<" + element + "[^>]*>([^<]*)<.*", "$1");
    }
}
