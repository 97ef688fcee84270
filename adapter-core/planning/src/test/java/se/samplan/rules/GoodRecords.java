package se.samplan.rules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import se.samplan.model.HsaId;
import se.samplan.model.People;
import se.samplan.model.agreement.Agreement;
import se.samplan.model.agreement.AgreementBody;
import se.samplan.model.agreement.AgreementBodyBuilder;
import se.samplan.model.agreement.AgreementStatus;
import se.samplan.model.agreement.Commitment;
import se.samplan.model.agreement.CommitmentBuilder;
import se.samplan.model.agreement.CommitmentParty;
import se.samplan.model.agreement.CommitmentStatus;
import se.samplan.model.agreement.NextStep;
import se.samplan.model.agreement.NextStepBuilder;
import se.samplan.model.agreement.NextStepInitiator;
import se.samplan.model.agreement.NextStepStatus;
import se.samplan.model.booking.BookedTime;
import se.samplan.model.booking.BookedTimeBuilder;
import se.samplan.model.carecontact.AdditionalPatientInformation;
import se.samplan.model.carecontact.CareContact;
import se.samplan.model.carecontact.CareContactBuilder;
import se.samplan.model.carecontact.ContactTimes;
import se.samplan.model.carecontact.PartialDate;
import se.samplan.model.contact.CareOrganization;
import se.samplan.model.contact.ContactDetails;
import se.samplan.model.contact.ContactPeriod;
import se.samplan.model.contact.FixedContact;
import se.samplan.model.contact.FixedContactBuilder;
import se.samplan.model.contact.Practitioner;
import se.samplan.model.note.CareNote;
import se.samplan.model.note.CareNoteBuilder;
import se.samplan.model.plan.Activity;
import se.samplan.model.plan.ActivityBuilder;
import se.samplan.model.plan.ActivityKind;
import se.samplan.model.plan.ActivityStatus;
import se.samplan.model.plan.CarePlan;
import se.samplan.model.plan.CarePlanBuilder;
import se.samplan.model.plan.ConsentStatus;
import se.samplan.model.plan.FollowUp;
import se.samplan.model.plan.FollowUpBuilder;
import se.samplan.model.plan.FollowUpStatus;
import se.samplan.model.plan.FollowUpSubject;
import se.samplan.model.plan.FollowUpSubjectKind;
import se.samplan.model.plan.Goal;
import se.samplan.model.plan.GoalBuilder;
import se.samplan.model.plan.GoalLifecycleStatus;
import se.samplan.model.plan.Maturity;
import se.samplan.model.plan.Need;
import se.samplan.model.plan.NeedBuilder;
import se.samplan.model.plan.NeedCategory;
import se.samplan.model.plan.PlanConsent;
import se.samplan.model.plan.PlanConsentBuilder;
import se.samplan.model.plan.PlanStatus;
import se.samplan.model.plan.Prominence;
import se.samplan.model.plan.StructuredCarePlan;
import se.samplan.model.plan.StructuredCarePlanBuilder;
import se.samplan.model.plan.TypeOfCarePlan;
import se.samplan.model.planning.Author;
import se.samplan.model.planning.AuthorBuilder;
import se.samplan.model.planning.CareContactStatus;
import se.samplan.model.planning.CareContactType;
import se.samplan.model.planning.CareSphere;
import se.samplan.model.planning.CodedValue;
import se.samplan.model.planning.Contact;
import se.samplan.model.planning.ContactBuilder;
import se.samplan.model.planning.ContactPoint;
import se.samplan.model.planning.Document;
import se.samplan.model.planning.Identifier;
import se.samplan.model.planning.LocalId;
import se.samplan.model.planning.OpenPeriod;
import se.samplan.model.planning.OrgUnit;
import se.samplan.model.planning.OrgUnitBuilder;
import se.samplan.model.planning.Owner;
import se.samplan.model.planning.Participant;
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

/** One record of each kind that keeps every rule at every level, to be changed at one place. */
final class GoodRecords {

    static final LocalDate TODAY = LocalDate.of(2026, 1, 20);
    static final LocalDateTime WRITTEN = LocalDateTime.of(2025, 12, 6, 10, 30);
    static final String PLAN_TYPES = "2.999.752.1.1";

    private static final OrgUnit UNIT = OrgUnitBuilder.builder()
            .orgUnitHSAId(new HsaId("TSTASTA00000-U101"))
            .orgUnitName("Hälsocentralen Sol och Måne, Rymdstaden")
            .build();

