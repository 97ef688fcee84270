package se.samplan.mapping;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBElement;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.function.Function;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import org.jspecify.annotations.NullMarked;
import se.samplan.contracts.careagreements.v1.GetCareAgreementsResponseType;
import se.samplan.contracts.carecontacts.v3.GetCareContactsResponseType;
import se.samplan.contracts.caremanagers.v1.GetCareManagersResponseType;
import se.samplan.contracts.careplans.v2.GetCarePlansResponseType;
import se.samplan.contracts.description.v2.ext.Result;
import se.samplan.contracts.logistics.v3.ResultType;
import se.samplan.contracts.logistics.v3.enums.ResultCodeEnum;
import se.samplan.contracts.schedule.v1.GetSubjectOfCareScheduleResponseType;
import se.samplan.mapping.careagreements.AgreementMapper;
import se.samplan.mapping.carecontacts.CareContactMapper;
import se.samplan.mapping.caremanagers.FixedContactMapper;
import se.samplan.mapping.careplans.CarePlanMapper;
import se.samplan.mapping.schedule.BookedTimeMapper;
import se.samplan.model.ValidRecords;
import se.samplan.model.agreement.Agreement;
import se.samplan.model.booking.BookedTime;
import se.samplan.model.carecontact.CareContact;
import se.samplan.model.contact.FixedContact;
import se.samplan.model.note.CareNote;
import se.samplan.model.plan.CarePlan;
import se.samplan.published.Publication;
import se.samplan.published.Published;
import se.samplan.published.SchemaFiles;

/**
 * Records of one kind as the answer of their contract, in XML and back; from the system {@link ValidRecords#SYSTEM}.
 *
 * @param publication of the contract
 * @param write an answer with these records and nothing else but what its schema demands
 * @param read the records of an answer
 */
