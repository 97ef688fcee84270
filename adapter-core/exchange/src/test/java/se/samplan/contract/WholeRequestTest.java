package se.samplan.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.xmlunit.builder.DiffBuilder;
import org.xmlunit.diff.DefaultNodeMatcher;
import org.xmlunit.diff.ElementSelectors;
import se.samplan.model.IdentityType;
import se.samplan.model.LogicalAddress;
import se.samplan.model.PersonId;
import se.samplan.published.SchemaFiles;

/** What is asked of each contract is what the story's requests ask of it, which are written by hand. */
class WholeRequestTest {

    private static final PersonId ASTA = new PersonId("194304247663", IdentityType.PERSONNUMMER);

    static Stream<AggregatedContract<?>> contracts() {
        return Contracts.all().stream();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void isTheRequestOfTheStory(AggregatedContract<?> contract) throws Exception {
        byte[] made = WholeRequest.of(contract, ASTA).to(new LogicalAddress("5565594230"));

        assertThat(DiffBuilder.compare(written(contract))
                        .withTest(new String(made, StandardCharsets.UTF_8))
                        .ignoreWhitespace()
                        .withNodeMatcher(new DefaultNodeMatcher(ElementSelectors.byName))
                        .checkForSimilar()
                        .build()
                        .getDifferences())
                .as(contract.id().namespace())
                .isEmpty();
    }

    /** The order of its elements counts, too: a source that validates refuses another. */
    @ParameterizedTest
    @MethodSource("contracts")
    void isValid(AggregatedContract<?> contract) throws Exception {
        byte[] made = WholeRequest.of(contract, ASTA).to(new LogicalAddress("5565594230"));

        SchemaFiles.compile(List.of(contract.publication().schema()))
                .newValidator()
                .validate(new StreamSource(new ByteArrayInputStream(made)));
    }

    private static Node written(AggregatedContract<?> contract) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        String older = contract.id().namespace().endsWith("GetCareDocumentationResponder:2") ? "-2.1" : "";
        String file = "/samples/requests/" + contract.publication().name() + older + ".xml";
        try (InputStream in = WholeRequestTest.class.getResourceAsStream(file)) {
            Document request = factory.newDocumentBuilder().parse(new ByteArrayInputStream(in.readAllBytes()));
            return List.of(request.getElementsByTagNameNS(
                            contract.request().getNamespaceURI(),
                            contract.request().getLocalPart()))
                    .get(0)
                    .item(0);
        }
    }
}
