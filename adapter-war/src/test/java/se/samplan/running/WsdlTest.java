package se.samplan.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.namespace.QName;
import org.apache.cxf.endpoint.Client;
import org.apache.cxf.jaxws.endpoint.dynamic.JaxWsDynamicClientFactory;
import org.apache.cxf.message.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xmlunit.assertj3.XmlAssert;
import org.xmlunit.diff.DefaultNodeMatcher;
import org.xmlunit.diff.ElementSelectors;

/** What a consumer's tools get to see of us. */
class WsdlTest {

    private static final String PUBLISHED = "schemas/clinicalprocess_logistics_logistics_3.0/";
    private static final String WSDL =
            "interactions/GetCarePlansInteraction/GetCarePlansInteraction_2.0_RIVTABP21.wsdl";
    private static final String RESPONDER = "interactions/GetCarePlansInteraction/GetCarePlansResponder_2.0.xsd";
    private static final Pattern IMPORT = Pattern.compile("schemaLocation=\"([^\"]+)\"");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @RegisterExtension
    static final AdapterInFront asta = AdapterInFront.ofAsta();

    @RegisterExtension
    static final AdapterInFront behindProxy =
            AdapterInFront.ofAsta("server.public-address = https://samplan.example.org/vard");

    @Test
    void isThePublishedFile_butForAddresses() {
        XmlAssert.assertThat(get(wsdl()))
                .and(Sample.text(PUBLISHED + WSDL))
                .withNodeMatcher(new DefaultNodeMatcher(ElementSelectors.byNameAndAttributes("name")))
                .withAttributeFilter(
                        attribute -> !List.of("schemaLocation", "location").contains(attribute.getName()))
                .ignoreComments()
                .ignoreWhitespace()
                .areSimilar();
    }

    @Test
    void bringsEverySchemaThatItImports_asPublished() {
        Map<URI, String> documents = withImports(wsdl());

        assertThat(documents).hasSize(5);
        for (String file : List.of(
                RESPONDER,
                "core_components/clinicalprocess_logistics_logistics_3.0.xsd",
                "core_components/clinicalprocess_logistics_logistics_enum_3.0.xsd",
                "core_components/itintegration_registry_1.0.xsd")) {
            String name = file.substring(file.lastIndexOf('/') + 1);
            String served = documents.entrySet().stream()
                    .filter(document -> document.getKey().toString().endsWith(name))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElseThrow();
            XmlAssert.assertThat(served)
                    .and(Sample.text(PUBLISHED + file))
                    .withAttributeFilter(attribute -> !attribute.getName().equals("schemaLocation"))
                    .ignoreWhitespace()
                    .areSimilar();
        }
    }

    @Test
    void saysWhereItWasAskedFor() {
        assertThat(get(wsdl())).contains("location=\"" + asta.address() + Request.PATH + "\"");
    }

    @Test
    void saysThePublicAddress_ifThereIsOne() {
        URI asked = URI.create(behindProxy.address() + Request.PATH + "?wsdl");

        assertThat(get(asked))
                .contains("location=\"https://samplan.example.org/vard" + Request.PATH + "\"")
                .doesNotContain("location=\"http://127.0.0.1");
    }

    @Test
    void isGivenWhateverCaseTheQueryHas() {
        assertThat(get(URI.create(asta.address() + Request.PATH + "?WSDL"))).contains("GetCarePlansInteraction");
    }

    @ParameterizedTest
    @ValueSource(strings = {"wsdl", "wsdl=" + PUBLISHED + WSDL, "xsd=" + PUBLISHED + RESPONDER})
    void aHeadHasWhatTheDocumentHas_butForTheDocument(String query) throws Exception {
        URI page = URI.create(asta.address() + Request.PATH + "?" + query);
        HttpResponse<String> whole = fetch(page);

        HttpResponse<String> head = HTTP.send(
                HttpRequest.newBuilder(page)
                        .method("HEAD", HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));

        assertThat(whole.statusCode()).isEqualTo(200);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        for (String header : List.of("content-length", "content-type")) {
            assertThat(head.headers().allValues(header))
                    .isEqualTo(whole.headers().allValues(header));
        }
    }

