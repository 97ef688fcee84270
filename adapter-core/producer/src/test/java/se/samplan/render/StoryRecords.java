package se.samplan.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.util.List;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import se.samplan.mapping.WireForm;
import se.samplan.model.agreement.Agreement;
import se.samplan.model.booking.BookedTime;
import se.samplan.model.contact.FixedContact;

/** Records of the story as its sources send them at step 10. */
final class StoryRecords {

    private StoryRecords() {}

    /** Between Asta and home health care (A4). */
    static Agreement agreement() {
        return records("SYS4/GetCareAgreements", WireForm.CARE_AGREEMENTS).get(0);
    }

    /** Farzane, who took over from Hampus. */
    static FixedContact contact() {
        return records("SYS4/GetCareManagers", WireForm.CARE_MANAGERS).get(0);
    }

    /** The return visit to the surgery clinic. */
    static BookedTime booked() {
        return records("U201/GetSubjectOfCareSchedule", WireForm.BOOKED_TIMES).get(0);
    }

    private static <M> List<M> records(String file, WireForm<M> form) {
        String name = "/samples/asta/step-10/" + file + ".xml";
        try (InputStream message = Objects.requireNonNull(StoryRecords.class.getResourceAsStream(name), name)) {
            return form.records(answer(message));
        } catch (IOException e) {
            throw new IllegalStateException(name, e);
        }
    }

    private static String answer(InputStream message) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            Document envelope = factory.newDocumentBuilder().parse(message);
            Node body = envelope.getElementsByTagNameNS("http://schemas.xmlsoap.org/soap/envelope/", "Body")
                    .item(0);
            Node answer = body.getFirstChild();
            while (answer.getNodeType() != Node.ELEMENT_NODE) {
                answer = answer.getNextSibling();
            }
            StringWriter text = new StringWriter();
            TransformerFactory.newInstance().newTransformer().transform(new DOMSource(answer), new StreamResult(text));
            return text.toString();
        } catch (ParserConfigurationException | SAXException | TransformerException e) {
            throw new IllegalStateException(e);
        }
    }
}