@NullMarked
public record WireForm<M>(
        Publication publication,
        JAXBContext context,
        Function<List<M>, JAXBElement<?>> write,
        Function<Object, List<M>> read) {

    private static final List<String> OURS = List.of(
            "schemas/samplan_clinicalprocess_logistics_logistics_3.1/core_components/"
                    + "clinicalprocess_logistics_logistics_3.1_ext.xsd",
            "schemas/samplan_coreprocess_residentparticipation_residentparticipation_1.1/core_components/"
                    + "coreprocess_residentparticipation_residentparticipation_1.1_ext.xsd",
            "schemas/samplan_clinicalprocess_logistics_logistics_3.2/core_components/"
                    + "clinicalprocess_logistics_logistics_3.2_ext.xsd");

    public static final WireForm<CarePlan> CARE_PLANS = new WireForm<>(
            Published.CARE_PLANS_2,
            context(
                    se.samplan.contracts.careplans.v2.ObjectFactory.class,
                    se.samplan.contracts.logistics.v3.structure.ObjectFactory.class,
                    se.samplan.contracts.logistics.v3.related.ObjectFactory.class),
            WireForm::carePlans,
            answer -> ((GetCarePlansResponseType) answer)
                    .getCarePlan().stream().map(CarePlanMapper::toModel).toList());

    public static final WireForm<Agreement> CARE_AGREEMENTS = new WireForm<>(
            Published.CARE_AGREEMENTS_1,
            context(
                    se.samplan.contracts.careagreements.v1.ObjectFactory.class,
                    se.samplan.contracts.logistics.v3.structure.ObjectFactory.class,
                    se.samplan.contracts.logistics.v3.related.ObjectFactory.class),
            WireForm::careAgreements,
            answer -> ((GetCareAgreementsResponseType) answer)
                    .getCareAgreement().stream().map(AgreementMapper::toModel).toList());

    public static final WireForm<FixedContact> CARE_MANAGERS = new WireForm<>(
            Published.CARE_MANAGERS_1,
            context(
                    se.samplan.contracts.caremanagers.v1.ObjectFactory.class,
                    se.samplan.contracts.residentparticipation.v1.ext.ObjectFactory.class,
                    se.samplan.contracts.logistics.v3.related.ObjectFactory.class),
            WireForm::careManagers,
            answer -> ((GetCareManagersResponseType) answer)
                    .getCareManager().stream().map(FixedContactMapper::toModel).toList());

    public static final WireForm<CareNote> NOTES_30 = new WireForm<>(
            Published.CARE_DOCUMENTATION_3,
            context(se.samplan.contracts.caredocumentation.v3.ObjectFactory.class),
            WireForm::notes30,
            answer -> ((se.samplan.contracts.caredocumentation.v3.GetCareDocumentationResponseType) answer)
                    .getCareDocumentation().stream()
                            .map(se.samplan.mapping.caredocumentation3.CareNoteMapper::toModel)
                            .toList());

    public static final WireForm<CareNote> NOTES_21 = new WireForm<>(
            Published.CARE_DOCUMENTATION_2,
            context(se.samplan.contracts.caredocumentation.v2.ObjectFactory.class),
            WireForm::notes21,
            answer -> ((se.samplan.contracts.caredocumentation.v2.GetCareDocumentationResponseType) answer)
                    .getCareDocumentation().stream()
                            .map(se.samplan.mapping.caredocumentation2.CareNoteMapper::toModel)
                            .toList());

    public static final WireForm<BookedTime> BOOKED_TIMES = new WireForm<>(
            Published.SUBJECT_OF_CARE_SCHEDULE_1,
            context(se.samplan.contracts.schedule.v1.ObjectFactory.class),
            WireForm::bookedTimes,
            answer -> ((GetSubjectOfCareScheduleResponseType) answer)
                    .getTimeslotDetail().stream().map(BookedTimeMapper::toModel).toList());

    public static final WireForm<CareContact> CARE_CONTACTS = new WireForm<>(
            Published.CARE_CONTACTS_3,
            context(se.samplan.contracts.carecontacts.v3.ObjectFactory.class),
            WireForm::careContacts,
            answer -> ((GetCareContactsResponseType) answer)
                    .getCareContact().stream().map(CareContactMapper::toModel).toList());

    /** The schema of the contract's answers, with ours for what may stand in its any. */
    public Schema schema() {
        return SchemaFiles.compile(List.of(publication.schema(), OURS.get(0), OURS.get(1), OURS.get(2)));
    }

    public String xml(List<M> records) {
        try {
            Marshaller marshaller = context.createMarshaller();
            StringWriter text = new StringWriter();
            marshaller.marshal(write.apply(records), text);
            return text.toString();
        } catch (JAXBException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param xml the answer, as the body of a message holds it */
    public List<M> records(String xml) {
        try {
            Object answer = context.createUnmarshaller().unmarshal(new StreamSource(new StringReader(xml)));
            return read.apply(((JAXBElement<?>) answer).getValue());
        } catch (JAXBException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return publication.name() + " " + publication.version();
    }

    private static JAXBContext context(Class<?>... factories) {
        try {
            return JAXBContext.newInstance(factories);
        } catch (JAXBException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JAXBElement<?> carePlans(List<CarePlan> records) {
        GetCarePlansResponseType answer = new GetCarePlansResponseType();
        records.forEach(record -> answer.getCarePlan().add(CarePlanMapper.toWire(record, ValidRecords.SYSTEM)));
        answer.setResult(ok());
        return new se.samplan.contracts.careplans.v2.ObjectFactory().createGetCarePlansResponse(answer);
    }

    private static JAXBElement<?> careAgreements(List<Agreement> records) {
        GetCareAgreementsResponseType answer = new GetCareAgreementsResponseType();
        records.forEach(record -> answer.getCareAgreement().add(AgreementMapper.toWire(record, ValidRecords.SYSTEM)));
        se.samplan.contracts.agreement.v1.ResultType result = new se.samplan.contracts.agreement.v1.ResultType();
        result.setResultCode(se.samplan.contracts.agreement.v1.enums.ResultCodeEnum.OK);
        answer.setResult(result);
        return new se.samplan.contracts.careagreements.v1.ObjectFactory().createGetCareAgreementsResponse(answer);
    }

    private static JAXBElement<?> careManagers(List<FixedContact> records) {
        GetCareManagersResponseType answer = new GetCareManagersResponseType();
        records.forEach(record -> answer.getCareManager().add(FixedContactMapper.toWire(record, ValidRecords.SYSTEM)));
        return new se.samplan.contracts.caremanagers.v1.ObjectFactory().createGetCareManagersResponse(answer);
    }

    private static JAXBElement<?> notes30(List<CareNote> records) {
        var answer = new se.samplan.contracts.caredocumentation.v3.GetCareDocumentationResponseType();
        records.forEach(record -> answer.getCareDocumentation()
                .add(se.samplan.mapping.caredocumentation3.CareNoteMapper.toWire(record, ValidRecords.SYSTEM)));
        var result = new se.samplan.contracts.description.v3.ResultType();
        result.setResultCode(se.samplan.contracts.description.v3.enums.ResultCodeEnum.OK);
        answer.setResult(result);
        return new se.samplan.contracts.caredocumentation.v3.ObjectFactory().createGetCareDocumentationResponse(answer);
    }

    private static JAXBElement<?> notes21(List<CareNote> records) {
        var answer = new se.samplan.contracts.caredocumentation.v2.GetCareDocumentationResponseType();
        records.forEach(record -> answer.getCareDocumentation()
                .add(se.samplan.mapping.caredocumentation2.CareNoteMapper.toWire(record, ValidRecords.SYSTEM)));
        Result result = new Result();
        result.setResultCode(se.samplan.contracts.description.v2.enums.ResultCodeEnum.OK);
        result.setLogId("NA");
        answer.setResult(result);
        return new se.samplan.contracts.caredocumentation.v2.ObjectFactory().createGetCareDocumentationResponse(answer);
    }

    private static JAXBElement<?> bookedTimes(List<BookedTime> records) {
        GetSubjectOfCareScheduleResponseType answer = new GetSubjectOfCareScheduleResponseType();
        records.forEach(record -> answer.getTimeslotDetail().add(BookedTimeMapper.toWire(record)));
        return new se.samplan.contracts.schedule.v1.ObjectFactory().createGetSubjectOfCareScheduleResponse(answer);
    }

    private static JAXBElement<?> careContacts(List<CareContact> records) {
        GetCareContactsResponseType answer = new GetCareContactsResponseType();
        records.forEach(record -> answer.getCareContact().add(CareContactMapper.toWire(record, ValidRecords.SYSTEM)));
        answer.setResult(ok());
        return new se.samplan.contracts.carecontacts.v3.ObjectFactory().createGetCareContactsResponse(answer);
    }

    private static ResultType ok() {
        ResultType result = new ResultType();
        result.setResultCode(ResultCodeEnum.OK);
        result.setLogId("NA");
        return result;
    }
}
