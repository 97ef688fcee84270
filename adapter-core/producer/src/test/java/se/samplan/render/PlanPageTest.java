package se.samplan.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.samplan.render.PageLaws.count;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.samplan.model.plan.Activity;
import se.samplan.model.plan.ActivityBuilder;
import se.samplan.model.plan.ActivityKind;
import se.samplan.model.plan.ActivityStatus;
import se.samplan.model.plan.CarePlan;
import se.samplan.model.plan.CarePlanBuilder;
import se.samplan.model.plan.Goal;
import se.samplan.model.plan.GoalBuilder;
import se.samplan.model.plan.GoalLifecycleStatus;
import se.samplan.model.plan.StructuredCarePlan;
import se.samplan.model.plan.StructuredCarePlanBuilder;
import se.samplan.model.planning.CodedValue;
import se.samplan.model.planning.LocalId;
import se.samplan.model.planning.RecordHeaderBuilder;

/** What holds for every page of every plan. */
class PlanPageTest {

    static final LocalDate TODAY = LocalDate.of(2026, 2, 2);

    private static final int PLANS = 300;

    /** Made once: they are many. */
    private static final List<Made> PAGES =
            plans(PLANS).map(plan -> new Made(plan, PlanPage.html(plan, TODAY))).toList();

    private record Made(CarePlan plan, String html) {}

    @Test
    void saysEveryTextOnce_andNamesWhereverTheyAreNeeded() {
        PAGES.forEach(page -> {
            String body = Read.body(page.html());
            told(page.plan()).forEach(told -> {
                int times = count(body, told.mark());
                if (told.isName()) {
                    assertThat(times).as(told.toString()).isPositive();
                } else {
                    assertThat(times).as(told.toString()).isEqualTo(1 + parts(page.plan(), told.mark()));
                }
                assertThat(body).contains(Plain.text(told.text()));
            });
        });
    }

    @Test
    void saysNothingThatNobodyHasWritten() {
        PAGES.forEach(page -> {
            Set<String> marks = told(page.plan()).stream().map(Told::mark).collect(Collectors.toSet());
            assertThat(marks).containsAll(Told.marks(Read.body(page.html())));
        });
    }

    @Test
    void isWellFormedAndWhole_whateverATextHolds() {
        PAGES.forEach(page -> {
            String html = page.html();
            assertThat(html)
                    .startsWith("<!DOCTYPE html>")
                    .contains("<html lang=\"sv\">")
                    .doesNotContain("<b>å");
            assertThat(Read.page(html).getDocumentElement().getTagName()).isEqualTo("html");
            assertThat(html).doesNotContainPattern("(?i)<script|<img|<link|src=|url\\(|http");
        });
    }

    @Test
    void neverSkipsAHeadingLevel() {
        PAGES.forEach(page -> {
            List<Integer> levels = Read.levels(page.html());
            assertThat(levels).first().isEqualTo(1);
            assertThat(levels.subList(1, levels.size())).doesNotContain(1).allMatch(level -> level <= 6);
            PageLaws.skipsNoLevel(page.html());
        });
    }

    @Test
    void neverHoldsThePersonsNumber_howeverItIsWritten() {
        String text = "Nr 194304247663, 19430424-7663, 430424-7663 och 4304247663.";
        CarePlan plan = withStructure(structure -> structure.summary(text).purpose("Ring 070-1740605"));

        String body = Read.body(PlanPage.html(plan, TODAY));

        assertThat(body).doesNotContain("7663").contains("(personnummer)").contains("070-1740605");
    }

    /** INV-L7, whoever it is: the record may have been let through before there was a rule, or come from elsewhere. */
    @Test
    void neverHoldsAnotherPersonsNumber_butKeepsMoments() {
        String text = "Dottern 191500722390, 150072\u00A0\u2013 2390, 19150088+2392. Prov 20190304 0705.";
        CarePlan plan = withStructure(structure -> structure.summary(text));

        String body = Read.body(PlanPage.html(plan, TODAY));

        assertThat(body).doesNotContain("2390").doesNotContain("2392").contains("Prov 20190304 0705.");
    }

    @Test
    void says_whoWhatAndWhen_first() {
        List<String> parts = Read.headings(PlanPage.html(AstaPlans.sip(), TODAY)).stream()
                .filter(one -> one.getTagName().equals("h2"))
                .map(one -> one.getTextContent())
                .toList();

        assertThat(parts)
                .containsExactly(
                        "Vad som är viktigt för mig",
                        "Vem kontaktar jag när?",
                        "Vad som ska göras",
                        "Mål",
                        "Om något händer",
                        "Uppföljning",
                        "Vilka som är med",
                        "Samtycke",
                        "Om planen");
    }

    @Test
    void saysWhatIsNotIncluded_inAPartOfItsOwn() {
        String html = PlanPage.html(AstaPlans.implementationPlan(), TODAY);

        assertThat(Read.body(html).replaceAll("\\s+", " "))
                .contains(
                        "Det här ingår inte 5. Ärenden på apoteket och att hämta medicin ingår inte i inköpen. Gäller punkt 2, Inköp");
    }

    @Test
    void saysTheDayItWasMade_andNothingAboutForms() {
        assertThat(Read.body(PlanPage.html(AstaPlans.sip(), TODAY)))
                .contains("gjordes 2 februari 2026")
                .doesNotContain("strukturerad");
    }

