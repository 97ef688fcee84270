package se.samplan.samples.bench;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.samplan.model.HsaId;
import se.samplan.model.plan.*;
import se.samplan.model.planning.*;
import se.samplan.produce.CarePlanQuestion;
import se.samplan.produce.CarePlanSource;

/** A journal in which everybody has one plan; an answer with it is of some 10 kB. */
public final class OnePlan implements CarePlanSource {

    static final String SYSTEM = "TSTASTA00000-SYS1";

    private static final int GOALS = 6;
    private static final LocalDateTime WRITTEN = LocalDateTime.of(2026, 1, 22, 10, 0);
    private static final Owner OWNER =
            new Owner(Optional.of(new HsaId("TSTASTA00000-RG00")), Optional.of(new HsaId("TSTASTA00000-U101")));

    @Override
    public Stream<CarePlan> carePlans(CarePlanQuestion question) {
        RecordHeader header = RecordHeaderBuilder.builder()
                .documentId("plan-0")
                .patientId(question.person())
                .owner(OWNER)
                .author(AuthorBuilder.builder()
                        .time(WRITTEN)
                        .name("Hampus Vällivara")
                        .orgUnit(OrgUnitBuilder.builder()
                                .orgUnitHSAId(new HsaId("TSTASTA00000-U101"))
                                .orgUnitName("Hälsocentralen Sol och Måne, Rymdstaden")
                                .build())
                        .build())
                .approvedForPatient(true)
                .documentTime(WRITTEN)
                .documentTitle("Rehabiliteringsplan")
                .build();
        return Stream.of(CarePlanBuilder.builder()
                .header(header)
                .typeOfCarePlan(TypeOfCarePlan.RP)
                .structuredCarePlan(structure())
                .build());
    }

    private static StructuredCarePlan structure() {
        return StructuredCarePlanBuilder.builder()
                .modelVersion("1.0")
                .maturity(Maturity.L2)
                .planType(CodedValue.of("RP", "2.999.752.1.1", "Rehabiliteringsplan"))
                .prominence(Prominence.DETAIL)
                .status(PlanStatus.ACTIVE)
                .careSphere(CareSphere.HEALTHCARE)
                .provenance(ProvenanceBuilder.builder()
                        .lastUpdated(WRITTEN)
                        .registrationMode(RegistrationMode.RECORD_SYSTEM)
                        .build())
                .purpose("Att klara vardagen hemma.")
                .validityPeriod(OpenPeriod.from(WRITTEN.toLocalDate()))
                .goal(IntStream.range(0, GOALS).mapToObj(OnePlan::goal).toList())
                .activity(IntStream.range(0, GOALS).mapToObj(OnePlan::activity).toList())
                .build();
    }

    private static Goal goal(int number) {
        return GoalBuilder.builder()
                .goalId(LocalId.of("goal-" + number))
                .description("Kunna gå till affären och hem igen utan att vila på vägen.")
                .lifecycleStatus(GoalLifecycleStatus.ACTIVE)
                .build();
    }

    private static Activity activity(int number) {
        return ActivityBuilder.builder()
                .activityId(LocalId.of("activity-" + number))
                .kind(ActivityKind.SELF_CARE)
                .status(ActivityStatus.ONGOING)
                .description("Gå ut i tio minuter, med rollator och sällskap, när det inte är halt.")
                .goalRef(List.of(LocalId.of("goal-" + number)))
                .schedule(ScheduleBuilder.builder()
                        .precision(SchedulePrecision.RECURRING)
                        .frequency(2)
                        .perPeriod(1)
                        .perPeriodUnit(PeriodUnit.DAY)
                        .build())
                .responsible(List.of(ResponsibleBuilder.builder()
                        .kind(ResponsibilityKind.PERFORMS)
                        .partyType(PartyKind.PATIENT)
                        .build()))
                .build();
    }
}
