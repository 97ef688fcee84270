package se.samplan.samples.spring;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import se.samplan.model.HsaId;
import se.samplan.model.PersonId;
import se.samplan.model.plan.*;
import se.samplan.model.planning.*;
import se.samplan.produce.CarePlanQuestion;
import se.samplan.produce.CarePlanSource;

/** GetCarePlans 2.0: a patient's plans with their goals, activities, risks, wishes and needs. */
@Component
class PlansInDatabase implements CarePlanSource {

    private static final String PLANS = """
            select filed.*,
                   plan.kind, plan.kind_name, plan.status, plan.starts, plan.ends, plan.purpose, plan.summary,
                   plan.review_from, plan.review_to, plan.review_words
              from plan
              join filed on filed.record_id = plan.record_id
             where filed.identity = :identity
            """;

    private static final String NEEDS = """
            select need.*
              from need
              join filed on filed.record_id = need.record_id
             where filed.identity = :identity
             order by need.part_id
            """;

    private static final String GOALS = """
            select goal.*
              from goal
              join filed on filed.record_id = goal.record_id
             where filed.identity = :identity
             order by goal.part_id
            """;

    private static final String ACTIVITIES = """
            select activity.*,
                   filed.unit_id, filed.unit_name,
                   staff.name      as answers_name,
                   booking.unit_id as booked_at
              from activity
              join filed        on filed.record_id    = activity.record_id
              left join staff   on staff.staff_id     = activity.answers_id
              left join booking on booking.booking_id = activity.booking_id
             where filed.identity = :identity
             order by activity.part_id
            """;

    private static final String MODEL = "1.0";
    private static final String GOAL_AREA = "2.999.752.1.10";
    private static final LocalId PATIENT = LocalId.of("patient");
    private static final LocalId AUTHOR = LocalId.of("author");

    /** The parts of all plans of a patient, by the id of the plan. */
    private record PlanParts(
            Map<String, List<PatientWish>> wishes,
            Map<String, List<Need>> needs,
            Map<String, List<Goal>> goals,
            Map<String, List<Activity>> activities,
            Map<String, List<RiskAndAction>> risks) {}

    private final JournalDatabase journal;

    PlansInDatabase(JournalDatabase journal) {
        this.journal = journal;
    }

    /** Six queries that see the journal as it was at one moment. */
    @Override
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Stream<CarePlan> carePlans(CarePlanQuestion question) {
        PersonId patient = question.person();
        PlanParts parts = new PlanParts(
                journal.partsOf(patient, Parts.WISHES, Parts::wish),
                journal.partsOf(patient, NEEDS, PlansInDatabase::need),
                journal.partsOf(patient, GOALS, PlansInDatabase::goal),
                journal.partsOf(patient, ACTIVITIES, PlansInDatabase::activity),
                journal.partsOf(patient, Parts.RISKS, Parts::risk));
        return journal.of(patient, PLANS, row -> plan(patient, row, parts)).stream();
    }

    private static CarePlan plan(PersonId patient, Row row, PlanParts parts) throws SQLException {
        return CarePlanBuilder.builder()
                .header(Filed.header(patient, row)
                        .documentTitle(row.text("title"))
                        .build())
                .participatingCareUnit(List.of(new HsaId(row.text("unit_id"))))
                .typeOfCarePlan(published(row.text("kind")))
                .structuredCarePlan(structure(row, parts))
                .build();
    }

    /** The published contract knows eight kinds; the structure has room for any. */
    private static Optional<TypeOfCarePlan> published(String kind) {
        return Arrays.stream(TypeOfCarePlan.values())
                .filter(type -> type.name().equals(kind))
                .findFirst();
    }

    private static StructuredCarePlan structure(Row row, PlanParts parts) throws SQLException {
        String id = row.text("record_id");
        return StructuredCarePlanBuilder.builder()
                .modelVersion(MODEL)
                .maturity(Maturity.L3)
                .planType(CodedValue.of(row.text("kind"), CodeSystem.PLAN_TYPE.oid(), row.text("kind_name")))
                .prominence(Prominence.DETAIL)
                .status(new PlanStatus(row.text("status")))
                .careSphere(CareSphere.HEALTHCARE)
                .provenance(Filed.provenance(row))
                .validityPeriod(new OpenPeriod(row.anyDay("starts"), row.anyDay("ends")))
                .purpose(row.text("purpose"))
                .summary(row.text("summary"))
                .patientWish(parts.wishes().getOrDefault(id, List.of()))
                .need(parts.needs().getOrDefault(id, List.of()))
                .goal(parts.goals().getOrDefault(id, List.of()))
                .activity(parts.activities().getOrDefault(id, List.of()))
                .riskAndAction(parts.risks().getOrDefault(id, List.of()))
                .followUp(followUp(row))
                .addParticipant(patient(row))
                .addParticipant(author(row))
                .addContactGuidance(guidance(row))
                .build();
    }

    private static Need need(Row row) throws SQLException {
        return NeedBuilder.builder()
                .needId(Parts.id(row))
                .category(new NeedCategory(row.text("category")))
                .description(row.text("words"))
                .assessedDate(row.day("judged"))
                .build();
    }

