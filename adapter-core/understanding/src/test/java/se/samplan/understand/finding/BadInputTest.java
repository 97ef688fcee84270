package se.samplan.understand.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.samplan.model.plan.Activity;
import se.samplan.model.plan.ActivityBuilder;
import se.samplan.model.plan.ActivityKind;
import se.samplan.model.plan.ActivityStatus;
import se.samplan.model.plan.CarePlan;
import se.samplan.model.plan.Goal;
import se.samplan.model.plan.GoalBuilder;
import se.samplan.model.plan.GoalLifecycleStatus;
import se.samplan.model.planning.AssertedBy;
import se.samplan.model.planning.CodedValue;
import se.samplan.model.planning.Identifier;
import se.samplan.model.planning.LocalId;
import se.samplan.model.planning.PartyKind;
import se.samplan.model.planning.Relation;
import se.samplan.model.planning.RelationBuilder;
import se.samplan.model.planning.RelationKind;
import se.samplan.model.planning.RelationTargetKind;
import se.samplan.model.planning.ResponsibilityKind;
import se.samplan.model.planning.Responsible;
import se.samplan.model.planning.ResponsibleBuilder;
import se.samplan.model.planning.ScheduleBuilder;
import se.samplan.model.planning.SchedulePrecision;
import se.samplan.understand.AsOf;
import se.samplan.understand.Known;
import se.samplan.understand.PlanningBuilder;
import se.samplan.understand.Section;

/** Records that should not be as they are have a defined answer, and nothing else is lost. */
class BadInputTest {

    private static final AsOf DAY = SmallPlan.DAY;

    @Test
    void plansThatArePartsOfEachOtherAreACircle() {
        Section section = section(List.of(
                SmallPlan.named("P1").relation(List.of(partOf("P2"))).build("P1", "P1"),
                SmallPlan.named("P2").relation(List.of(partOf("P3"))).build("P2", "P2"),
                SmallPlan.named("P3")
                        .relation(List.of(partOf("P1"), partOf("P3"), partOf("P4")))
                        .build("P3", "P3")));

        assertThat(section.graph().edges())
                .map(edge -> Section.text(edge.from()) + " " + edge.state() + " "
                        + edge.target().map(Section::text).orElse("–"))
                .containsExactly("P1 CYCLE P2", "P2 CYCLE P3", "P3 DANGLING –", "P3 CYCLE P1", "P3 CYCLE P3");
        assertThat(kinds(section)).containsExactly("danglingLink P3");
    }

    @Test
    void goalsThatAreAboveEachOtherAreGoalsAllTheSame() {
        Section section = section(List.of(SmallPlan.named("P1")
                .goal(List.of(goal("G1", "G2"), goal("G2", "G1"), goal("G3", "G3")))
                .activity(List.of(activity("a1", "G1", List.of(of("Emilia Ström")))))
                .build("P1", "P1")));

        assertThat(kinds(section)).containsExactly("possibleGap P1/G3");
    }

    /** Both are shown; what the later says is compared with others, and the earlier contradicts nobody. */
    @Test
    void twoRecordsWithOneIdAreTwoVersions() {
        Section section = section(List.of(
                SmallPlan.named("one")
                        .version(1)
                        .activity(List.of(shopping("Emilia Ström")))
                        .build("one", "P1"),
                SmallPlan.named("two")
                        .version(2)
                        .activity(List.of(shopping("Eva Lennartsson")))
                        .build("two", "P1"),
                SmallPlan.named("three")
                        .activity(List.of(shopping("Eva Lennartsson")))
                        .build("three", "P2")));

        assertThat(kinds(section)).containsExactly("duplicateCandidate one two");
        assertThat(section.findings())
                .map(Finding::text)
                .containsExactly("Det här finns i flera versioner. Alla visas.");
        assertThat(section.matrix().rows()).hasSize(3);
    }

    @Test
    void twoSpellingsOfANameAreNoConflict() {
        assertThat(kinds(twoPlans("Farzane Hatamian", "Farzaneh Hatamian"))).isEmpty();
        assertThat(kinds(twoPlans("Farzane Hatamian", "HATAMIAN, Farzane"))).isEmpty();
        assertThat(kinds(twoPlans("Farzane Hatamian", "Farzane"))).isEmpty();
        assertThat(kinds(twoPlans("Farzane Hatamian", "Eva Lennartsson")))
                .containsExactly("conflictingResponsible one/a1 two/a1");
    }