    @Test
    void givesNoFileThatIsNotPartOfIt() throws Exception {
        for (String file :
                List.of("../../../catalog.xml", "file:///etc/hostname", "/etc/hostname", "../../../../logback.xml")) {
            HttpResponse<String> response = fetch(URI.create(asta.address() + Request.PATH + "?xsd=" + file));

            assertThat(response.statusCode()).as(file).isGreaterThanOrEqualTo(400);
            assertThat(response.body()).as(file).doesNotContain("<catalog", "<configuration", "\tat ", "xception");
        }
    }

    @Test
    void noListOfServicesIsGiven() throws Exception {
        HttpResponse<String> response = fetch(URI.create(asta.address() + "/services/"));

        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.body()).doesNotContain("GetCarePlans");
    }

    @Test
    void isEnoughForADynamicClient_thatMakesTheSameCall() throws Exception {
        Client client = JaxWsDynamicClientFactory.newInstance().createClient(wsdl().toString());
        try {
            client.getRequestContext()
                    .put(
                            Message.PROTOCOL_HEADERS,
                            Map.of(
                                    Request.SENDER, List.of("TSTASTA00000-VPX1"),
                                    Request.CONSUMER, List.of("TSTASTA00000-CON1"),
                                    Request.CORRELATION, List.of("dynamisk-1")));
            QName operation =
                    new QName("urn:riv:clinicalprocess:logistics:logistics:GetCarePlans:2:rivtabp21", "GetCarePlans");

            Object[] answer = client.invoke(operation, "5565594230", question());

            Object response = answer[0];
            List<?> plans = (List<?>) get(response, "CarePlan");
            assertThat(plans)
                    .extracting(plan -> get(get(plan, "CarePlanHeader"), "DocumentId"))
                    .containsExactly("P5", "P4", "P3", "P2", "P1");
            assertThat(get(get(response, "Result"), "ResultCode")).hasToString("OK");
        } finally {
            client.destroy();
        }
    }

    /** A question in classes that the dynamic client has just made. */
    private static Object question() throws ReflectiveOperationException {
        ClassLoader made = Thread.currentThread().getContextClassLoader();
        Object person = made.loadClass("riv.clinicalprocess.logistics.logistics._3.PersonIdType")
                .getDeclaredConstructor()
                .newInstance();
        set(person, "Id", Request.ASTA);
        set(person, "Type", "1.2.752.129.2.1.3.1");
        Object question = made.loadClass(
                        "riv.clinicalprocess.logistics.logistics.getcareplansresponder._2.GetCarePlansType")
                .getDeclaredConstructor()
                .newInstance();
        set(question, "PatientId", person);
        return question;
    }

    private static Object get(Object bean, String property) {
        try {
            return bean.getClass().getMethod("get" + property).invoke(bean);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("the dynamic client has made other classes than it should", e);
        }
    }

    private static void set(Object bean, String property, Object value) throws ReflectiveOperationException {
        bean.getClass().getMethod("set" + property, value.getClass()).invoke(bean, value);
    }

    private static URI wsdl() {
        return URI.create(asta.address() + Request.PATH + "?wsdl");
    }

    private static Map<URI, String> withImports(URI first) {
        Map<URI, String> documents = new LinkedHashMap<>();
        Deque<URI> open = new ArrayDeque<>(List.of(first));
        while (!open.isEmpty()) {
            URI next = open.pop();
            if (!documents.containsKey(next)) {
                String document = get(next);
                documents.put(next, document);
                IMPORT.matcher(document)
                        .results()
                        .map(found -> next.resolve(found.group(1)))
                        .forEach(open::push);
            }
        }
        return documents;
    }

    private static String get(URI address) {
        try {
            HttpResponse<String> response = fetch(address);
            assertThat(response.statusCode()).as(address.toString()).isEqualTo(200);
            return response.body();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static HttpResponse<String> fetch(URI address) throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }
}
