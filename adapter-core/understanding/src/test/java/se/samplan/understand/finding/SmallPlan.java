package se.samplan.understand.finding;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.samplan.model.HsaId;
import se.samplan.model.RecordId;
import se.samplan.model.ValidRecords;
import se.samplan.model.plan.Activity;
import se.samplan.model.plan.CarePlan;
import se.samplan.model.plan.CarePlanBuilder;
import se.samplan.model.plan.Goal;
import se.samplan.model.plan.Maturity;
import se.samplan.model.plan.PlanStatus;
import se.samplan.model.plan.Prominence;
import se.samplan.model.plan.StructuredCarePlanBuilder;
import se.samplan.model.planning.CareSphere;
import se.samplan.model.planning.CodedValue;
import se.samplan.model.planning.Owner;
import se.samplan.model.planning.ProvenanceBuilder;
import se.samplan.model.planning.RegistrationMode;
import se.samplan.model.planning.Relation;
import se.samplan.understand.AsOf;
import se.samplan.understand.Known;
import se.samplan.understand.RecordKey;

/** An active plan of few parts, which was last changed some days before {@link #DAY}. */
record SmallPlan(String name, List<Goal> goals, List<Activity> activities, List<Relation> relations, long number) {

    static final AsOf DAY = new AsOf(LocalDate.of(2026, 1, 20).atTime(12, 0));
    static final String SYSTEM = "TSTASTA00000-SYS1";

    static SmallPlan named(String name) {
        return new SmallPlan(name, List.of(), List.of(), List.of(), 1);
    }

    SmallPlan goal(List<Goal> some) {
        return new SmallPlan(name, some, activities, relations, number);
    }

    SmallPlan activity(List<Activity> some) {
        return new SmallPlan(name, goals, some, relations, number);
    }

    SmallPlan relation(List<Relation> some) {
        return new SmallPlan(name, goals, activities, some, number);
    }

    SmallPlan version(long other) {
        return new SmallPlan(name, goals, activities, relations, other);
    }

    Known<CarePlan> build(String key, String id) {
        return new Known<>(
                new RecordKey(key),
                new RecordId(new HsaId(SYSTEM), id),
                new Owner(Optional.of(new HsaId("TSTASTA00000-RG00")), Optional.empty()),
                CarePlanBuilder.builder()
                        .header(ValidRecords.carePlan(1).header())
                        .structuredCarePlan(StructuredCarePlanBuilder.builder()
                                .modelVersion("1.0")
                                .maturity(Maturity.L3)
                                .planType(CodedValue.of("VP", "2.999.752.1.1", "Vårdplan"))
                                .prominence(Prominence.DETAIL)
                                .status(PlanStatus.ACTIVE)
                                .careSphere(CareSphere.HEALTHCARE)
                                .provenance(ProvenanceBuilder.builder()
                                        .lastUpdated(DAY.time().minusDays(9))
                                        .registrationMode(RegistrationMode.MANUAL)
                                        .versionNumber(number)
                                        .build())
                                .goal(goals)
                                .activity(activities)
                                .relation(relations)
                                .build())
                        .build());
    }
}
