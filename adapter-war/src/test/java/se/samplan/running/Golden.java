package se.samplan.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xmlunit.diff.DifferenceEvaluators.chain;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;
import org.xmlunit.assertj3.XmlAssert;
import org.xmlunit.diff.DifferenceEvaluators;
import org.xmlunit.placeholder.PlaceholderDifferenceEvaluator;
import se.samplan.samples.messages.stub.Variant;

/** Answers held against those that the story expects: every record, their order, the result and what is told of each source. */
final class Golden {

    private Golden() {}

    static void assertGolden(StoryContract contract, Variant variant, Answer answer) {
        String name = contract + " at step " + variant.step() + " " + variant;
        assertThat(answer.status()).as(name).isEqualTo(200);
        XmlAssert.assertThat(coalesced(answer.bytes()))
                .and(coalesced(variant.expected(contract.file())))
                .as(name)
                .withDifferenceEvaluator(chain(DifferenceEvaluators.Default, new PlaceholderDifferenceEvaluator()))
                .ignoreElementContentWhitespace()
                .areSimilar();
    }

    /** Parsed so that it does not matter how a character is written: as a reference, or within CDATA. */
    private static Document coalesced(byte[] xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setCoalescing(true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new AssertionError(e);
        }
    }
}
