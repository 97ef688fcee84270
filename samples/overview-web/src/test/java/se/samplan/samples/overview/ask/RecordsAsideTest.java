package se.samplan.samples.overview.ask;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import se.samplan.contracts.overview.v1.RecordType;
import se.samplan.contracts.planningoverview.v1.GetPlanningOverviewResponseType;

/** What is taken aside of an answer is what the binding would have made of it. */
class RecordsAsideTest {

    private static final String ANSWER =
            """
            <a:answer xmlns:a="urn:test" xmlns:o="urn:samplan:coreprocess:residentparticipation:overview:1"
                xmlns:outer="urn:outer" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
              <p:records xmlns:p="%1$s"><o:contract><o:namespace>urn:one</o:namespace>
                <o:record><o:key>r1</o:key><plan xmlns="urn:one" xmlns:x="urn:x" x:at="1" plain="2">
                  <x:goal xsi:type="outer:Kind">Gå <!-- HEMLIG --><?p HEMLIG?>&amp; <![CDATA[stå <b>]]></x:goal><empty/>slut</plan></o:record>
                <o:record><o:key>r2</o:key></o:record>
                <o:record><o:key>r3</o:key><record xmlns="urn:one"><record>inre</record></record></o:record>
              </o:contract></p:records>
            </a:answer>""".formatted("urn:samplan:coreprocess:residentparticipation:overview:GetPlanningOverviewResponder:1");

    @Test
    void eachRecordIsTheTreeThatTheBindingMakes() throws Exception {
        List<RecordType> usual = records(bound(reader()));
        RecordsAside aside = aside();
        GetPlanningOverviewResponseType answer = bound(aside);
        assertThat(records(answer)).extracting(RecordType::getAny).containsOnlyNulls();

        RecordTrees.back(answer, aside.taken());

        List<RecordType> put = records(answer);
        assertThat(put).extracting(RecordType::getKey).containsExactly("r1", "r2", "r3");
        assertThat(put.get(1).getAny()).isNull();
        for (int i : new int[] {0, 2}) {
            Element made = put.get(i).getAny();
            assertThat(made.getTextContent()).isEqualTo(usual.get(i).getAny().getTextContent());
            assertThat(names(made)).isEqualTo(names(usual.get(i).getAny()));
        }
    }

    /** A type is named by a prefix that may be declared outside the record; in a tree of its own it must be known still. */
    @Test
    void aTypeIsKnownByItsPrefix() throws Exception {
        RecordsAside aside = aside();
        bound(aside);

        Element goal =
                (Element) first(aside).getElementsByTagNameNS("urn:x", "goal").item(0);

        assertThat(goal.lookupNamespaceURI("outer")).isEqualTo("urn:outer");
        assertThat(goal.getAttributeNS("http://www.w3.org/2001/XMLSchema-instance", "type"))
                .isEqualTo("outer:Kind");
        assertThat(first(aside).getAttributeNS("urn:x", "at")).isEqualTo("1");
        assertThat(first(aside).getAttribute("plain")).isEqualTo("2");
    }

    private static Element first(RecordsAside aside) {
        Element first = aside.taken().get(0);
        assertThat(first).isNotNull();
        return first;
    }

    private static List<String> names(Element element) {
        List<String> names =
                new java.util.ArrayList<>(List.of(element.getNamespaceURI() + " " + element.getLocalName()));
        for (int i = 0; i < element.getChildNodes().getLength(); i++) {
            if (element.getChildNodes().item(i) instanceof Element inner) {
                names.addAll(names(inner));
            }
        }
        return names;
    }

    private static List<RecordType> records(GetPlanningOverviewResponseType answer) {
        return answer.getRecords().getContract().get(0).getRecord();
    }

    private static RecordsAside aside() throws XMLStreamException, ParserConfigurationException {
        return new RecordsAside(
                reader(),
                DocumentBuilderFactory.newDefaultNSInstance()
                        .newDocumentBuilder()
                        .newDocument());
    }

    private static XMLStreamReader reader() throws XMLStreamException {
        XMLStreamReader reader = XMLInputFactory.newFactory().createXMLStreamReader(new StringReader(ANSWER));
        reader.nextTag();
        return reader;
    }

    private static GetPlanningOverviewResponseType bound(XMLStreamReader answer) throws JAXBException {
        return JAXBContext.newInstance(GetPlanningOverviewResponseType.class)
                .createUnmarshaller()
                .unmarshal(answer, GetPlanningOverviewResponseType.class)
                .getValue();
    }
}