    @Test
    void signsThatMeanSomethingElsewhereMeanNothingHere() {
        String text = "{0} <script>alert('1')</script> & \"så\"\n\n{1}";
        Activity undecided = ActivityBuilder.builder()
                .activityId(LocalId.of("a1"))
                .kind(ActivityKind.OTHER)
                .status(ActivityStatus.PLANNED)
                .description(text)
                .responsible(List.of(of("Emilia Ström")))
                .schedule(ScheduleBuilder.builder()
                        .precision(SchedulePrecision.NOT_DECIDED)
                        .build())
                .build();

        assertThat(section(List.of(SmallPlan.named("P1")
                                .activity(List.of(undecided))
                                .build("P1", "P1")))
                        .findings())
                .map(Finding::text)
                .containsExactly(
                        "Ingen tid är bestämd för det här i en vårdplan: ”{0} <script>alert('1')</script> & \"så\""
                                + " {1}”");
    }

    /** The activity of each plan leads to one of its goals, and to no other. */
    @Test
    void twoHundredPlansWithTwentyGoalsEachHaveAnAnswer() {
        List<Known<CarePlan>> plans = IntStream.rangeClosed(1, 200)
                .mapToObj(number -> SmallPlan.named("P" + number)
                        .goal(IntStream.rangeClosed(1, 20)
                                .mapToObj(goal -> goal("G" + goal, "G" + (goal - 1)))
                                .toList())
                        .activity(List.of(shopping(number % 2 == 0 ? "Emilia Ström" : "Eva Lennartsson")))
                        .build("P" + number, "P" + number))
                .toList();
        Section section = section(plans);

        assertThat(section.findings())
                .filteredOn(finding -> finding.kind() == FindingKind.CONFLICTING_RESPONSIBLE)
                .singleElement()
                .satisfies(finding -> assertThat(finding.statements()).hasSize(200));
        assertThat(section.findings())
                .filteredOn(finding -> finding.kind() == FindingKind.POSSIBLE_GAP)
                .hasSize(200 * 19);
    }

    private static Section twoPlans(String one, String other) {
        return section(List.of(
                SmallPlan.named("one").activity(List.of(shopping(one))).build("one", "P1"),
                SmallPlan.named("two").activity(List.of(shopping(other))).build("two", "P2")));
    }

    private static List<String> kinds(Section section) {
        return section.findings().stream()
                .map(finding -> finding.kind().code() + " " + Section.texts(finding.statements()))
                .toList();
    }

    private static Section section(List<Known<CarePlan>> plans) {
        return Section.ofWorld(PlanningBuilder.builder().plans(plans).build(), DAY);
    }

    private static Goal goal(String id, String parent) {
        return GoalBuilder.builder()
                .goalId(LocalId.of(id))
                .description("Ett mål")
                .lifecycleStatus(GoalLifecycleStatus.ACTIVE)
                .parentGoalId(LocalId.of(parent))
                .build();
    }

    private static Activity shopping(String performer) {
        return activity("a1", "G1", List.of(of(performer)));
    }

    private static Activity activity(String id, String goal, List<Responsible> responsible) {
        return ActivityBuilder.builder()
                .activityId(LocalId.of(id))
                .kind(ActivityKind.OTHER)
                .status(ActivityStatus.ONGOING)
                .goalRef(List.of(LocalId.of(goal)))
                .topic(List.of(CodedValue.of("shopping", "2.999.752.1.15", "Inköp")))
                .responsible(responsible)
                .build();
    }

    private static Responsible of(String name) {
        return ResponsibleBuilder.builder()
                .kind(ResponsibilityKind.PERFORMS)
                .partyType(PartyKind.STAFF)
                .name(name)
                .build();
    }

    private static Relation partOf(String plan) {
        return RelationBuilder.builder()
                .relationType(RelationKind.PART_OF)
                .targetKind(RelationTargetKind.CARE_PLAN)
                .targetRecordId(Identifier.record(SmallPlan.SYSTEM, plan))
                .assertedBy(AssertedBy.SOURCE)
                .build();
    }
}
