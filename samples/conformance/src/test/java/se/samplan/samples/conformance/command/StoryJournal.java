package se.samplan.samples.conformance.command;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.xml.transform.dom.DOMSource;
import org.w3c.dom.Element;
import se.samplan.contracts.agreement.v1.CareAgreementType;
import se.samplan.contracts.logistics.v3.CarePlanType;
import se.samplan.contracts.residentparticipation.v1.PractitionerRoleType;
import se.samplan.contracts.scheduling.v1.TimeslotType;
import se.samplan.mapping.careagreements.AgreementMapper;
import se.samplan.mapping.caremanagers.FixedContactMapper;
import se.samplan.mapping.careplans.CarePlanMapper;
import se.samplan.mapping.schedule.BookedTimeMapper;
import se.samplan.model.agreement.Agreement;
import se.samplan.model.booking.BookedTime;
import se.samplan.model.contact.FixedContact;
import se.samplan.model.note.CareNote;
import se.samplan.model.plan.CarePlan;
import se.samplan.produce.JournalSystem;
import se.samplan.samples.conformance.message.Message;
import se.samplan.samples.conformance.message.Xml;

/** All that Asta's systems hold of her at step 9, as one journal system, so that filters have something to tell apart. */
final class StoryJournal {

    private static final List<String> SYSTEMS = List.of("SYS1", "SYS2", "SYS3", "SYS4", "SYS5");

    private StoryJournal() {}

    static JournalSystem atStep9() {
        List<CarePlan> plans =
                records("GetCarePlans", SYSTEMS, CarePlanType.class, "carePlan", CarePlanMapper::toModel);
        List<FixedContact> contacts = records(
                "GetCareManagers", SYSTEMS, PractitionerRoleType.class, "careManager", FixedContactMapper::toModel);
        List<Agreement> agreements = records(
                "GetCareAgreements", SYSTEMS, CareAgreementType.class, "careAgreement", AgreementMapper::toModel);
        List<CareNote> notes = records(
                "GetCareDocumentation",
                SYSTEMS,
                se.samplan.contracts.description.v3.CareDocumentationType.class,
                "careDocumentation",
                se.samplan.mapping.caredocumentation3.CareNoteMapper::toModel);
        List<BookedTime> times = records(
                "GetSubjectOfCareSchedule",
                List.of("U101", "U201", "U301"),
                TimeslotType.class,
                "timeslotDetail",
                BookedTimeMapper::toModel);
        return new JournalSystem(
                List.of(question ->
                        plans.stream().filter(plan -> plan.header().patientId().equals(question.person()))),
                List.of(question ->
                        contacts.stream().filter(contact -> contact.patientId().equals(question.person()))),
                List.of(question -> agreements.stream()
                        .filter(agreement -> agreement.header().patientId().equals(question.person()))),
                List.of(question ->
                        notes.stream().filter(note -> note.header().patientId().equals(question.person()))),
                List.of(question ->
                        times.stream().filter(time -> time.subjectOfCare().equals(question.person()))));
    }

    private static <W, R> List<R> records(
            String contract, List<String> names, Class<W> type, String record, Function<W, R> model) {
        try {
            JAXBContext context = JAXBContext.newInstance(
                    type,
                    se.samplan.contracts.logistics.v3.structure.ObjectFactory.class,
                    se.samplan.contracts.residentparticipation.v1.ext.ObjectFactory.class);
            return names.stream()
                    .flatMap(name -> elements("samples/asta/step-9/" + name + "/" + contract + ".xml", record))
                    .map(element -> {
                        try {
                            return model.apply(context.createUnmarshaller()
                                    .unmarshal(new DOMSource(element), type)
                                    .getValue());
                        } catch (JAXBException e) {
                            throw new IllegalStateException(e);
                        }
                    })
                    .toList();
        } catch (JAXBException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<Element> elements(String resource, String record) {
        try (InputStream in = StoryJournal.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                return Stream.empty();
            }
            Message message = Message.read(in.readAllBytes(), "text/xml");
            Element body = ((Message.Payload) message).body();
            return Xml.children(body, record).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