    private static final Contact PHONE = ContactBuilder.builder()
            .telecom(List.of(new ContactPoint(Optional.empty(), "08-46500400", List.of())))
            .build();

    static final Responsible NURSE = ResponsibleBuilder.builder()
            .kind(ResponsibilityKind.PERFORMS)
            .partyType(PartyKind.STAFF)
            .participantRef(LocalId.of("deltagare-1"))
            .build();

    static final Provenance PROVENANCE = ProvenanceBuilder.builder()
            .lastUpdated(WRITTEN.plusDays(1))
            .registrationMode(RegistrationMode.RECORD_SYSTEM)
            .build();

    static final Goal GOAL = GoalBuilder.builder()
            .goalId(LocalId.of("mal-1"))
            .description("Kunna gå till torget")
            .lifecycleStatus(GoalLifecycleStatus.ACTIVE)
            .startDate(WRITTEN.toLocalDate())
            .build();

    static final Activity ACTIVITY = ActivityBuilder.builder()
            .activityId(LocalId.of("aktivitet-1"))
            .kind(ActivityKind.SELF_CARE)
            .status(ActivityStatus.ONGOING)
            .description("Promenad två gånger i veckan")
            .careSphere(CareSphere.HEALTHCARE)
            .goalRef(List.of(LocalId.of("mal-1")))
            .responsible(List.of(NURSE))
            .schedule(recurring())
            .build();

    static final Need NEED = NeedBuilder.builder()
            .needId(LocalId.of("behov-1"))
            .category(NeedCategory.FUNCTIONAL_STATUS)
            .code(CodedValue.of("d450", "1.2.752.116.1.1.3.1.1", "Att gå"))
            .build();

    private static final FollowUp FOLLOW_UP = FollowUpBuilder.builder()
            .followUpId(LocalId.of("uppfoljning-1"))
            .schedule(recurring())
            .status(FollowUpStatus.PLANNED)
            .subject(List.of(new FollowUpSubject(FollowUpSubjectKind.PLAN, Optional.empty())))
            .responsible(List.of(NURSE))
            .build();

    static final PlanConsent CONSENT =
            PlanConsentBuilder.builder().status(ConsentStatus.GIVEN).build();

    static final StructuredCarePlan STRUCTURE = StructuredCarePlanBuilder.builder()
            .modelVersion("1.0")
            .maturity(Maturity.L2)
            .planType(CodedValue.of("SIP", PLAN_TYPES, "Samordnad individuell plan"))
            .prominence(Prominence.OVERVIEW)
            .status(PlanStatus.ACTIVE)
            .careSphere(CareSphere.JOINT)
            .provenance(PROVENANCE)
            .validityPeriod(OpenPeriod.between(WRITTEN.toLocalDate(), LocalDate.of(2026, 6, 30)))
            .leadPrincipal(new Principal(PrincipalKind.MUNICIPALITY, Optional.empty()))
            .consent(CONSENT)
            .need(List.of(NEED))
            .goal(List.of(GOAL))
            .activity(List.of(ACTIVITY))
            .followUp(List.of(FOLLOW_UP))
            .participant(List.of(
                    participant("deltagare-1", PrincipalKind.REGION),
                    participant("deltagare-2", PrincipalKind.MUNICIPALITY)))
            .build();

    static final CarePlan PLAN = CarePlanBuilder.builder()
            .header(header(Optional.of("Samordnad individuell plan")))
            .content(List.of(Document.html("<h1>Plan</h1>")))
            .typeOfCarePlan(TypeOfCarePlan.SIP)
            .structuredCarePlan(STRUCTURE)
            .build();

    static final NextStep NEXT_STEP = NextStepBuilder.builder()
            .nextStepId(LocalId.of("steg-1"))
            .description("Kontroll av såret")
            .initiator(NextStepInitiator.CARE_CONTACTS_PATIENT)
            .responsible(ResponsibleBuilder.builder()
                    .kind(ResponsibilityKind.ACCOUNTABLE)
                    .partyType(PartyKind.CARE_UNIT)
                    .build())
            .schedule(recurring())
            .status(NextStepStatus.OPEN)
            .build();

