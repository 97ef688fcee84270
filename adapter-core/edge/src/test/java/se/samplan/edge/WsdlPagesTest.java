package se.samplan.edge;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.Source;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.w3c.dom.bootstrap.DOMImplementationRegistry;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import se.samplan.contract.CareDocumentation2;
import se.samplan.contract.CarePlans2;
import se.samplan.contract.Contracts;
import se.samplan.published.Publication;

/** A consumer that has nothing but the pages has all that is published, and nothing else. */
class WsdlPagesTest {

    private static final String SOAP = "http://schemas.xmlsoap.org/wsdl/soap/";
    private static final Pattern ADDRESS = Pattern.compile("(schemaLocation|location)=\"([^\"]*)\"");
    private static final URI SERVICE = URI.create("http://samplan.invalid:8080/services/Name/");

    /** The scenario's documents are of version 3. */
    private static final String QUESTION_OF_VERSION_2 = """
            <soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"
                xmlns:core="urn:riv:clinicalprocess:healthcond:description:2"
                xmlns="urn:riv:clinicalprocess:healthcond:description:GetCareDocumentationResponder:2"><soap:Body>
              <GetCareDocumentation>
                <patientId><core:id>194304247663</core:id><core:type>1.2.752.129.2.1.3.1</core:type></patientId>
                <timePeriod><core:start>20250101</core:start><core:end>20261231</core:end></timePeriod>
              </GetCareDocumentation>
            </soap:Body></soap:Envelope>""";

    @ParameterizedTest
    @MethodSource("published")
    void everyImportOfAPageLeadsToAPage_andTheyAreAllThatIsPublished(Publication publication) {
        Map<URI, byte[]> pages = reachable(publication);

        assertThat(pages.keySet().stream().map(WsdlPagesTest::fileName).toList())
                .containsExactlyInAnyOrderElementsOf(publishedFiles(publication));
    }

    @ParameterizedTest
    @MethodSource("published")
    void nothingButAddressesDiffersFromTheFile(Publication publication) {
        reachable(publication).forEach((address, page) -> {
            String file = fileName(address).equals("wsdl") ? publication.wsdl() : fileName(address);

            assertThat(ADDRESS.split(text(page), -1)).containsExactly(ADDRESS.split(text(resource(file)), -1));
        });
    }

