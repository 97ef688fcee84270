package se.samplan.samples.messages.generate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Schema;
import javax.xml.validation.Validator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

class SchemaTest {

    private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";

    private static Schema national;
    private static Schema nationalAndOurs;

    @BeforeAll
    static void compileSchemas(@TempDir Path folder) throws Exception {
        Schemas schemas = Schemas.copiedTo(folder);
        national = schemas.national();
        nationalAndOurs = schemas.nationalAndOurs();
    }

    @Test
    void everyMessageOfANationalContractIsValidToSomebodyWhoKnowsNothingOfOurs() throws Exception {
        List<String> messages = Samples.messages().stream()
                .filter(path -> !path.endsWith("GetCareAgreements.xml"))
                .toList();
        assertThat(messages).isNotEmpty();
        assertThat(problems(messages, national)).isEmpty();
    }

    @Test
    void everyMessageIsValidWhenOurExtensionsAreChecked() throws Exception {
        assertThat(problems(Samples.messages(), nationalAndOurs)).isEmpty();
    }

    /** Not even XML, some of them. */
    @Test
    void theMessagesOfVariantsThatAreNotAsTheyShouldBeAreRefused() {
        assertThat(Samples.invalid()).hasSize(3).allSatisfy(path -> {
            List<String> problems = new ArrayList<>();
            try {
                problems.addAll(problems(List.of(path), nationalAndOurs));
            } catch (IllegalStateException | IOException | SAXException e) {
                problems.add(String.valueOf(e.getMessage()));
            }
            assertThat(problems).as(path).isNotEmpty();
        });
    }

    @Test
    void aPlanWithAMistakeInOurPartIsRefusedOnlyWhenOursIsChecked() throws Exception {
        String plan = new String(Objects.requireNonNull(Samples.all().get("asta/step-9/SYS4/GetCarePlans.xml")), UTF_8);
        Document broken = parse(plan.replaceFirst("<m1:modelVersion>1.0</m1:modelVersion>", ""));
        assertThat(problems(broken, national)).isEmpty();
        assertThat(problems(broken, nationalAndOurs)).isNotEmpty();
    }

    private static List<String> problems(List<String> paths, Schema schema) throws IOException, SAXException {
        List<String> problems = new ArrayList<>();
        for (String path : paths) {
            problems(Samples.read(path), schema).forEach(problem -> problems.add(path + ": " + problem));
        }
        return problems;
    }

    /** Validates what stands in the SOAP header and body; the index files have no envelope. */
    private static List<String> problems(Document message, Schema schema) throws IOException, SAXException {
        Element root = message.getDocumentElement();
        Stream<Element> parts = Objects.equals(root.getNamespaceURI(), SOAP)
                ? Samples.children(root).stream().flatMap(part -> Samples.children(part).stream())
                : Stream.of(root);
        List<String> problems = new ArrayList<>();
        for (Element part : parts.toList()) {
            Validator validator = schema.newValidator();
            validator.setErrorHandler(new Collector(problems));
            validator.validate(new DOMSource(part));
        }
        return problems;
    }

    private static Document parse(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    private record Collector(List<String> problems) implements ErrorHandler {

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
    }
}
