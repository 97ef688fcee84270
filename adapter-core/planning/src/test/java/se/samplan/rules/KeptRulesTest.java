package se.samplan.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samplan.rules.GoodRecords.ACTIVITY;
import static se.samplan.rules.GoodRecords.GOAL;
import static se.samplan.rules.GoodRecords.PLAN;
import static se.samplan.rules.GoodRecords.PLAN_TYPES;
import static se.samplan.rules.GoodRecords.STRUCTURE;
import static se.samplan.rules.GoodRecords.TODAY;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.samplan.model.agreement.Agreement;
import se.samplan.model.agreement.AgreementBodyBuilder;
import se.samplan.model.agreement.NextStepBuilder;
import se.samplan.model.agreement.NextStepStatus;
import se.samplan.model.plan.Activity;
import se.samplan.model.plan.ActivityBuilder;
import se.samplan.model.plan.ActivityStatus;
import se.samplan.model.plan.CarePlan;
import se.samplan.model.plan.CarePlanBuilder;
import se.samplan.model.plan.GoalBuilder;
import se.samplan.model.plan.GoalLifecycleStatus;
import se.samplan.model.plan.GoalTargetBuilder;
import se.samplan.model.plan.StructuredCarePlan;
import se.samplan.model.plan.StructuredCarePlanBuilder;
import se.samplan.model.plan.TypeOfCarePlan;
import se.samplan.model.planning.AssertedBy;
import se.samplan.model.planning.CareSphere;
import se.samplan.model.planning.CodedValue;
import se.samplan.model.planning.Document;
import se.samplan.model.planning.Identifier;
import se.samplan.model.planning.LocalId;
import se.samplan.model.planning.Participant;
import se.samplan.model.planning.ParticipantBuilder;
import se.samplan.model.planning.PartyKind;
import se.samplan.model.planning.PrincipalKind;
import se.samplan.model.planning.RelationBuilder;
import se.samplan.model.planning.RelationKind;
import se.samplan.model.planning.RelationTargetKind;
import se.samplan.model.planning.ResponsibilityKind;
import se.samplan.model.planning.Responsible;
import se.samplan.model.planning.ResponsibleBuilder;
import se.samplan.model.planning.ScheduleBuilder;
import se.samplan.model.planning.SchedulePrecision;

/** The other side of {@link BadRecords}: what comes close to breaking a rule, and keeps it. */
class KeptRulesTest {

    private static final int LARGEST_DOCUMENT = 100 * 1024;

    /** One record that keeps every rule; the rules are asked by the test and not before. */
    private record Kept(String what, Supplier<List<Breach>> breaches) {
        @Override
        public String toString() {
            return what;
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"plans", "goals", "activities", "agreements"})
    void breaksNothing(Kept kept) {
        assertThat(kept.breaches().get()).isEmpty();
    }

    static Stream<Kept> plans() {
        return Stream.of(
                plan("the person herself needs no way to be reached", s -> s.participant(with(PartyKind.PATIENT))),
                plan(
                        "the second principal of a SIP only answers for something",
                        s -> s.participant(List.of(
                                        GoodRecords.participant("deltagare-1", PrincipalKind.REGION),
                                        GoodRecords.participant("deltagare-2", PrincipalKind.REGION)))
                                .activity(List.of(by(ResponsibleBuilder.builder(GoodRecords.NURSE)
                                        .principal(PrincipalKind.MUNICIPALITY)
                                        .build())))),
                another(
                        "SIP means something else in another list of codes",
                        s -> s.planType(CodedValue.of("SIP", "1.2.3", "Något annat"))
                                .leadPrincipal(Optional.empty())
                                .consent(Optional.empty())),
                another(
                        "next of kin without a way to be reached needs nobody's leave",
                        s -> s.planType(CodedValue.of("VP", PLAN_TYPES, "Vårdplan"))
                                .participant(with(PartyKind.NEXT_OF_KIN))),
                plan("a text may end in blanks", s -> s.purpose("Att gå till torget ")),
                whole(
                        "a document may be as large as is allowed",
                        p -> p.content(
                                List.of(Document.html("<h1>Plan</h1>"), Document.pdf(new byte[LARGEST_DOCUMENT])))),
                whole(
                        "social care's plan with goals and a follow-up",
                        p -> p.typeOfCarePlan(TypeOfCarePlan.GP)
                                .structuredCarePlan(StructuredCarePlanBuilder.builder(STRUCTURE)
                                        .planType(CodedValue.of("GP", PLAN_TYPES, "Genomförandeplan"))
                                        .careSphere(CareSphere.SOCIAL_CARE)
                                        .build())));
    }

