package se.samplan.understand.finding;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.samplan.model.HsaId;
import se.samplan.model.RecordId;
import se.samplan.model.ValidRecords;
import se.samplan.model.plan.Activity;
import se.samplan.model.plan.ActivityBuilder;
import se.samplan.model.plan.ActivityKind;
import se.samplan.model.plan.ActivityStatus;
import se.samplan.model.plan.CarePlan;
import se.samplan.model.plan.CarePlanBuilder;
import se.samplan.model.plan.Maturity;
import se.samplan.model.plan.PlanStatus;
import se.samplan.model.plan.Prominence;
import se.samplan.model.plan.StructuredCarePlan;
import se.samplan.model.plan.StructuredCarePlanBuilder;
import se.samplan.model.planning.AssertedBy;
import se.samplan.model.planning.CareSphere;
import se.samplan.model.planning.CodedValue;
import se.samplan.model.planning.Identifier;
import se.samplan.model.planning.LocalId;
import se.samplan.model.planning.OpenPeriod;
import se.samplan.model.planning.Owner;
import se.samplan.model.planning.PartyKind;
import se.samplan.model.planning.PrincipalKind;
import se.samplan.model.planning.ProvenanceBuilder;
import se.samplan.model.planning.RegistrationMode;
import se.samplan.model.planning.Relation;
import se.samplan.model.planning.RelationBuilder;
import se.samplan.model.planning.RelationKind;
import se.samplan.model.planning.RelationTargetKind;
import se.samplan.model.planning.ResponsibilityKind;
import se.samplan.model.planning.Responsible;
import se.samplan.model.planning.ResponsibleBuilder;
import se.samplan.model.planning.Schedule;
import se.samplan.model.planning.ScheduleBuilder;
import se.samplan.model.planning.SchedulePrecision;
import se.samplan.understand.Known;
import se.samplan.understand.Planning;
import se.samplan.understand.PlanningBuilder;
import se.samplan.understand.RecordKey;

/** Plans by chance that are about few topics, by few parties, at times that often meet: so that findings are many. */
final class TopicWorlds {

    private static final String TOPICS = "2.999.752.1.15";
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final List<String> SYSTEMS = List.of("SYS1", "SYS4", "SYS5");
    private static final List<String> TOPIC_CODES = List.of("doseBagSupply", "stitches", "glucose");
    private static final List<String> STAFF =
            List.of("Emilia Ström", "Hampus Vällivara", "Farzane Hatamian", "Eva Lennartsson");
    private static final List<String> UNITS =
            List.of("Hemsjukvården Rymdstaden", "Hälsocentralen Sol och Måne, Rymdstaden");

    private final Random random;

    private TopicWorlds(long seed) {
        this.random = new Random(seed);
    }

    static Planning of(long seed) {
        return of(seed, 4);
    }

    static Planning of(long seed, int plans) {
        TopicWorlds world = new TopicWorlds(seed);
        return PlanningBuilder.builder()
                .plans(IntStream.rangeClosed(1, plans).mapToObj(world::plan).toList())
                .build();
    }

    private Known<CarePlan> plan(int number) {
        String system = "TSTASTA00000-" + pick(SYSTEMS);
        CarePlan header = ValidRecords.carePlan(number);
        CarePlan plan = CarePlanBuilder.builder()
                .header(header.header())
                .structuredCarePlan(structure())
                .build();
        return new Known<>(
                new RecordKey("plan-" + number),
                new RecordId(new HsaId(system), "P" + number),
                new Owner(Optional.of(new HsaId(system)), Optional.empty()),
                plan);
    }

    private StructuredCarePlan structure() {
        return StructuredCarePlanBuilder.builder()
                .modelVersion("1.0")
                .maturity(Maturity.L3)
                .planType(CodedValue.of("VP", "2.999.752.1.1", "Vårdplan"))
                .prominence(Prominence.DETAIL)
                .status(random.nextInt(6) == 0 ? PlanStatus.COMPLETED : PlanStatus.ACTIVE)
                .careSphere(CareSphere.HEALTHCARE)
                .provenance(ProvenanceBuilder.builder()
                        .lastUpdated(FIRST.minusDays(1).atStartOfDay())
                        .registrationMode(RegistrationMode.MANUAL)
                        .build())
                .validityPeriod(OpenPeriod.from(FIRST))
                .activity(IntStream.rangeClosed(1, 3).mapToObj(this::activity).toList())
                .relation(random.nextInt(4) == 0 ? List.of(replaces()) : List.of())
                .build();
    }

    private Relation replaces() {
        return RelationBuilder.builder()
                .relationType(RelationKind.REPLACES)
                .targetKind(RelationTargetKind.CARE_PLAN)
                .targetRecordId(Identifier.record("TSTASTA00000-" + pick(SYSTEMS), "P" + (1 + random.nextInt(4))))
                .assertedBy(AssertedBy.SOURCE)
                .build();
    }

    private Activity activity(int number) {
        boolean excluded = random.nextInt(5) == 0;
        return ActivityBuilder.builder()
                .activityId(LocalId.of("a" + number))
                .kind(ActivityKind.OTHER)
                .status(random.nextInt(6) == 0 ? ActivityStatus.COMPLETED : ActivityStatus.ONGOING)
                .description("Något som är planerat.")
                .schedule(random.nextBoolean() ? Optional.of(schedule()) : Optional.empty())
                .topic(List.of(CodedValue.of(pick(TOPIC_CODES), TOPICS, "Ämne")))
                .responsible(Stream.generate(() -> responsible(excluded))
                        .limit(random.nextInt(3))
                        .toList())
                .doNotPerform(excluded)
                .build();
    }

    private Schedule schedule() {
        LocalDate start = FIRST.plusDays(random.nextInt(60));
        return ScheduleBuilder.builder()
                .precision(SchedulePrecision.DAY)
                .period(OpenPeriod.between(start, start.plusDays(random.nextInt(20))))
                .build();
    }

    private Responsible responsible(boolean excluded) {
        ResponsibilityKind kind =
                excluded || random.nextBoolean() ? ResponsibilityKind.ACCOUNTABLE : ResponsibilityKind.PERFORMS;
        PartyKind party = pick(List.of(
                PartyKind.PATIENT, PartyKind.STAFF, PartyKind.STAFF, PartyKind.CARE_UNIT, PartyKind.ORGANIZATION));
        Optional<String> name = Optional.empty();
        if (party.equals(PartyKind.STAFF)) {
            name = Optional.of(pick(STAFF));
        } else if (party.equals(PartyKind.CARE_UNIT)) {
            name = Optional.of(pick(UNITS));
        }
        return ResponsibleBuilder.builder()
                .kind(kind)
                .partyType(party)
                .name(name)
                .principal(pick(List.of(PrincipalKind.REGION, PrincipalKind.MUNICIPALITY)))
                .accepted(random.nextInt(3) == 0 ? Optional.of(random.nextBoolean()) : Optional.empty())
                .build();
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
