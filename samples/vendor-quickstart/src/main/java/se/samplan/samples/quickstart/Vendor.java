package se.samplan.samples.quickstart;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.samplan.model.HsaId;
import se.samplan.model.PersonId;
import se.samplan.model.contact.*;
import se.samplan.model.plan.*;
import se.samplan.model.planning.*;
import se.samplan.produce.CarePlanQuestion;
import se.samplan.produce.CarePlanSource;
import se.samplan.produce.FixedContactQuestion;
import se.samplan.produce.FixedContactSource;

/** A whole vendor: a journal in memory, and two methods that give what is in it. Found by META-INF/services. */
public final class Vendor implements CarePlanSource, FixedContactSource {

    /** What stands in our journal, as our own program keeps it. */
    record Entry(String id, String goal, String exercise, int times) {}

    private static final HsaId REGION = new HsaId("TSTASTA00000-RG00");
    private static final HsaId UNIT = new HsaId("TSTASTA00000-U101");
    private static final Owner OWNER = new Owner(Optional.of(REGION), Optional.of(UNIT));
    private static final String NURSE = "Hampus Vällivara";
    private static final LocalDateTime WRITTEN = LocalDateTime.of(2026, 1, 22, 10, 0);
    private static final Entry PLAN = new Entry("plan-1", "Kunna gå till affären.", "Gå ut i tio minuter.", 2);
    private static final Map<String, Entry> JOURNAL = Map.of("194304247663", PLAN);

    @Override
    public Stream<CarePlan> carePlans(CarePlanQuestion question) {
        return Stream.ofNullable(JOURNAL.get(question.person().id())).map(entry -> plan(question.person(), entry));
    }

    @Override
    public Stream<FixedContact> fixedContacts(FixedContactQuestion question) {
        return Stream.ofNullable(JOURNAL.get(question.person().id())).map(entry -> contact(question.person()));
    }

    private static CarePlan plan(PersonId person, Entry entry) {
        var centre = OrgUnitBuilder.builder().orgUnitHSAId(UNIT).orgUnitName("Hälsocentralen Sol och Måne");
        var nurse = AuthorBuilder.builder().time(WRITTEN).name(NURSE);
        var author = nurse.orgUnit(centre.build()).build();
        var header = RecordHeaderBuilder.builder().documentId(entry.id()).patientId(person);
        var rest = header.owner(OWNER).author(author).approvedForPatient(true).documentTime(WRITTEN);
        return CarePlanBuilder.builder()
                .header(rest.documentTitle("Rehabiliteringsplan").build())
                .typeOfCarePlan(TypeOfCarePlan.RP)
                .structuredCarePlan(structure(entry))
                .build();
    }

    private static StructuredCarePlan structure(Entry entry) {
        var origin = ProvenanceBuilder.builder().lastUpdated(WRITTEN).registrationMode(RegistrationMode.RECORD_SYSTEM);
        var plan = StructuredCarePlanBuilder.builder().modelVersion("1.0").maturity(Maturity.L2);
        return plan.planType(CodedValue.of("RP", "2.999.752.1.1", "Rehabiliteringsplan"))
                .prominence(Prominence.DETAIL)
                .status(PlanStatus.ACTIVE)
                .careSphere(CareSphere.HEALTHCARE)
                .provenance(origin.build())
                .purpose("Att klara vardagen hemma.")
                .validityPeriod(OpenPeriod.from(WRITTEN.toLocalDate()))
                .goal(List.of(goal(entry)))
                .activity(List.of(activity(entry)))
                .build();
    }

    private static Goal goal(Entry entry) {
        var goal = GoalBuilder.builder().goalId(LocalId.of("goal-1")).description(entry.goal());
        return goal.lifecycleStatus(GoalLifecycleStatus.ACTIVE).build();
    }

    private static Activity activity(Entry entry) {
        var when =
                ScheduleBuilder.builder().precision(SchedulePrecision.RECURRING).frequency(entry.times());
        var who = ResponsibleBuilder.builder().kind(ResponsibilityKind.PERFORMS).partyType(PartyKind.PATIENT);
        var what = ActivityBuilder.builder().activityId(LocalId.of("activity-1"));
        return what.kind(ActivityKind.SELF_CARE)
                .status(ActivityStatus.ONGOING)
                .description(entry.exercise())
                .addGoalRef(LocalId.of("goal-1"))
                .schedule(when.perPeriod(1).perPeriodUnit(PeriodUnit.DAY).build())
                .addResponsible(who.build())
                .build();
    }

    private static FixedContact contact(PersonId person) {
        var nurse = new Practitioner(Identifier.hsa("TSTASTA00000-P102"), Optional.of(NURSE), Optional.empty());
        var header = FixedContactBuilder.builder().patientId(person).accountableHealthcareProvider(REGION);
        return header.blockComparisonTime(WRITTEN)
                .code(CodedValue.of("1", "1.2.752.129.5.1.69", "Fast vårdkontakt"))
                .practitioner(nurse)
                .period(new ContactPeriod(WRITTEN.toLocalDate(), Optional.empty()))
                .managingCareGiver(new CareOrganization(REGION, Optional.of("Region Rymdlandet"), List.of()))
                .accountableCareUnit(UNIT)
                .build();
    }
}
