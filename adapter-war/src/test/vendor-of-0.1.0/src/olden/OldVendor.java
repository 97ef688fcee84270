package olden;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.samplan.model.HsaId;
import se.samplan.model.IdentityType;
import se.samplan.model.PersonId;
import se.samplan.model.agreement.Agreement;
import se.samplan.model.agreement.AgreementBody;
import se.samplan.model.agreement.AgreementBodyBuilder;
import se.samplan.model.agreement.AgreementStatus;
import se.samplan.model.agreement.CommitmentBuilder;
import se.samplan.model.agreement.CommitmentParty;
import se.samplan.model.agreement.CommitmentStatus;
import se.samplan.model.agreement.Decision;
import se.samplan.model.agreement.NextStepBuilder;
import se.samplan.model.agreement.NextStepInitiator;
import se.samplan.model.agreement.NextStepStatus;
import se.samplan.model.booking.BookedTime;
import se.samplan.model.booking.BookedTimeBuilder;
import se.samplan.model.contact.CareOrganization;
import se.samplan.model.contact.ContactDetails;
import se.samplan.model.contact.ContactPeriod;
import se.samplan.model.contact.FixedContact;
import se.samplan.model.contact.FixedContactBuilder;
import se.samplan.model.contact.FixedContactExtensionBuilder;
import se.samplan.model.contact.Practitioner;
import se.samplan.model.note.CareNote;
import se.samplan.model.note.CareNoteBuilder;
import se.samplan.model.plan.Activity;
import se.samplan.model.plan.ActivityBuilder;
import se.samplan.model.plan.ActivityKind;
import se.samplan.model.plan.ActivityStatus;
import se.samplan.model.plan.CarePlan;
import se.samplan.model.plan.ConsentStatus;
import se.samplan.model.plan.FollowUpBuilder;
import se.samplan.model.plan.FollowUpStatus;
import se.samplan.model.plan.FollowUpSubject;
import se.samplan.model.plan.FollowUpSubjectKind;
import se.samplan.model.plan.Goal;
import se.samplan.model.plan.GoalBuilder;
import se.samplan.model.plan.GoalLifecycleStatus;
import se.samplan.model.plan.Maturity;
import se.samplan.model.plan.NeedBuilder;
import se.samplan.model.plan.NeedCategory;
import se.samplan.model.plan.PlanConsentBuilder;
import se.samplan.model.plan.PlanStatus;
import se.samplan.model.plan.Prominence;
import se.samplan.model.plan.StructuredCarePlan;
import se.samplan.model.plan.StructuredCarePlanBuilder;
import se.samplan.model.plan.TypeOfCarePlan;
import se.samplan.model.planning.Author;
import se.samplan.model.planning.AuthorBuilder;
import se.samplan.model.planning.CareSphere;
import se.samplan.model.planning.CodedValue;
import se.samplan.model.planning.ContactBuilder;
import se.samplan.model.planning.ContactPoint;
import se.samplan.model.planning.Document;
import se.samplan.model.planning.Identifier;
import se.samplan.model.planning.LocalId;
import se.samplan.model.planning.OpenPeriod;
import se.samplan.model.planning.Owner;
import se.samplan.model.planning.ParticipantBuilder;
import se.samplan.model.planning.PartyKind;
import se.samplan.model.planning.Principal;
import se.samplan.model.planning.PrincipalKind;
import se.samplan.model.planning.Provenance;
import se.samplan.model.planning.ProvenanceBuilder;
import se.samplan.model.planning.RecordHeader;
import se.samplan.model.planning.RecordHeaderBuilder;
import se.samplan.model.planning.RegistrationMode;
import se.samplan.model.planning.ResponsibilityKind;
import se.samplan.model.planning.Responsible;
import se.samplan.model.planning.ResponsibleBuilder;
import se.samplan.model.planning.Schedule;
import se.samplan.model.planning.ScheduleBuilder;
import se.samplan.model.planning.SchedulePrecision;
import se.samplan.produce.AgreementQuestion;
import se.samplan.produce.AgreementSource;
import se.samplan.produce.BookedTimeQuestion;
import se.samplan.produce.BookedTimeSource;
import se.samplan.produce.CareDocumentationQuestion;
import se.samplan.produce.CareDocumentationSource;
import se.samplan.produce.CarePlanQuestion;
import se.samplan.produce.CarePlanSource;
import se.samplan.produce.FixedContactQuestion;
import se.samplan.produce.FixedContactSource;
import se.samplan.produce.JournalChanges;
import se.samplan.produce.LinkedIdentities;
import se.samplan.produce.ReportsChanges;
import se.samplan.produce.index.EngagementListener;
import se.samplan.produce.index.Notification;

/**
 * A vendor that was compiled against release 0.1.0 of 2026-11-21 and has not been compiled since: one record of each kind, with
 * builders, records, codes and constants, and changes that it reports.
 */
