package se.samplan.behind;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.aalto.UncheckedStreamException;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBElement;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import jakarta.xml.bind.Unmarshaller;
import java.io.ByteArrayOutputStream;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.validation.Schema;
import se.samplan.call.Reply;
import se.samplan.contract.CarePlans2;
import se.samplan.contracts.careplans.v2.GetCarePlansResponseType;
import se.samplan.contracts.careplans.v2.GetCarePlansType;
import se.samplan.produce.JournalFailed;
import se.samplan.xml.Encoding;
import se.samplan.xml.Parser;
import se.samplan.xml.SchemaFiles;

/**
 * Requests and answers of GetCarePlans 2.0 as bytes. Only the published classes are bound: whatever stands in an any, our own
 * structure too, stays the element that it is. An answer must be valid, since what these classes do not know outside of an any
 * would be lost without a word.
 */
final class CarePlanMessages {

    static final String SOAP_ACTION = CarePlans2.description().publication().soapAction();

    private static final String SERVICE = CarePlans2.description().id().namespace();
    private static final QName REQUEST = new QName(SERVICE, "GetCarePlans");
    private static final QName RESPONSE = new QName(SERVICE, "GetCarePlansResponse");
    private static final QName BODY = new QName("http://schemas.xmlsoap.org/soap/envelope/", "Body");

    private final JAXBContext binding;
    private final Schema schema =
            SchemaFiles.compile(List.of(CarePlans2.description().publication().schema()));

    CarePlanMessages() {
        try {
            binding = JAXBContext.newInstance(GetCarePlansType.class, GetCarePlansResponseType.class);
        } catch (JAXBException e) {
            throw new IllegalStateException("the generated classes of GetCarePlans cannot be bound", e);
        }
    }

    byte[] written(GetCarePlansType request) {
        try {
            Marshaller marshaller = binding.createMarshaller();
            marshaller.setProperty(Marshaller.JAXB_FRAGMENT, true);
            marshaller.setProperty(Marshaller.JAXB_ENCODING, UTF_8.name());
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            marshaller.marshal(new JAXBElement<>(REQUEST, GetCarePlansType.class, request), bytes);
            return bytes.toByteArray();
        } catch (JAXBException e) {
            throw new IllegalStateException("a request could not be written", e);
        }
    }

    /** @throws JournalFailed if it is no valid answer */
    GetCarePlansResponseType read(Reply reply) {
        try {
            XMLStreamReader xml = Parser.over(Encoding.toUtf8(reply.body(), reply.contentType()));
            toAnswer(xml);
            Unmarshaller unmarshaller = binding.createUnmarshaller();
            unmarshaller.setSchema(schema);
            unmarshaller.setEventHandler(problem -> false);
            return unmarshaller.unmarshal(xml, GetCarePlansResponseType.class).getValue();
        } catch (JAXBException | XMLStreamException | UncheckedStreamException | CharacterCodingException e) {
            throw new JournalFailed("the producer behind gave no valid answer of GetCarePlans 2.0", e);
        }
    }

    /** Goes to the body's element. */
    private static void toAnswer(XMLStreamReader xml) throws XMLStreamException {
        boolean inBody = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT && inBody) {
                if (xml.getName().equals(RESPONSE)) {
                    return;
                }
                break;
            }
            inBody |= event == XMLStreamConstants.START_ELEMENT && xml.getName().equals(BODY);
        }
        throw new XMLStreamException("no GetCarePlansResponse in the body");
    }
}