    private static Goal goal(Row row) throws SQLException {
        return GoalBuilder.builder()
                .goalId(Parts.id(row))
                .description(row.text("words"))
                .lifecycleStatus(new GoalLifecycleStatus(row.text("status")))
                .parentGoalId(row.anyText("part_of").map(LocalId::of))
                .sequence(row.number("place"))
                .addCategory(CodedValue.of(row.text("area"), GOAL_AREA, row.text("area_name")))
                .statedBy(new StatedBy(row.text("stated_by")))
                .achievementStatus(new GoalAchievementStatus(row.text("reached")))
                .achievementDate(row.day("judged"))
                .addTarget(row.anyText("target").stream()
                        .map(target ->
                                GoalTargetBuilder.builder().valueText(target).build()))
                .addAddressesNeedRef(row.anyText("need_id").stream().map(LocalId::of))
                .build();
    }

    private static Activity activity(Row row) throws SQLException {
        return ActivityBuilder.builder()
                .activityId(Parts.id(row))
                .kind(new ActivityKind(row.text("kind")))
                .status(new ActivityStatus(row.text("status")))
                .description(row.text("words"))
                .patientInstruction(row.anyText("instruction"))
                .statusDate(row.day("since"))
                .addGoalRef(LocalId.of(row.text("goal_id")))
                .addNeedRef(row.anyText("need_id").stream().map(LocalId::of))
                .schedule(Timing.schedule(row))
                .addResponsible(doer(row))
                .addResponsible(row.anyText("answers_name").stream()
                        .map(name -> Parts.ours(ResponsibilityKind.ACCOUNTABLE, PartyKind.STAFF, name)))
                .location(row.anyText("place")
                        .map(place -> new Location(Optional.of(new LocationKind(place)), Optional.empty())))
                .topic(Parts.topic(row))
                .bookedTimeRef(booked(row))
                .build();
    }

    private static Responsible doer(Row row) throws SQLException {
        PartyKind party = new PartyKind(row.text("done_by"));
        return party.equals(PartyKind.PATIENT)
                ? ResponsibleBuilder.builder()
                        .kind(ResponsibilityKind.PERFORMS)
                        .partyType(party)
                        .participantRef(PATIENT)
                        .principal(PrincipalKind.NOT_APPLICABLE)
                        .build()
                : Parts.ours(ResponsibilityKind.PERFORMS, party, row.text("unit_name"));
    }

    /** A booked time is found at the unit where it is booked. */
    private static List<Relation> booked(Row row) throws SQLException {
        String unit = row.text("booked_at");
        return row.anyText("booking_id").stream()
                .map(id -> Parts.link(RelationKind.REALISES, RelationTargetKind.BOOKED_TIME, unit, id))
                .toList();
    }

    private static List<FollowUp> followUp(Row row) throws SQLException {
        if (row.anyText("review_words").isEmpty()) {
            return List.of();
        }
        Schedule when = ScheduleBuilder.builder()
                .precision(SchedulePrecision.MONTH)
                .period(new OpenPeriod(row.anyDay("review_from"), row.anyDay("review_to")))
                .text(row.anyText("review_words"))
                .build();
        return List.of(FollowUpBuilder.builder()
                .followUpId(LocalId.of("review"))
                .schedule(when)
                .status(FollowUpStatus.PLANNED)
                .subject(List.of(new FollowUpSubject(FollowUpSubjectKind.PLAN, Optional.empty())))
                .responsible(
                        List.of(Parts.ours(ResponsibilityKind.ACCOUNTABLE, PartyKind.STAFF, row.text("author_name"))))
                .build());
    }

    private static Participant patient(Row row) throws SQLException {
        return ParticipantBuilder.builder()
                .participantId(PATIENT)
                .partyType(PartyKind.PATIENT)
                .name(row.text("given_name"))
                .addFunction(ParticipantFunction.PARTICIPANT)
                .build();
    }

    private static Participant author(Row row) throws SQLException {
        var unit = new Organization(Identifier.hsa(row.text("unit_id")), row.anyText("unit_name"), List.of());
        return ParticipantBuilder.builder()
                .participantId(AUTHOR)
                .partyType(PartyKind.STAFF)
                .name(row.text("author_name"))
                .staffId(Identifier.hsa(row.text("author_id")))
                .role(CodedValue.text(row.text("author_title")))
                .addFunction(ParticipantFunction.AUTHOR)
                .careUnit(unit)
                .addContact(Filed.reach("author", row))
                .build();
    }

    private static ContactGuidance guidance(Row row) throws SQLException {
        return ContactGuidanceBuilder.builder()
                .guidanceId(LocalId.of("unit"))
                .situation("Frågor om planen")
                .contactParty(Parts.ours(ResponsibilityKind.ACCOUNTABLE, PartyKind.CARE_UNIT, row.text("unit_name")))
                .contact(List.of(Filed.reach("unit", row)))
                .build();
    }
}