public final class OldVendor
        implements CarePlanSource,
                FixedContactSource,
                AgreementSource,
                CareDocumentationSource,
                BookedTimeSource,
                LinkedIdentities,
                ReportsChanges,
                EngagementListener {

    private static final HsaId REGION = new HsaId("TSTASTA00000-RG00");
    private static final HsaId UNIT = new HsaId("TSTASTA00000-U101");
    private static final LocalDateTime WRITTEN = LocalDateTime.of(2026, 1, 22, 10, 0);
    private static final LocalDate TODAY = WRITTEN.toLocalDate();
    private static final Map<String, String> JOURNAL = Map.of("194304247663", "plan-1");

    @Override
    public Stream<CarePlan> carePlans(CarePlanQuestion question) {
        return isKnown(question.person())
                ? Stream.of(new CarePlan(
                        header(question.person(), "plan-1"),
                        List.of(Document.html("<h1>Plan</h1>")),
                        List.of(UNIT),
                        Optional.of(TypeOfCarePlan.SIP),
                        Optional.of(structure())))
                : Stream.empty();
    }

    @Override
    public Stream<FixedContact> fixedContacts(FixedContactQuestion question) {
        return isKnown(question.person()) && question.careProcess().isEmpty()
                ? Stream.of(contact(question.person()))
                : Stream.empty();
    }

    @Override
    public Stream<Agreement> agreements(AgreementQuestion question) {
        return isKnown(question.person())
                ? Stream.of(new Agreement(header(question.person(), "agreement-1"), agreement()))
                : Stream.empty();
    }

    @Override
    public Stream<CareNote> careNotes(CareDocumentationQuestion question) {
        return isKnown(question.person())
                ? Stream.of(CareNoteBuilder.builder()
                        .header(header(question.person(), "note-1"))
                        .clinicalDocumentNoteCode(CodedValue.of("bes", "1.2.752.129.2.2.2.11", "Besöksanteckning"))
                        .clinicalDocumentNoteTitle("Besök")
                        .clinicalDocumentNoteText("Besök i hemmet.")
                        .build())
                : Stream.empty();
    }

    @Override
    public Stream<BookedTime> bookedTimes(BookedTimeQuestion question) {
        return isKnown(question.person()) ? Stream.of(booked(question.person())) : Stream.empty();
    }

    @Override
    public Set<PersonId> linkedTo(PersonId person) {
        return Set.of();
    }

    @Override
    public void changed(List<Notification> news) {}

    /** Reports what there is at once, as a journal does that is connected for the first time. */
    @Override
    public void reportTo(JournalChanges changes) {
        PersonId asta = new PersonId("194304247663", IdentityType.PERSONNUMMER);
        changes.everythingOf(asta);
        changes.changed(JournalChanges.Data.AGREEMENTS, asta, REGION, WRITTEN.plusDays(1));
        changes.booked(booked(asta), REGION);
    }

    private static boolean isKnown(PersonId person) {
        return JOURNAL.containsKey(person.id());
    }

    private static RecordHeader header(PersonId person, String id) {
        Author author = AuthorBuilder.builder()
                .time(WRITTEN)
                .hsaId(new HsaId("TSTASTA00000-P102"))
                .name("Hampus Vällivara")
                .build();
        return RecordHeaderBuilder.builder()
                .documentId(id)
                .patientId(person)
                .owner(Owner.of(REGION.value(), UNIT.value()))
                .author(author)
                .approvedForPatient(true)
                .documentTime(WRITTEN)
                .documentTitle("Samordnad individuell plan")
                .build();
    }

    private static Provenance origin() {
        return ProvenanceBuilder.builder()
                .lastUpdated(WRITTEN)
                .registrationMode(RegistrationMode.RECORD_SYSTEM)
                .build();
    }

    private static StructuredCarePlan structure() {
        return StructuredCarePlanBuilder.builder()
                .modelVersion("1.0")
                .maturity(Maturity.L2)
                .planType(CodedValue.of("SIP", "2.999.752.1.1", "Samordnad individuell plan"))
                .prominence(Prominence.OVERVIEW)
                .status(PlanStatus.ACTIVE)
                .careSphere(CareSphere.JOINT)
                .provenance(origin())
                .purpose("Att klara vardagen hemma.")
                .validityPeriod(OpenPeriod.between(TODAY, TODAY.plusMonths(6)))
                .leadPrincipal(new Principal(PrincipalKind.MUNICIPALITY, Optional.empty()))
                .consent(PlanConsentBuilder.builder().status(ConsentStatus.GIVEN).build())
                .addNeed(NeedBuilder.builder()
                        .needId(LocalId.of("need-1"))
                        .category(NeedCategory.FUNCTIONAL_STATUS)
                        .code(CodedValue.of("d450", "1.2.752.116.1.1.3.1.1", "Att gå"))
                        .build())
                .goal(List.of(goal()))
                .activity(List.of(activity()))
                .addFollowUp(FollowUpBuilder.builder()
                        .followUpId(LocalId.of("follow-up-1"))
                        .schedule(twiceAWeek())
                        .status(FollowUpStatus.PLANNED)
                        .subject(List.of(new FollowUpSubject(FollowUpSubjectKind.PLAN, Optional.empty())))
                        .addResponsible(nurse())
                        .build())
                .addParticipant(ParticipantBuilder.builder()
                        .participantId(LocalId.of("participant-1"))
                        .partyType(PartyKind.STAFF)
                        .principal(new Principal(PrincipalKind.REGION, Optional.empty()))
                        .addContact(ContactBuilder.builder()
                                .telecom(List.of(new ContactPoint(Optional.empty(), "08-46500400", List.of())))
                                .build())
                        .build())
                .build();
    }

    private static Goal goal() {
        return GoalBuilder.builder()
                .goalId(LocalId.of("goal-1"))
                .description("Kunna gå till affären.")
                .lifecycleStatus(GoalLifecycleStatus.ACTIVE)
                .startDate(TODAY)
                .build();
    }

    private static Activity activity() {
        return ActivityBuilder.builder()
                .activityId(LocalId.of("activity-1"))
                .kind(ActivityKind.SELF_CARE)
                .status(ActivityStatus.ONGOING)
                .description("Gå ut i tio minuter.")
                .careSphere(CareSphere.HEALTHCARE)
                .addGoalRef(LocalId.of("goal-1"))
                .addResponsible(nurse())
                .schedule(twiceAWeek())
                .build();
    }

    private static Responsible nurse() {
        return ResponsibleBuilder.builder()
                .kind(ResponsibilityKind.PERFORMS)
                .partyType(PartyKind.STAFF)
                .participantRef(LocalId.of("participant-1"))
                .build();
    }

    private static Responsible unit() {
        return ResponsibleBuilder.builder()
                .kind(ResponsibilityKind.ACCOUNTABLE)
                .partyType(PartyKind.CARE_UNIT)
                .build();
    }

    private static Schedule twiceAWeek() {
        return ScheduleBuilder.builder()
                .precision(SchedulePrecision.RECURRING)
                .weekDay(List.of(DayOfWeek.TUESDAY, DayOfWeek.FRIDAY))
                .build();
    }

    private static AgreementBody agreement() {
        return AgreementBodyBuilder.builder()
                .title("Överenskommelse")
                .agreementType(CodedValue.of("withUnit", "2.999.752.1.16", "Med en mottagning"))
                .status(AgreementStatus.ACTIVE)
                .validityPeriod(OpenPeriod.from(TODAY))
                .agreedDate(TODAY)
                .provenance(origin())
                .whatItMeans("Vi ringer varandra.")
                .careParty(List.of(unit()))
                .addCommitment(CommitmentBuilder.builder()
                        .commitmentId(LocalId.of("commitment-1"))
                        .party(CommitmentParty.PATIENT)
                        .description("Läkemedel tas varje dag")
                        .status(CommitmentStatus.OPEN)
                        .build())
                .addCommitment(CommitmentBuilder.builder()
                        .commitmentId(LocalId.of("commitment-2"))
                        .party(CommitmentParty.CARE)
                        .description("Kontroll av såret")
                        .status(CommitmentStatus.OPEN)
                        .build())
                .addNextStep(NextStepBuilder.builder()
                        .nextStepId(LocalId.of("step-1"))
                        .description("Kontroll av såret")
                        .initiator(NextStepInitiator.CARE_CONTACTS_PATIENT)
                        .responsible(unit())
                        .schedule(twiceAWeek())
                        .status(NextStepStatus.OPEN)
                        .build())
                .addDecision(new Decision("Vi ses på torget.", Optional.of(TODAY), List.of()))
                .build();
    }

    private static FixedContact contact(PersonId person) {
        return FixedContactBuilder.builder()
                .patientId(person)
                .accountableHealthcareProvider(REGION)
                .blockComparisonTime(WRITTEN)
                .code(CodedValue.of("1", "1.2.752.129.5.1.69", "Fast vårdkontakt"))
                .practitioner(new Practitioner(
                        Identifier.hsa("TSTASTA00000-P102"), Optional.of("Hampus Vällivara"), Optional.empty()))
                .period(new ContactPeriod(TODAY, Optional.empty()))
                .managingCareGiver(new CareOrganization(REGION, Optional.of("Region Rymdlandet"), List.of()))
                .accountableCareUnit(UNIT)
                .addContact(new ContactDetails(
                        List.of(new ContactPoint(Optional.empty(), "070-1740605", List.of())), Optional.empty()))
                .fixedContactExtension(FixedContactExtensionBuilder.builder()
                        .contactId(LocalId.of("contact-1"))
                        .scopeText("Samordnar vården.")
                        .provenance(origin())
                        .build())
                .build();
    }

    private static BookedTime booked(PersonId person) {
        return BookedTimeBuilder.builder()
                .bookingId("booking-1")
                .subjectOfCare(person)
                .healthcareFacility(UNIT)
                .startTimeInclusive(LocalDate.of(2099, 1, 20).atTime(LocalTime.of(9, 0)))
                .endTimeExclusive(LocalDate.of(2099, 1, 20).atTime(LocalTime.of(9, 30)))
                .healthcareFacilityName("Vårdcentralen")
                .rebookingAllowed(true)
                .build();
    }
}
