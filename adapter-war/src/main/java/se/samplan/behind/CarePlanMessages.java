package se.samplan.behind;

import com.fasterxml.aalto.UncheckedStreamException;
import jakarta.xml.bind.JAXBElement;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Unmarshaller;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.validation.Schema;
import se.samplan.call.Reply;
import se.samplan.contract.CarePlans2;
import se.samplan.contracts.binding.GeneratedClasses;
import se.samplan.contracts.careplans.v2.GetCarePlansResponseType;
import se.samplan.contracts.careplans.v2.GetCarePlansType;
import se.samplan.contracts.logistics.v3.CarePlanType;
import se.samplan.contracts.logistics.v3.PatientSummaryHeaderType;
import se.samplan.contracts.logistics.v3.PersonIdType;
import se.samplan.produce.JournalFailed;
import se.samplan.published.SchemaFiles;
import se.samplan.xml.Encoding;
import se.samplan.xml.Parser;
import se.samplan.xml.SoapNames;

/**
 * Requests and answers of GetCarePlans 2.0 as bytes. Only the published classes are bound: whatever stands in an any, our own
 * structure too, stays the element that it is. A record must be valid, since what these classes do not know outside of an any
 * would be lost without a word.
 */
final class CarePlanMessages {

    static final String SOAP_ACTION = CarePlans2.description().publication().soapAction();

    private static final List<String> SCHEMA =
            List.of(CarePlans2.description().publication().schema());

    private static final String SERVICE = CarePlans2.description().id().namespace();
    private static final QName REQUEST = new QName(SERVICE, "GetCarePlans");
    private static final QName RESPONSE = new QName(SERVICE, "GetCarePlansResponse");
    private static final QName BODY = new QName(SoapNames.ENVELOPE, "Body");

    private final GeneratedClasses plans = GeneratedClasses.of(GetCarePlansResponseType.class, GetCarePlansType.class);
    private final Schema schema = SchemaFiles.compile(SCHEMA);
    private final Set<String> vocabulary = SchemaFiles.vocabulary(SCHEMA);

    byte[] written(GetCarePlansType request) {
        return plans.written(new JAXBElement<>(REQUEST, GetCarePlansType.class, request));
    }

    /** @throws JournalFailed if it is no valid answer, whatever becomes of single records */
    ProducerBehind.Answer read(Reply reply) {
        try {
            XMLStreamReader xml = Parser.over(Encoding.toUtf8(reply.body(), reply.contentType()));
            toAnswer(xml);
            Trail trail = new Trail(xml, vocabulary);
            RecordProblems problems = new RecordProblems(trail);
            Unmarshaller unmarshaller = plans.reader();
            unmarshaller.setSchema(schema);
            unmarshaller.setEventHandler(problems);
            unmarshaller.setListener(problems);
            return parted(
                    unmarshaller
                            .unmarshal(trail, GetCarePlansResponseType.class)
                            .getValue(),
                    problems);
        } catch (JAXBException | XMLStreamException | UncheckedStreamException | CharacterCodingException e) {
            throw new JournalFailed("the producer behind gave no valid answer of GetCarePlans 2.0", e);
        }
    }

    private static ProducerBehind.Answer parted(GetCarePlansResponseType answer, RecordProblems problems) {
        List<ProducerBehind.InvalidPlan> invalid = answer.getCarePlan().stream()
                .filter(problems::isIn)
                .map(plan -> invalid(plan, problems))
                .toList();
        answer.getCarePlan().removeIf(problems::isIn);
        return new ProducerBehind.Answer(answer, invalid);
    }

    /** Anything may be missing in it. One that names two persons is nobody's. */
    private static ProducerBehind.InvalidPlan invalid(CarePlanType plan, RecordProblems problems) {
        Optional<PatientSummaryHeaderType> header = Optional.ofNullable(plan.getCarePlanHeader());
        return new ProducerBehind.InvalidPlan(
                problems.persons(plan).size() > 1
                        ? Optional.of(String.join(" ", problems.persons(plan)))
                        : header.map(PatientSummaryHeaderType::getPatientId).map(PersonIdType::getId),
                header.filter(PatientSummaryHeaderType::isApprovedForPatient).isPresent(),
                problems.of(plan));
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
