package se.samplan.samples.messages.stub;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * One row of a request of CheckBlocks.
 *
 * @param until latest registration, {@code YYYY-MM-DDThh:mm:ss}
 */
record BlockRow(String number, String until, String unit, String giver) {

    private static final String DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

    /** All rows of a request, in their order. */
    static List<BlockRow> of(byte[] request) throws Refusal {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(DOCTYPE, true);
            NodeList rows = factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(request))
                    .getElementsByTagNameNS("*", "informationEntities");
            List<BlockRow> all = new ArrayList<>();
            for (int i = 0; i < rows.getLength(); i++) {
                if (rows.item(i) instanceof Element row) {
                    all.add(of(row));
                }
            }
            return all;
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new Refusal("Client", "VP015 [STUB] Begäran kan inte läsas");
        }
    }

    private static BlockRow of(Element row) {
        return new BlockRow(
                text(row, "rowNumber"),
                text(row, "informationEndDate"),
                text(row, "informationCareUnitId"),
                text(row, "informationCareProviderId"));
    }

    private static String text(Element row, String name) {
        NodeList found = row.getElementsByTagNameNS("*", name);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent().strip();
    }
}
