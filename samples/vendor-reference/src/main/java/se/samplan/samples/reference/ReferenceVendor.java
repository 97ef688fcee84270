package se.samplan.samples.reference;

import java.util.List;
import java.util.stream.Stream;
import se.samplan.contracts.agreement.v1.CareAgreementType;
import se.samplan.contracts.description.v3.CareDocumentationType;
import se.samplan.contracts.logistics.v3.CareContactType;
import se.samplan.contracts.logistics.v3.CarePlanType;
import se.samplan.contracts.residentparticipation.v1.PractitionerRoleType;
import se.samplan.contracts.scheduling.v1.TimeslotType;
import se.samplan.mapping.careagreements.AgreementMapper;
import se.samplan.mapping.carecontacts.CareContactMapper;
import se.samplan.mapping.caredocumentation3.CareNoteMapper;
import se.samplan.mapping.caremanagers.FixedContactMapper;
import se.samplan.mapping.careplans.CarePlanMapper;
import se.samplan.mapping.schedule.BookedTimeMapper;
import se.samplan.model.agreement.Agreement;
import se.samplan.model.booking.BookedTime;
import se.samplan.model.carecontact.CareContact;
import se.samplan.model.contact.FixedContact;
import se.samplan.model.note.CareNote;
import se.samplan.model.plan.CarePlan;
import se.samplan.produce.AgreementQuestion;
import se.samplan.produce.AgreementSource;
import se.samplan.produce.BookedTimeQuestion;
import se.samplan.produce.BookedTimeSource;
import se.samplan.produce.CareContactQuestion;
import se.samplan.produce.CareContactSource;
import se.samplan.produce.CareDocumentationQuestion;
import se.samplan.produce.CareDocumentationSource;
import se.samplan.produce.CarePlanQuestion;
import se.samplan.produce.CarePlanSource;
import se.samplan.produce.FixedContactQuestion;
import se.samplan.produce.FixedContactSource;

/**
 * A vendor that holds all that Asta's systems hold of her at step 9, as one journal, so that every filter of every contract has
 * something to tell apart. Found by META-INF/services.
 */
public final class ReferenceVendor
        implements CarePlanSource,
                FixedContactSource,
                AgreementSource,
                CareDocumentationSource,
                BookedTimeSource,
                CareContactSource {

    private static final List<String> SYSTEMS = List.of("SYS1", "SYS2", "SYS3", "SYS4", "SYS5");
    private static final List<String> CARE_UNITS = List.of("U101", "U201", "U301");

    /** Read once, for whichever contract is asked first. */
    private static final class Journal {

        private static final StoryRecords STORY = new StoryRecords(9);
        private static final List<CarePlan> PLANS =
                STORY.of("GetCarePlans", SYSTEMS, CarePlanType.class, "carePlan", CarePlanMapper::toModel);
        private static final List<FixedContact> CONTACTS = STORY.of(
                "GetCareManagers", SYSTEMS, PractitionerRoleType.class, "careManager", FixedContactMapper::toModel);
        private static final List<Agreement> AGREEMENTS = STORY.of(
                "GetCareAgreements", SYSTEMS, CareAgreementType.class, "careAgreement", AgreementMapper::toModel);
        private static final List<CareNote> NOTES = STORY.of(
                "GetCareDocumentation",
                SYSTEMS,
                CareDocumentationType.class,
                "careDocumentation",
                CareNoteMapper::toModel);
        private static final List<BookedTime> TIMES = STORY.of(
                "GetSubjectOfCareSchedule",
                CARE_UNITS,
                TimeslotType.class,
                "timeslotDetail",
                BookedTimeMapper::toModel);
        private static final List<CareContact> CARE_CONTACTS =
                STORY.of("GetCareContacts", SYSTEMS, CareContactType.class, "careContact", CareContactMapper::toModel);
    }

    @Override
    public Stream<CarePlan> carePlans(CarePlanQuestion question) {
        return Journal.PLANS.stream().filter(plan -> plan.header().patientId().equals(question.person()));
    }

    @Override
    public Stream<FixedContact> fixedContacts(FixedContactQuestion question) {
        return Journal.CONTACTS.stream().filter(contact -> contact.patientId().equals(question.person()));
    }

    @Override
    public Stream<Agreement> agreements(AgreementQuestion question) {
        return Journal.AGREEMENTS.stream()
                .filter(agreement -> agreement.header().patientId().equals(question.person()));
    }

    @Override
    public Stream<CareNote> careNotes(CareDocumentationQuestion question) {
        return Journal.NOTES.stream().filter(note -> note.header().patientId().equals(question.person()));
    }

    @Override
    public Stream<BookedTime> bookedTimes(BookedTimeQuestion question) {
        return Journal.TIMES.stream().filter(time -> time.subjectOfCare().equals(question.person()));
    }

    @Override
    public Stream<CareContact> careContacts(CareContactQuestion question) {
        return Journal.CARE_CONTACTS.stream()
                .filter(contact -> contact.header().patientId().equals(question.person()));
    }
}