    static Stream<Kept> goals() {
        return Stream.of(
                plan(
                        "an activity of a goal below it is one of the goal's",
                        s -> s.goal(List.of(
                                        GOAL,
                                        GoalBuilder.builder(GOAL)
                                                .goalId(LocalId.of("mal-2"))
                                                .parentGoalId(GOAL.goalId())
                                                .build()))
                                .activity(List.of(ActivityBuilder.builder(ACTIVITY)
                                        .goalRef(List.of(LocalId.of("mal-2")))
                                        .build()))),
                plan(
                        "a planned goal that is looked at again and again needs no day",
                        s -> s.goal(List.of(
                                GOAL,
                                GoalBuilder.builder(GOAL)
                                        .goalId(LocalId.of("mal-2"))
                                        .lifecycleStatus(GoalLifecycleStatus.PLANNED)
                                        .target(List.of(GoalTargetBuilder.builder()
                                                .dueSchedule(GoodRecords.recurring())
                                                .build()))
                                        .build()))));
    }

    static Stream<Kept> activities() {
        return Stream.of(
                activity(
                        "whoever is accountable is enough",
                        a -> a.responsible(List.of(ResponsibleBuilder.builder(GoodRecords.NURSE)
                                .kind(ResponsibilityKind.ACCOUNTABLE)
                                .build()))),
                activity(
                        "what is over needs nobody",
                        a -> a.status(ActivityStatus.COMPLETED).responsible(List.of())),
                activity(
                        "nobody is decided yet, and it says so",
                        a -> a.responsible(List.of()).responsibleNotDecided(true)),
                activity(
                        "no time is decided, but the day when it will be",
                        a -> a.schedule(ScheduleBuilder.builder()
                                .precision(SchedulePrecision.NOT_DECIDED)
                                .decidedBy(TODAY)
                                .build())));
    }

    static Stream<Kept> agreements() {
        return Stream.of(agreement(
                "a step is booked, and says as what",
                b -> b.nextStep(List.of(NextStepBuilder.builder(GoodRecords.NEXT_STEP)
                        .status(NextStepStatus.BOOKED)
                        .bookedTimeRef(RelationBuilder.builder()
                                .relationType(RelationKind.BOOKED_BY)
                                .targetKind(RelationTargetKind.BOOKED_TIME)
                                .targetRecordId(Identifier.record("TSTASTA00000-SYS2", "bokning-1"))
                                .assertedBy(AssertedBy.SOURCE)
                                .build())
                        .build()))));
    }

    private static List<Participant> with(PartyKind third) {
        Participant unreachable = ParticipantBuilder.builder(
                        GoodRecords.participant("deltagare-3", PrincipalKind.REGION))
                .partyType(third)
                .contact(List.of())
                .build();
        return Stream.concat(STRUCTURE.participant().stream(), Stream.of(unreachable))
                .toList();
    }

    private static Activity by(Responsible party) {
        return ActivityBuilder.builder(ACTIVITY).responsible(List.of(party)).build();
    }

    private static Kept activity(String what, UnaryOperator<ActivityBuilder> change) {
        return plan(
                what,
                s -> s.activity(
                        List.of(change.apply(ActivityBuilder.builder(ACTIVITY)).build())));
    }

    private static Kept plan(String what, UnaryOperator<StructuredCarePlanBuilder> change) {
        return whole(what, p -> p.structuredCarePlan(changed(change)));
    }

    /** A plan that is no SIP. */
    private static Kept another(String what, UnaryOperator<StructuredCarePlanBuilder> change) {
        return whole(what, p -> p.typeOfCarePlan(TypeOfCarePlan.VP).structuredCarePlan(changed(change)));
    }

    private static StructuredCarePlan changed(UnaryOperator<StructuredCarePlanBuilder> change) {
        return change.apply(StructuredCarePlanBuilder.builder(STRUCTURE)).build();
    }

    private static Kept whole(String what, UnaryOperator<CarePlanBuilder> change) {
        CarePlan plan = change.apply(CarePlanBuilder.builder(PLAN)).build();
        return new Kept(what, () -> Rules.of(plan, RulesTest.CONTEXT));
    }

    private static Kept agreement(String what, UnaryOperator<AgreementBodyBuilder> change) {
        Agreement agreement = new Agreement(
                GoodRecords.AGREEMENT.header(),
                change.apply(AgreementBodyBuilder.builder(GoodRecords.BODY)).build());
        return new Kept(what, () -> Rules.of(agreement, RulesTest.CONTEXT));
    }
}
