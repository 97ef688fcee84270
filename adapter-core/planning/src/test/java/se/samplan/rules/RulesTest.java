package se.samplan.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.samplan.model.People;
import se.samplan.model.ValidRecords;
import se.samplan.model.contact.ContactPeriod;
import se.samplan.model.contact.FixedContact;
import se.samplan.model.contact.FixedContactBuilder;
import se.samplan.model.plan.CarePlan;
import se.samplan.model.plan.CarePlanBuilder;
import se.samplan.model.plan.Goal;
import se.samplan.model.plan.GoalBuilder;
import se.samplan.model.plan.StructuredCarePlanBuilder;
import se.samplan.model.planning.LocalId;

class RulesTest {

    static final RuleContext CONTEXT = new RuleContext(GoodRecords.TODAY, People.ASTA, ValidRecords.SYSTEM);

    private static final int SEEDS = 200;

    static Stream<BadRecords.Bad<?>> bad() {
        return BadRecords.all();
    }

    static Stream<RecordKind<?>> kinds() {
        return RecordKind.all().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bad")
    <M> void aRuleIsFoundBrokenWhereItIs(BadRecords.Bad<M> bad) {
        assertThat(bad.kind().rules().apply(bad.record(), CONTEXT)).contains(new Breach(bad.rule(), bad.path()));
    }

    @Test
    void aGoodRecordBreaksNothing() {
        assertThat(Rules.of(GoodRecords.PLAN, CONTEXT)).isEmpty();
        assertThat(Rules.of(GoodRecords.AGREEMENT, CONTEXT)).isEmpty();
        assertThat(Rules.of(GoodRecords.CONTACT, CONTEXT)).isEmpty();
        assertThat(Rules.of(GoodRecords.NOTE, CONTEXT)).isEmpty();
        assertThat(Rules.ofNoteIn21(GoodRecords.NOTE, CONTEXT)).isEmpty();
        assertThat(Rules.of(GoodRecords.TIME, CONTEXT)).isEmpty();
        assertThat(Rules.of(GoodRecords.CARE_CONTACT, CONTEXT)).isEmpty();
    }

    @Test
    void everyRuleIsBrokenByABadRecord() {
        Set<Rule> broken = BadRecords.all().map(BadRecords.Bad::rule).collect(Collectors.toSet());

        // broken by two records together: below, and where an answer is made
        assertThat(broken).isEqualTo(EnumSet.complementOf(EnumSet.of(Rule.INV_C2, Rule.CON_15)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    <M> void aValidRecordBreaksNothingAtLevelError(RecordKind<M> kind) {
        assertThat(LongStream.range(0, SEEDS)
                        .mapToObj(kind.valid())
                        .flatMap(record -> kind.rules().apply(record, CONTEXT).stream())
                        .filter(breach -> breach.level() == Level.ERROR))
                .isEmpty();
    }

    @Test
    void breachesComeInDocumentOrder() {
        CarePlan plan = CarePlanBuilder.builder(GoodRecords.PLAN)
                .content(List.of())
                .structuredCarePlan(StructuredCarePlanBuilder.builder(GoodRecords.STRUCTURE)
                        .purpose("")
                        .goal(List.of(sub(1, 2), sub(2, 1)))
                        .build())
                .build();

        assertThat(Rules.of(plan, CONTEXT))
                .extracting(Breach::toString)
                .containsExactly(
                        "Breach[rule=INV-S11, path=carePlanBody]",
                        "Breach[rule=INV-S9, path=carePlanBody/structuredCarePlan/purpose]",
                        "Breach[rule=INV-S3, path=carePlanBody/structuredCarePlan/goal[1]/parentGoalId]",
                        "Breach[rule=INV-S3, path=carePlanBody/structuredCarePlan/goal[2]/parentGoalId]");
    }

    @Test
    void aGoalAboveACircleIsNotInIt() {
        CarePlan plan = withGoals(sub(1, 2), sub(2, 1), sub(3, 1));

        assertThat(Rules.of(plan, CONTEXT))
                .extracting(Breach::rule, Breach::path)
                .contains(tuple(Rule.INV_S3_W, "carePlanBody/structuredCarePlan/goal[3]/parentGoalId"));
    }

    @Test
    void aPersonHasOneActiveDoctorContactPerSource() {
        FixedContact ended = FixedContactBuilder.builder(GoodRecords.CONTACT)
                .period(new ContactPeriod(
                        GoodRecords.WRITTEN.toLocalDate(), Optional.of(GoodRecords.TODAY.minusDays(1))))
                .build();

        assertThat(Rules.ofAll(List.of(GoodRecords.CONTACT, ended), CONTEXT)).isEmpty();
        assertThat(Rules.ofAll(List.of(ended, GoodRecords.CONTACT, GoodRecords.CONTACT), CONTEXT))
                .containsExactly(new Breach(Rule.INV_C2, "careManager[3]"));
    }

    @Test
    void aContactIsActiveToTheEndOfItsLastDay() {
        FixedContact lastDay = FixedContactBuilder.builder(GoodRecords.CONTACT)
                .period(new ContactPeriod(GoodRecords.WRITTEN.toLocalDate(), Optional.of(GoodRecords.TODAY)))
                .build();

        assertThat(Rules.ofAll(List.of(lastDay, GoodRecords.CONTACT), CONTEXT))
                .containsExactly(new Breach(Rule.INV_C2, "careManager[2]"));
    }

    @Test
    void theBreachesOfEachContactAreToldWithItsPlace() {
        FixedContact unreachable = FixedContactBuilder.builder(GoodRecords.CONTACT)
                .contact(List.of())
                .externalNotes(" ")
                .build();

        assertThat(Rules.ofAll(List.of(unreachable), CONTEXT))
                .containsExactly(
                        new Breach(Rule.INV_C5, "careManager[1]"),
                        new Breach(Rule.INV_S9, "careManager[1]/externalNotes"));
    }

    @Test
    void messagesAreInBothLanguagesAndIdsAreUnique() {
        assertThat(Rule.values()).allSatisfy(rule -> {
            assertThat(rule.swedish()).isNotBlank().isNotEqualTo(rule.english());
            assertThat(rule.english()).isNotBlank();
        });
        assertThat(Arrays.stream(Rule.values()).map(Rule::id)).doesNotHaveDuplicates();
    }

    private static CarePlan withGoals(Goal... goals) {
        return CarePlanBuilder.builder(GoodRecords.PLAN)
                .structuredCarePlan(StructuredCarePlanBuilder.builder(GoodRecords.STRUCTURE)
                        .goal(List.of(goals))
                        .build())
                .build();
    }

    private static Goal sub(int number, int parent) {
        return GoalBuilder.builder(GoodRecords.GOAL)
                .goalId(LocalId.of("mal-" + number))
                .parentGoalId(LocalId.of("mal-" + parent))
                .responsible(List.of(GoodRecords.NURSE))
                .build();
    }
}
