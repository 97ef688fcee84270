package se.samplan.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xmlunit.assertj3.XmlAssert;
import se.samplan.running.Answer.Status;
import se.samplan.samples.messages.stub.Mood;

/**
 * Records travel as they came. SYS1 of the folder {@code verbatim} answers in ways that a stack of our own would never
 * write: its own prefixes, a default namespace, CDATA, comments, references, elements that nobody knows.
 */
class VerbatimTest {

    private static final String FOLDER = "samples/verbatim";
    private static final String CORE = "urn:riv:clinicalprocess:logistics:logistics:3";
    private static final String UNKNOWN = "urn:example:unknown";

    /** Asks for a system: one of the records is not approved for the person. */
    @RegisterExtension
    static final AdapterInFront verbatim = AdapterInFront.of(FOLDER, "consumers.default = system");

    @Test
    void whatStandsInARecordIsLeftByteForByteAsItIs() {
        String source = Sample.text(FOLDER + "/SYS1/GetCarePlans.xml");
        String answer = verbatim.ask().text();

        assertThat(insidesOf("p:carePlan", source))
                .hasSize(1)
                .allSatisfy(record -> assertThat(answer).contains(record));
        assertThat(insidesOf("carePlan", source))
                .hasSize(1)
                .allSatisfy(record -> assertThat(answer).contains(record));
    }

    @Test
    void recordsMeanTheSameOutsideTheirMessage() {
        Answer source = new Answer(200, "", Sample.bytes(FOLDER + "/SYS1/GetCarePlans.xml"));
        Answer answer = verbatim.ask();

        assertThat(answer.plans()).containsExactly("GAMMAL-1", "GAMMAL-2");
        for (int i = 0; i < 2; i++) {
            XmlAssert.assertThat(plans(answer).get(i)).and(plans(source).get(i)).areIdentical();
        }
    }

    @Test
    void aPlanOfAProducerThatKnowsNothingOfOursIsValidForEverybody() {
        Answer answer = verbatim.ask();

        assertThat(answer.resultCode()).isEqualTo("OK");
        assertThat(answer.elements("urn:samplan:clinicalprocess:logistics:logistics:3.1", "structuredCarePlan"))
                .isEmpty();
        assertThat(Schemas.NATIONAL.problems(answer.body())).isEmpty();
        assertThat(Schemas.NATIONAL_AND_OURS.problems(answer.body())).isEmpty();
    }

    @Test
    void anUnknownElementKeepsItsNamespaceItsPrefixAndItsText() {
        verbatim.source("SYS1").setMood(Mood.UNKNOWN_ELEMENT);

        List<Element> unknown = verbatim.ask().elements(UNKNOWN, "tillagg");

        assertThat(unknown).hasSize(2).allSatisfy(element -> {
            assertThat(element.getPrefix()).isEqualTo("okand");
            assertThat(element.getTextContent()).isEqualTo("Okänt tillägg: å & ä < ö");
            assertThat(element.getParentNode().getLocalName()).isEqualTo("carePlanBody");
            assertThat(element.getNextSibling()).isNull();
        });
    }

    @Test
    void aPrefixThatStandsInATextStillMeansSomething() {
        Element kind = verbatim.ask().elements(UNKNOWN, "kind").get(0);

        assertThat(kind.getTextContent()).isEqualTo("domain:note");
        assertThat(kind.lookupNamespaceURI("domain")).isEqualTo("urn:example:domain");
    }

    @Test
    void textIsReadAsMeant_inWhateverWayItWasWritten() {
        List<Element> titles = verbatim.ask().elements(CORE, "documentTitle");

        assertThat(titles)
                .extracting(Node::getTextContent)
                .containsExactly("Ätit & rört <på> sig – åäö ÅÄÖ 🙂", "<![CDATA[ i två delar: ]]> slut");
    }

    @Test
    void ofTwoRecordsTheOneAboutAnotherPersonIsLeftOut_andSaidSo() {
        verbatim.source("SYS1").setMood(Mood.ONE_WRONG_PATIENT);

        Answer answer = verbatim.ask();

        assertThat(answer.plans()).containsExactly("GAMMAL-1");
        assertThat(answer.sources())
                .containsExactly(Status.defective("SYS1", "SP-WRONG-PATIENT"), Status.answered("SYS2"));
        assertThat(answer.resultCode()).isEqualTo("INFO");
        assertThat(answer.text()).doesNotContain("194107149207");
        assertThat(Schemas.NATIONAL.problems(answer.header())).isEmpty();
    }

    @Test
    void ofTwoRecordsThatStandTwiceEachIsGivenOnce() {
        verbatim.source("SYS1").setMood(Mood.DUPLICATE);

        assertThat(verbatim.ask().plans()).containsExactly("GAMMAL-1", "GAMMAL-2");
    }

    /** What stands between the start tag and the end tag of each element that is written with that prefix. */
    private static List<String> insidesOf(String name, String xml) {
        return Pattern.compile("(?s)<" + name + "[^>]*>(.*?</" + name + "\\s*>)")
                .matcher(xml)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static List<Element> plans(Answer answer) {
        return answer.elements("urn:riv:clinicalprocess:logistics:logistics:GetCarePlansResponder:2", "carePlan");
    }
}