    @ParameterizedTest
    @MethodSource("published")
    void aSchemaMadeOfThePagesAloneFindsTheSameFaults(Publication publication) throws Exception {
        Schema fromPages = schemaOfPages(publication);
        Schema ours = schema(new StreamSource(
                requireNonNull(loader().getResource(publication.schema())).toExternalForm()));
        int faulty = 0;
        for (Document message : messages(publication)) {
            assertThat(problems(fromPages, body(message))).isEmpty();
            int elements = body(message).getElementsByTagName("*").getLength();
            for (int element = 0; element < elements; element++) {
                for (Consumer<Element> spoiling : spoilings()) {
                    Element spoilt = body((Document) message.cloneNode(true));
                    spoiling.accept((Element) spoilt.getElementsByTagName("*").item(element));
                    List<String> problems = problems(fromPages, spoilt);
                    faulty += problems.isEmpty() ? 0 : 1;

                    assertThat(problems).isEqualTo(problems(ours, spoilt));
                }
            }
        }
        assertThat(faulty).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"wsdl", "WSDL", "Wsdl", "wsdl="})
    void theWsdlIsGiven_howeverItIsAskedFor(String query) {
        assertThat(text(carePlans().page(query, SERVICE).orElseThrow())).contains("name=\"GetCarePlansInteraction\"");
    }

    @Test
    void aSchemaIsGiven_evenIfItsAddressIsPercentEncoded() {
        String name = CarePlans2.description().publication().schema();

        assertThat(carePlans().page("XSD=" + name.replace("/", "%2F"), SERVICE))
                .hasValueSatisfying(page -> assertThat(page)
                        .isEqualTo(carePlans().page("xsd=" + name, SERVICE).orElseThrow()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "=",
                "xsd",
                "xsd=",
                "wsd",
                "wsdl=wsdl",
                "xsd=../../../catalog.xml",
                "xsd=schemas/catalog.xml",
                "wsdl=schemas/catalog.xml",
                "xsd=logback.xml",
                "xsd=/etc/hostname",
                "xsd=file:///etc/hostname",
                "wsdl=file:/etc/hostname",
                "xsd=http://samplan.invalid/x.xsd",
                "xsd=%2e%2e%2f%2e%2e%2fcatalog.xml",
                "xsd=%",
                "xsd=%zz",
                "xsd=%00",
                "wsdl%00"
            })
    void whatIsNotPublishedHasNoPage(String query) {
        assertThat(carePlans().page(query, SERVICE)).isEmpty();
    }

    @Test
    void aFileHasNoPage_byAnyOtherNameThanThatInTheImport() {
        String name = CarePlans2.description().publication().schema();

        assertThat(carePlans().page("xsd=" + name, SERVICE)).isPresent();
        assertThat(carePlans().page("wsdl=" + name, SERVICE)).isEmpty();
        assertThat(carePlans().page("xsd=/" + name, SERVICE)).isEmpty();
        assertThat(carePlans().page("xsd=./" + name, SERVICE)).isEmpty();
        assertThat(carePlans().page("xsd=schemas/../" + name, SERVICE)).isEmpty();
        assertThat(carePlans().page("xsd=" + name + "&x=y", SERVICE)).isEmpty();
    }

    @Test
    void filesOfAnotherContractHaveNoPage() {
        Publication other = CareDocumentation2.description().publication();

        assertThat(WsdlPages.of(other).page("xsd=" + other.schema(), SERVICE)).isPresent();
        assertThat(carePlans().page("xsd=" + other.schema(), SERVICE)).isEmpty();
        assertThat(carePlans().page("wsdl=" + other.wsdl(), SERVICE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://samplan.example.org/vard/services/GetCarePlans/2",
                "http://a/'/><soap:address%20location='http://b/&amp;c=d;$(x)/2",
                "http://[::1]:8080/a&b'c/2",
            })
    void theServicesAddressIsAnAttributeValueAndNothingElse(String address) throws Exception {
        URI service = address.contains("<")
                ? URI.create(address.replace("<", "%3C").replace(">", "%3E"))
                : URI.create(address);

        Document wsdl = parse(carePlans().page("wsdl", service).orElseThrow());

        NodeList addresses = wsdl.getElementsByTagNameNS(SOAP, "address");
        assertThat(addresses.getLength()).isEqualTo(1);
        assertThat(((Element) addresses.item(0)).getAttribute("location")).isEqualTo(service.toString());
        assertThat(addresses.item(0).getAttributes().getLength()).isEqualTo(1);
    }

    @Test
    void anAddressThatIsNotAsciiIsPercentEncoded() throws Exception {
        byte[] page =
                carePlans().page("wsdl", URI.create("http://vård/\uFFFE/2")).orElseThrow();

        Element address =
                (Element) parse(page).getElementsByTagNameNS(SOAP, "address").item(0);
        assertThat(address.getAttribute("location")).isEqualTo("http://v%C3%A5rd/%EF%BF%BE/2");
    }

    @Test
    void onlyWhatIsAnAddressIsChanged_howeverTheFileIsWritten() {
        String wsdl = """
                \uFEFF<?xml version='1.0' encoding='utf-8'?>\r
                <!-- <xs:import schemaLocation="a.xsd"> ' -->\r
                <definitions xmlns='http://schemas.xmlsoap.org/wsdl/' xmlns:p='http://schemas.xmlsoap.org/wsdl/soap/'\r
                    location="no.xsd">\r
                  <import note='location="no.wsdl" > />' location
                    = ' more.wsdl ' namespace="urn:å"/>\r
                  <documentation location="no"><![CDATA[ <import location="no.wsdl"/> ]]> &lt;import "</documentation>\r
                  <types><schema schemaLocation="no.xsd" xmlns='urn:x'/><?p <import location="no.wsdl"/>?>
                    <x:schema xmlns:x="http://www.w3.org/2001/XMLSchema" xmlns:xsi='urn:i' xsi:schemaLocation='no'>
                      <x:import namespace='urn:a'/><x:include schemaLocation='../a.xsd'/>
                      <x:redefine xsi:schemaLocation='no' schemaLocation="../b/../a.xsd" ></x:redefine></x:schema></types>
                  <service location="no"><port><p:address a=">" location=''/><p:binding location="no"/></port></service>\r
                </definitions>
                <!-- <p:address location="no"/> -->""";
        WsdlPages pages = pages(Map.of(
                "tree/b/OddInteraction_1.0_RIVTABP21.wsdl",
                wsdl,
                "tree/b/more.wsdl",
                "<definitions xmlns='http://schemas.xmlsoap.org/wsdl/'>"
                        + "<import location='OddInteraction_1.0_RIVTABP21.wsdl'/></definitions>",
                "tree/a.xsd",
                "<schema xmlns='http://www.w3.org/2001/XMLSchema'/>"));

        String page = text(pages.page("wsdl", URI.create("http://x/1")).orElseThrow());

        assertThat(page)
                .isEqualTo(wsdl.replace("' more.wsdl '", "'1?wsdl=tree/b/more.wsdl'")
                        .replace("'../a.xsd'", "'1?xsd=tree/a.xsd'")
                        .replace("\"../b/../a.xsd\"", "\"1?xsd=tree/a.xsd\"")
                        .replace("location=''", "location='http://x/1'"));
        assertThat(text(pages.page("wsdl=tree/b/more.wsdl", SERVICE).orElseThrow()))
                .contains("'1?wsdl=tree/b/OddInteraction_1.0_RIVTABP21.wsdl'");
        assertThat(pages.page("wsdl=tree/b/OddInteraction_1.0_RIVTABP21.wsdl", URI.create("http://x/1")))
                .hasValue(page.getBytes(UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org/a.xsd",
                "file:///etc/hostname",
                "//example.org/a.xsd",
                "/tree/a.xsd",
                "../../a.xsd",
                "../../../a.xsd",
                "../a.xsd#b",
                "../a.xsd?b",
                "../a%2exsd",
                "../a&amp;b.xsd",
                ":"
            })
    void anImportThatIsNoFileOfTheTreeIsAnErrorAtStart(String location) {
        assertThatThrownBy(() -> pages(importing(location)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("tree/b/OddInteraction_1.0_RIVTABP21.wsdl imports " + location);
    }

    @Test
    void aFileThatIsMissingIsAnErrorAtStart() {
        assertThatThrownBy(() -> pages(importing("../c.xsd"))).hasMessage("tree/c.xsd is not in the program");
    }

    @Test
    void aFileThatCannotBeServedAsItIsIsAnErrorAtStart() {
        assertThatThrownBy(() -> odd("<!DOCTYPE a [<!ENTITY b '<c/>'>]><a>&b;</a>".getBytes(UTF_8)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("document type");
        assertThatThrownBy(() -> odd("<a>".getBytes(UTF_8))).hasMessageContaining("not well-formed");
        assertThatThrownBy(() -> odd("<a>å</a>".getBytes(ISO_8859_1))).hasMessageContaining("not UTF-8");
        assertThatThrownBy(() -> odd("<?xml version='1.0' encoding='ISO-8859-1'?><a/>".getBytes(UTF_8)))
                .hasMessageContaining("declared as ISO-8859-1");
    }

    static Stream<Publication> published() {
        return Contracts.all().stream().map(contract -> contract.publication());
    }

    private static WsdlPages carePlans() {
        return WsdlPages.of(CarePlans2.description().publication());
    }

    private static WsdlPages pages(Map<String, String> files) {
        return new WsdlPages(odd(), name -> Optional.ofNullable(files.get(name)).map(text -> text.getBytes(UTF_8)));
    }

    private static WsdlPages odd(byte[] wsdl) {
        return new WsdlPages(odd(), name -> Optional.of(wsdl));
    }

    private static Publication odd() {
        return new Publication("Odd", "1.0", "tree/b/", "urn:odd", "urn:odd");
    }

    private static Map<String, String> importing(String location) {
        Map<String, String> files = new HashMap<>();
        files.put(
                "tree/b/OddInteraction_1.0_RIVTABP21.wsdl",
                "<a xmlns='http://www.w3.org/2001/XMLSchema' schemaLocation='" + location + "'/>");
        files.put("tree/a.xsd", "<a/>");
        files.put("a.xsd", "<a/>");
        return files;
    }

    private static URI address(Publication publication) {
        return SERVICE.resolve(publication.major());
    }

    /** All pages that links lead to from the first, by their addresses, as {@link URI} finds them. */
    private static Map<URI, byte[]> reachable(Publication publication) {
        WsdlPages pages = WsdlPages.of(publication);
        URI service = address(publication);
        Map<URI, byte[]> reached = new LinkedHashMap<>();
        Deque<URI> open = new ArrayDeque<>(List.of(URI.create(service + "?wsdl")));
        while (!open.isEmpty()) {
            URI next = open.pop();
            if (!reached.containsKey(next)) {
                assertThat(next.toString()).startsWith(service + "?");
                byte[] page = pages.page(next.getRawQuery(), service).orElseThrow(() -> new AssertionError(next));
                reached.put(next, page);
                imports(text(page)).map(next::resolve).forEach(open::push);
            }
        }
        return reached;
    }

    private static Stream<String> imports(String text) {
        return ADDRESS.matcher(text)
                .results()
                .filter(found -> found.group(1).equals("schemaLocation"))
                .map(found -> found.group(2));
    }

    private static String fileName(URI page) {
        String query = page.getQuery();
        return query.substring(query.indexOf('=') + 1);
    }

    /** What the files on the class path import, from one to the next; the WSDL as {@code wsdl}. */
    private static Iterable<String> publishedFiles(Publication publication) {
        TreeSet<String> files = new TreeSet<>(List.of("wsdl"));
        Deque<URI> open = new ArrayDeque<>(List.of(URI.create(publication.wsdl())));
        while (!open.isEmpty()) {
            URI next = open.pop();
            imports(text(resource(next.toString())))
                    .map(next::resolve)
                    .filter(file -> files.add(file.toString()))
                    .forEach(open::push);
        }
        return files;
    }

    private static ClassLoader loader() {
        return WsdlPagesTest.class.getClassLoader();
    }

    private static byte[] resource(String name) {
        try (InputStream in = loader().getResourceAsStream(name)) {
            return requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new AssertionError(name, e);
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, UTF_8);
    }

    /** Made from the schema within the WSDL; everything that it imports is read as a page. */
    private static Schema schemaOfPages(Publication publication) throws Exception {
        WsdlPages pages = WsdlPages.of(publication);
        URI service = address(publication);
        DOMImplementationLS dom =
                (DOMImplementationLS) DOMImplementationRegistry.newInstance().getDOMImplementation("LS");
        SchemaFactory factory = SchemaFactory.newDefaultInstance();
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "http");
        factory.setResourceResolver((type, namespace, publicId, systemId, base) -> {
            URI address = URI.create(base).resolve(systemId);
            LSInput input = dom.createLSInput();
            input.setSystemId(address.toString());
            input.setByteStream(new ByteArrayInputStream(
                    pages.page(address.getRawQuery(), service).orElseThrow(() -> new AssertionError(address))));
            return input;
        });
        Document wsdl = parse(pages.page("wsdl", service).orElseThrow());
        return factory.newSchema(new DOMSource(
                wsdl.getElementsByTagNameNS(XMLConstants.W3C_XML_SCHEMA_NS_URI, "schema")
                        .item(0),
                service + "?wsdl"));
    }

    private static Schema schema(Source source) throws SAXException {
        return SchemaFactory.newDefaultInstance().newSchema(source);
    }

    /** A question, and an answer if there is one in the scenario. */
    private static List<Document> messages(Publication publication) throws Exception {
        List<Document> messages = new ArrayList<>();
        if (publication.equals(CareDocumentation2.description().publication())) {
            messages.add(parse(QUESTION_OF_VERSION_2.getBytes(UTF_8)));
            return messages;
        }
        for (String place : List.of("requests/", "asta/step-7/SYS1/")) {
            String name = "samples/" + place + publication.name() + ".xml";
            if (loader().getResource(name) != null) {
                messages.add(parse(resource(name)));
            }
        }
        return messages;
    }

    private static List<Consumer<Element>> spoilings() {
        return List.of(
                element -> element.getParentNode().removeChild(element),
                element -> element.getParentNode().insertBefore(element.cloneNode(true), element),
                element -> element.setTextContent("?"),
                element -> element.setAttribute("odd", "odd"));
    }

    private static Element body(Document message) {
        NodeList body = message.getElementsByTagNameNS("http://schemas.xmlsoap.org/soap/envelope/", "Body");
        NodeList content = body.item(0).getChildNodes();
        return IntStream.range(0, content.getLength())
                .mapToObj(content::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> problems(Schema schema, Element element) throws Exception {
        List<String> problems = new ArrayList<>();
        Validator validator = schema.newValidator();
        validator.setErrorHandler(new ErrorHandler() {
            @Override
            public void warning(SAXParseException problem) {
                problems.add(problem.getMessage());
            }

            @Override
            public void error(SAXParseException problem) {
                problems.add(problem.getMessage());
            }

            @Override
            public void fatalError(SAXParseException problem) {
                problems.add(problem.getMessage());
            }
        });
        validator.validate(new DOMSource(element));
        return problems;
    }

    private static Document parse(byte[] xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    }
}
