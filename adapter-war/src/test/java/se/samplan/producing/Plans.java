package se.samplan.producing;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import se.samplan.model.IdentityType;
import se.samplan.model.PersonId;
import se.samplan.model.plan.Activity;
import se.samplan.model.plan.ActivityBuilder;
import se.samplan.model.plan.ActivityKind;
import se.samplan.model.plan.ActivityStatus;
import se.samplan.model.plan.CarePlan;
import se.samplan.model.plan.CarePlanBuilder;
import se.samplan.model.plan.Goal;
import se.samplan.model.plan.GoalBuilder;
import se.samplan.model.plan.GoalLifecycleStatus;
import se.samplan.model.plan.Maturity;
import se.samplan.model.plan.PlanStatus;
import se.samplan.model.plan.Prominence;
import se.samplan.model.plan.StructuredCarePlanBuilder;
import se.samplan.model.planning.AuthorBuilder;
import se.samplan.model.planning.CareSphere;
import se.samplan.model.planning.CodedValue;
import se.samplan.model.planning.Document;
import se.samplan.model.planning.LocalId;
import se.samplan.model.planning.Owner;
import se.samplan.model.planning.PartyKind;
import se.samplan.model.planning.ProvenanceBuilder;
import se.samplan.model.planning.RecordHeaderBuilder;
import se.samplan.model.planning.RegistrationMode;
import se.samplan.model.planning.ResponsibilityKind;
import se.samplan.model.planning.Responsible;
import se.samplan.model.planning.ResponsibleBuilder;
import se.samplan.model.planning.ScheduleBuilder;
import se.samplan.model.planning.SchedulePrecision;

/** A plan for tests. A test names only what it is about; the rest is valid and dull. */
final class Plans {

    private static final LocalDateTime WRITTEN = LocalDateTime.of(2026, 1, 22, 10, 0);

    private String id = "P1";
    private PersonId person = new PersonId(ConnectedJournal.ASTA, IdentityType.PERSONNUMMER);
    private LocalDateTime drawnUp = WRITTEN;
    private boolean approved = true;
    private String unit = ConnectedJournal.UNIT;
    private List<Document> documents = List.of();
    private List<Goal> goals = List.of(goal("m1", "Gå ut varje dag.").build());
    private List<Activity> activities = List.of(activity("a1", "m1"));

    static Plans aPlan() {
        return new Plans();
    }

    Plans called(String documentId) {
        id = documentId;
        return this;
    }

    Plans of(String personnummer) {
        person = new PersonId(personnummer, IdentityType.PERSONNUMMER);
        return this;
    }

    Plans of(PersonId identity) {
        person = identity;
        return this;
    }

    Plans drawnUp(LocalDateTime time) {
        drawnUp = time;
        return this;
    }

    Plans ofUnit(String hsaId) {
        unit = hsaId;
        return this;
    }

    Plans notApproved() {
        approved = false;
        return this;
    }

    Plans withGoals(Goal... others) {
        goals = List.of(others);
        return this;
    }

    Plans withActivities(Activity... others) {
        activities = List.of(others);
        return this;
    }

    Plans withDocument(Document document) {
        documents = List.of(document);
        return this;
    }

    static GoalBuilder goal(String id, String description) {
        return GoalBuilder.builder(GoalBuilder.builder()
                .goalId(LocalId.of(id))
                .description(description)
                .lifecycleStatus(GoalLifecycleStatus.ACTIVE)
                .build());
    }

    static Activity activity(String id, String goal) {
        return ActivityBuilder.builder()
                .activityId(LocalId.of(id))
                .kind(ActivityKind.SELF_CARE)
                .status(ActivityStatus.ONGOING)
                .description("Promenad.")
                .addGoalRef(LocalId.of(goal))
                .schedule(ScheduleBuilder.builder()
                        .precision(SchedulePrecision.RECURRING)
                        .frequency(1)
                        .perPeriod(1)
                        .perPeriodUnit(se.samplan.model.planning.PeriodUnit.DAY)
                        .build())
                .addResponsible(patient())
                .build();
    }

    private static Responsible patient() {
        return ResponsibleBuilder.builder()
                .kind(ResponsibilityKind.PERFORMS)
                .partyType(PartyKind.PATIENT)
                .build();
    }

    CarePlan build() {
        return CarePlanBuilder.builder()
                .header(RecordHeaderBuilder.builder()
                        .documentId(id)
                        .patientId(person)
                        .owner(Owner.of("TSTASTA00000-RG00", unit))
                        .author(AuthorBuilder.builder()
                                .time(WRITTEN)
                                .name("Hampus Vällivara")
                                .build())
                        .approvedForPatient(approved)
                        .documentTitle("Rehabiliteringsplan")
                        .documentTime(drawnUp)
                        .build())
                .content(documents)
                .structuredCarePlan(StructuredCarePlanBuilder.builder()
                        .modelVersion("1.0")
                        .maturity(Maturity.L2)
                        .planType(CodedValue.of("RP", "2.999.752.1.1", "Rehabiliteringsplan"))
                        .prominence(Prominence.DETAIL)
                        .status(PlanStatus.ACTIVE)
                        .careSphere(CareSphere.HEALTHCARE)
                        .provenance(ProvenanceBuilder.builder()
                                .lastUpdated(WRITTEN)
                                .registrationMode(RegistrationMode.RECORD_SYSTEM)
                                .lastReviewed(LocalDate.of(2026, 2, 1))
                                .build())
                        .goal(goals)
                        .activity(activities)
                        .build())
                .build();
    }
}
