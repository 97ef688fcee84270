package se.samplan.samples.messages.generate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** The project for SoapUI, as it is committed, held against the WSDLs and the page of fixtures. */
class SoapUiProjectTest {

    private static final Pattern LINE = Pattern.compile(
            "`curl .*?-H '(x-[^']+)'(?: -H @samples\\S+/samples/(\\S+))? --data-binary @samples\\S+?/samples/(\\S+) (\\S+)`");

    private final SortedMap<String, byte[]> files = Samples.all();
    private final Document project = Samples.read("samplan-soapui-project.xml");

    @Test
    void everyInterfaceHasTheBindingTheOperationAndTheActionOfAWsdl(@TempDir Path folder) throws Exception {
        Set<List<String>> published = new HashSet<>();
        for (Path wsdl : wsdls(folder)) {
            published.add(ofWsdl(Files.readString(wsdl)));
        }
        List<Element> interfaces = Samples.elements(project, "interface");

        assertThat(interfaces)
                .hasSize(7)
                .allSatisfy(contract -> assertThat(published).contains(ofInterface(contract)));
    }

    @Test
    void everyCallSendsAFixture_whereItsCurlLineSendsIt() {
        List<List<String>> calls = Samples.elements(project, "call").stream()
                .map(call -> List.of(
                        header(Samples.text(call, "setting")),
                        Samples.text(call, "request"),
                        Samples.text(call, "endpoint")))
                .toList();

        assertThat(calls)
                .isNotEmpty()
                .containsExactlyElementsOf(LINE.matcher(text("FIXTURES.md"))
                        .results()
                        .map(this::ofLine)
                        .toList());
    }

    @Test
    void theDefinitionIsServedWhereTheCallsGo() {
        assertThat(Samples.elements(project, "interface"))
                .extracting(contract -> contract.getAttribute("definition"))
                .containsExactlyElementsOf(Samples.elements(project, "endpoints").stream()
                        .map(endpoints -> endpoints.getTextContent().strip() + "?wsdl")
                        .toList());
    }

    /** The parts that SoapUI's own schema (soapui.xsd, WsdlInterface and WsdlRequest) demands, in its order. */
    @Test
    void everyPartHasWhatSoapUiDemands_inItsOrder() {
        Element top = project.getDocumentElement();
        assertThat(names(top)).startsWith("description", "settings").endsWith("interface");
        assertThat(Samples.elements(project, "interface"))
                .allSatisfy(
                        contract -> assertThat(names(contract)).containsExactly("settings", "endpoints", "operation"));
        assertThat(Samples.elements(project, "operation"))
                .allSatisfy(operation -> assertThat(new HashSet<>(
                                names(operation).subList(1, names(operation).size())))
                        .containsExactly("call"));
        assertThat(Samples.elements(project, "call"))
                .isNotEmpty()
                .allSatisfy(call -> assertThat(names(call))
                        .containsExactly("settings", "encoding", "endpoint", "request", "credentials"));
    }

    private static List<String> names(Element parent) {
        return Samples.children(parent).stream().map(Element::getLocalName).toList();
    }

    private static List<String> ofInterface(Element contract) {
        Element operation =
                (Element) contract.getElementsByTagNameNS("*", "operation").item(0);
        return List.of(
                contract.getAttribute("bindingName"),
                operation.getAttribute("bindingOperationName"),
                operation.getAttribute("action"));
    }

    private static List<String> ofWsdl(String text) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        Element wsdl = factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader(text)))
                .getDocumentElement();
        Element binding = (Element) wsdl.getElementsByTagNameNS("http://schemas.xmlsoap.org/wsdl/", "binding")
                .item(0);
        Element operation = (Element) binding.getElementsByTagNameNS("http://schemas.xmlsoap.org/wsdl/", "operation")
                .item(0);
        Element action = (Element) operation
                .getElementsByTagNameNS("http://schemas.xmlsoap.org/wsdl/soap/", "operation")
                .item(0);
        return List.of(
                "{" + wsdl.getAttribute("targetNamespace") + "}" + binding.getAttribute("name"),
                operation.getAttribute("name"),
                action.getAttribute("soapAction"));
    }

    private static List<Path> wsdls(Path folder) throws Exception {
        Schemas.copiedTo(folder);
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> path.toString().endsWith(".wsdl")).toList();
        }
    }

    private List<String> ofLine(MatchResult line) {
        String more = line.group(2) == null ? "" : "\n" + text(line.group(2)).strip();
        return List.of(line.group(1) + more, text(line.group(3)), line.group(4));
    }

    private static String header(String setting) {
        return Pattern.compile("key=\"(\\S+)\" value=\"(\\S+)\"")
                .matcher(setting)
                .results()
                .map(entry -> entry.group(1) + ": " + entry.group(2))
                .collect(Collectors.joining("\n"));
    }

    private String text(String path) {
        return new String(Objects.requireNonNull(files.get(path), path), UTF_8);
    }
}