    static final AgreementBody BODY = AgreementBodyBuilder.builder()
            .title("Överenskommelse")
            .agreementType(CodedValue.of("withUnit", "2.999.752.1.16", "Med en mottagning"))
            .status(AgreementStatus.ACTIVE)
            .validityPeriod(OpenPeriod.between(WRITTEN.toLocalDate(), LocalDate.of(2026, 6, 30)))
            .agreedDate(WRITTEN.toLocalDate())
            .provenance(PROVENANCE)
            .careParty(List.of(NEXT_STEP.responsible()))
            .commitment(List.of(
                    commitment("atagande-1", CommitmentParty.PATIENT), commitment("atagande-2", CommitmentParty.CARE)))
            .nextStep(List.of(NEXT_STEP))
            .build();

    static final Agreement AGREEMENT = new Agreement(header(Optional.empty()), BODY);

    static final FixedContact CONTACT = FixedContactBuilder.builder()
            .patientId(People.ASTA)
            .accountableHealthcareProvider(new HsaId("TSTASTA00000-RG00"))
            .blockComparisonTime(WRITTEN)
            .code(CodedValue.of("2", "1.2.752.129.5.1.69", "Fast läkarkontakt"))
            .practitioner(new Practitioner(
                    Identifier.hsa("TSTASTA00000-P101"), Optional.of("Emilia Ström"), Optional.empty()))
            .period(new ContactPeriod(WRITTEN.toLocalDate(), Optional.empty()))
            .managingCareGiver(new CareOrganization(new HsaId("TSTASTA00000-RG00"), Optional.empty(), List.of()))
            .accountableCareUnit(new HsaId("TSTASTA00000-U101"))
            .contact(List.of(new ContactDetails(
                    List.of(new ContactPoint(Optional.empty(), "070-1740605", List.of())), Optional.empty())))
            .build();

    static final CareNote NOTE = CareNoteBuilder.builder()
            .header(header(Optional.empty()))
            .clinicalDocumentNoteCode(CodedValue.of("bes", "1.2.752.129.2.2.2.11", "bes"))
            .clinicalDocumentNoteText("Besök i hemmet.")
            .build();

    static final BookedTime TIME = BookedTimeBuilder.builder()
            .bookingId("bokning-1")
            .subjectOfCare(People.ASTA)
            .healthcareFacility(new HsaId("TSTASTA00000-U101"))
            .startTimeInclusive(TODAY.atTime(9, 0))
            .endTimeExclusive(TODAY.atTime(9, 30))
            .build();

    static final CareContact CARE_CONTACT = CareContactBuilder.builder()
            .header(header(Optional.empty()))
            .careContactCode(CareContactType.VISIT.coded())
            .careContactReason("Årlig kontroll")
            .careContactOrgUnit(UNIT)
            .careContactTimePeriod(ContactTimes.visit(WRITTEN))
            .careContactStatus(CareContactStatus.FINISHED.coded())
            .additionalPatientInformation(new AdditionalPatientInformation(
                    Optional.of(new PartialDate("1943")),
                    Optional.of(CodedValue.of("2", "1.2.752.129.2.2.1.1", "kvinna"))))
            .build();

    private GoodRecords() {}

    static Schedule recurring() {
        return ScheduleBuilder.builder()
                .precision(SchedulePrecision.RECURRING)
                .weekDay(List.of(DayOfWeek.TUESDAY, DayOfWeek.FRIDAY))
                .build();
    }

    static Participant participant(String id, PrincipalKind principal) {
        return ParticipantBuilder.builder()
                .participantId(LocalId.of(id))
                .partyType(PartyKind.STAFF)
                .principal(new Principal(principal, Optional.empty()))
                .contact(List.of(PHONE))
                .build();
    }

    private static Commitment commitment(String id, CommitmentParty party) {
        return CommitmentBuilder.builder()
                .commitmentId(LocalId.of(id))
                .party(party)
                .description("Läkemedel tas varje dag")
                .status(CommitmentStatus.OPEN)
                .build();
    }

    private static RecordHeader header(Optional<String> title) {
        Author author = AuthorBuilder.builder().time(WRITTEN).orgUnit(UNIT).build();
        return RecordHeaderBuilder.builder()
                .documentId("dokument-1")
                .patientId(People.ASTA)
                .owner(Owner.of("TSTASTA00000-RG00", "TSTASTA00000-U101"))
                .author(author)
                .approvedForPatient(true)
                .documentTitle(title)
                .build();
    }
}
