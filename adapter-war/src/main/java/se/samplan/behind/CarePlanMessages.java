package se.samplan.behind;

import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Unmarshaller;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamReader;
import javax.xml.validation.Schema;
import se.samplan.contract.CarePlans2;
import se.samplan.contracts.binding.GeneratedClasses;
import se.samplan.contracts.careplans.v2.GetCarePlansResponseType;
import se.samplan.contracts.logistics.v3.CarePlanType;
import se.samplan.contracts.logistics.v3.PatientSummaryHeaderType;
import se.samplan.contracts.logistics.v3.PersonIdType;
import se.samplan.published.SchemaFiles;
import se.samplan.record.HeaderReport;

/**
 * Answers of GetCarePlans 2.0. Only the published classes are bound: whatever stands in an any, our own
 * structure too, stays the element that it is. A record must be valid, since what these classes do not know outside of an any
 * would be lost without a word.
 */
final class CarePlanMessages {

    private static final List<String> SCHEMA =
            List.of(CarePlans2.description().publication().schema());

    private static final QName RESPONSE =
            new QName(CarePlans2.description().id().namespace(), "GetCarePlansResponse");

    private final GeneratedClasses plans = GeneratedClasses.of(GetCarePlansResponseType.class);
    private final Schema schema = SchemaFiles.compile(SCHEMA);
    private final Set<String> vocabulary = SchemaFiles.vocabulary(SCHEMA);

    /** What was read, on its way through the generated interface. */
    static final class Read extends GetCarePlansResponseType {

        private final ProducerBehind.Answer answer;

        Read(ProducerBehind.Answer answer) {
            this.answer = answer;
        }

        ProducerBehind.Answer answer() {
            return answer;
        }
    }

    /**
     * Reads an answer.
     *
     * @param envelope in which it came; an aggregator says in its header how it went with the systems behind it
     * @param body at the start of its element
     * @throws JAXBException if it is no valid answer, whatever becomes of single records
     */
    Read read(byte[] envelope, XMLStreamReader body) throws JAXBException {
        if (!body.getName().equals(RESPONSE)) {
            throw new JAXBException("no GetCarePlansResponse in the body");
        }
        Trail trail = new Trail(body, vocabulary);
        RecordProblems problems = new RecordProblems(trail);
        Unmarshaller unmarshaller = plans.reader();
        unmarshaller.setSchema(schema);
        unmarshaller.setEventHandler(problems);
        unmarshaller.setListener(problems);
        GetCarePlansResponseType answer =
                unmarshaller.unmarshal(trail, GetCarePlansResponseType.class).getValue();
        return new Read(new ProducerBehind.Answer(
                answer, parted(answer, problems), HeaderReport.defects(CarePlans2.description(), envelope)));
    }

    /** Takes the plans that are not valid out of the answer. */
    private static List<ProducerBehind.InvalidPlan> parted(GetCarePlansResponseType answer, RecordProblems problems) {
        List<ProducerBehind.InvalidPlan> invalid = new ArrayList<>(answer.getCarePlan().stream()
                .filter(problems::isIn)
                .map(plan -> invalid(plan, problems))
                .toList());
        answer.getCarePlan().removeIf(problems::isIn);
        if (!problems.personsBeside().isEmpty()) {
            answer.getAny().clear();
            invalid.add(beside(problems.personsBeside()));
        }
        return invalid;
    }

    /** A plan, or somebody's person, where the schema lets anything stand beside the plans. */
    private static ProducerBehind.InvalidPlan beside(Set<String> persons) {
        return new ProducerBehind.InvalidPlan(Optional.of(String.join(" ", persons)), true, List.of());
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
}