    @Test
    void doesNotDependOnWhoMayReadIt() {
        CarePlan plan = AstaPlans.sip();
        CarePlan notApproved = CarePlanBuilder.builder(plan)
                .header(RecordHeaderBuilder.builder(plan.header())
                        .approvedForPatient(false)
                        .build())
                .build();

        assertThat(PlanPage.html(notApproved, TODAY)).isEqualTo(PlanPage.html(plan, TODAY));
    }

    @Test
    void keepsEveryGoal_alsoWhereTheTreeIsBroken() {
        List<Goal> goals = List.of(goal("a", "b"), goal("b", "a"), goal("c", "c"), goal("d", "saknas"), goal("e", "d"));

        String body = Read.body(PlanPage.html(withStructure(structure -> structure.goal(goals)), TODAY));

        assertThat(body).contains("målet a", "målet b", "målet c", "målet d", "Delmål 1.1: målet e");
    }

    @Test
    void showsGoalsInTheirSequence_andThoseWithoutOneLast() {
        List<Goal> goals = List.of(
                goal("a", "saknas"),
                GoalBuilder.builder(goal("b", "saknas")).sequence(2).build(),
                GoalBuilder.builder(goal("c", "saknas")).sequence(1).build());

        assertThat(Read.body(PlanPage.html(withStructure(structure -> structure.goal(goals)), TODAY)))
                .containsSubsequence("Mål 1: målet c", "Mål 2: målet b", "Mål 3: målet a");
    }

    @Test
    void saysHowManyActivitiesItShows_whenAllDoNotFit() {
        String html = PlanPage.html(crowded(300), TODAY);

        assertThat(html.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(Sendable.LARGEST);
        assertWholeThings(Read.body(html));
    }

    @Test
    void leavesOutATextThatIsTooLong_ratherThanCutIt() {
        CarePlan plan = withStructure(structure -> structure.purpose("ord ".repeat(60_000)));

        String html = PlanPage.html(plan, TODAY);

        assertThat(html.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(Sendable.LARGEST);
        assertThat(Read.body(html))
                .contains("Texten är för lång för att visas här.")
                .doesNotContain("ord ord");
    }

    @Test
    void fitsAlways() {
        CarePlan plan = withStructure(structure -> structure.activity(crowd(5_000, "långt ".repeat(60))));

        assertThat(PlanPage.html(plan, TODAY).getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThanOrEqualTo(Sendable.LARGEST);
    }

    @Test
    void isRefused_whenThereIsNothingToMakeItOf() {
        CarePlan plan =
                CarePlanBuilder.builder().header(AstaPlans.sip().header()).build();

        assertThatThrownBy(() -> PlanPage.html(plan, TODAY)).hasMessageContaining("structuredCarePlan");
    }

    /** What is shown is shown to its end; what is not shown is counted. */
    static void assertWholeThings(String text) {
        String words = text.replaceAll("\\s+", " ");
        assertThat(words).contains("Innehållet är för långt");
        Matcher shown = Pattern.compile("Här visas (\\d+) av 300\\.").matcher(words);
        assertThat(shown.find()).isTrue();
        int number = Integer.parseInt(shown.group(1));
        assertThat(count(words, "Börja med")).isEqualTo(number).isPositive();
        assertThat(count(words, "sluta när det är klart")).isEqualTo(number);
    }

    static CarePlan crowded(int activities) {
        return withStructure(structure -> structure.activity(crowd(activities, "lite till, ".repeat(10))));
    }

    static Stream<CarePlan> plans(int number) {
        return LongStream.range(0, number).mapToObj(seed -> SomePlans.plan(seed, 1 + (int) (seed % 5)));
    }

    static CarePlan withStructure(UnaryOperator<StructuredCarePlanBuilder> change) {
        CarePlan plan = AstaPlans.sip();
        StructuredCarePlan structure = plan.structuredCarePlan().orElseThrow();
        return CarePlanBuilder.builder(plan)
                .structuredCarePlan(change.apply(StructuredCarePlanBuilder.builder(structure))
                        .build())
                .build();
    }

    private static List<Activity> crowd(int number, String filling) {
        return IntStream.range(0, number)
                .mapToObj(i -> ActivityBuilder.builder()
                        .activityId(LocalId.of("x" + i))
                        .kind(ActivityKind.SELF_CARE)
                        .status(ActivityStatus.PLANNED)
                        .description("Aktivitet")
                        .patientInstruction("Börja med " + filling + "sluta när det är klart")
                        .build())
                .toList();
    }

    private static Goal goal(String name, String parent) {
        return GoalBuilder.builder()
                .goalId(LocalId.of(name))
                .description("målet " + name)
                .lifecycleStatus(GoalLifecycleStatus.ACTIVE)
                .parentGoalId(LocalId.of(parent))
                .build();
    }

    private static List<Told> told(CarePlan plan) {
        return Stream.of(Told.in(plan.header(), "header"), Told.in(plan.structuredCarePlan(), "structure"))
                .flatMap(List::stream)
                .toList();
    }

    /** Activities that are a part of the one with that title: each names it. */
    private static int parts(CarePlan plan, String title) {
        List<Activity> activities = plan.structuredCarePlan().stream()
                .flatMap(structure -> structure.activity().stream())
                .toList();
        return (int) activities.stream()
                .flatMap(part -> part.parentActivityId().stream())
                .flatMap(id -> activities.stream()
                        .filter(whole -> whole.activityId().equals(id))
                        .limit(1))
                .filter(whole -> whole.description()
                        .or(() -> whole.code().map(CodedValue::shown))
                        .filter(text -> text.contains(title))
                        .isPresent())
                .count();
    }
}
