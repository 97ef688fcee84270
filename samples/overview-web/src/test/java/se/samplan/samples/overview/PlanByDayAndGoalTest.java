package se.samplan.samples.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samplan.contracts.logistics.v3.structure.ActivityType;
import se.samplan.contracts.logistics.v3.structure.GoalType;
import se.samplan.contracts.logistics.v3.structure.ScheduleType;
import se.samplan.contracts.logistics.v3.structure.StructuredCarePlanType;
import se.samplan.contracts.logistics.v3.structure.WeekDaysEnum;
import se.samplan.contracts.planningoverview.v1.GetPlanningOverviewResponseType;

/** What a plan has done, on which day of the week, and for which goal. */
class PlanByDayAndGoalTest extends BehindProxy {

    private final GetPlanningOverviewResponseType overview = Answers.empty();
    private final StructuredCarePlanType plan = new StructuredCarePlanType();

    @BeforeEach
    void aPlan() throws Exception {
        goal("G1", null, "Komma ut");
        goal("G1.1", "G1", "Gå två gånger i veckan");
        goal("G2", null, "Ta läkemedlen rätt");
        activity("a1", "Tillsyn.", daily(), "G1");
        activity("a2", "Promenad.", weekly(WeekDaysEnum.THURSDAY, WeekDaysEnum.MONDAY), "G1", "G1.1");
        activity("a3", "Dusch.", weekly(WeekDaysEnum.FRIDAY));
        activity("a4", "Stygnen tas bort.", once(), "G9");
        Answers.plan(overview, "plan-1", "Genomförandeplan", plan);
        adapter.say(overview);
    }

    /** All that is said of a task is said once; on its other days, and at its goal, its name leads there. */
    @Test
    void whatIsDoneStandsUnderItsDays_andIsSaidInFullOnce() throws Exception {
        String page = page();

        assertThat(plain(part(page, "gors")).replace(" i dag ", " "))
                .containsSubsequence(
                        "Alla dagar Tillsyn. Varje dag Eva Lennartsson utför",
                        "Måndag Promenad. Eva Lennartsson utför",
                        "Torsdag Promenad. Fredag Dusch. Eva Lennartsson utför",
                        "Andra tider Stygnen tas bort. 27 januari 2099 Eva Lennartsson utför");
        String place = link(page, "<li id=\"([^\"]+)\">\\s*<div>\\s*<p[^>]*><strong>Promenad\\.");
        String there = "<a href=\"#" + place + "\" lang=\"sv\" dir=\"ltr\">Promenad.</a>";
        assertThat(part(page, "gors")).containsOnlyOnce(there);
        assertThat(part(page, "mal")).containsOnlyOnce(there);
    }

    /** A goal has what is done for it; what is done for a part of it stands there; and what is for no goal of the plan is told, too. */
    @Test
    void underEachGoalStandsWhatIsDoneForIt() throws Exception {
        assertThat(plain(part(page(), "mal")))
                .contains("Komma ut Inget datum är bestämt. Det står inte hur det går Det här gör vi för att nå målet:"
                        + " Tillsyn. Gå två gånger i veckan Inget datum är bestämt. Det står inte hur det går"
                        + " Det här gör vi för att nå målet: Promenad. Ta läkemedlen rätt")
                .endsWith("Hör inte till något mål Dusch. Stygnen tas bort.");
    }

    @Test
    void whereNothingHasADayOfTheWeek_noDaysAreTold() throws Exception {
        GetPlanningOverviewResponseType other = Answers.empty();
        Answers.plan(other, "plan-1", "Genomförandeplan", new StructuredCarePlanType());
        Answers.row(other, "plan-1", "a4", "Stygnen tas bort.", "Eva Lennartsson")
                .setSchedule(once());
        adapter.say(other);

        assertThat(plain(part(page(), "gors")))
                .contains("Bestämt Stygnen tas bort.")
                .doesNotContain("Andra tider");
    }

    private void goal(String id, @Nullable String parent, String text) {
        GoalType goal = new GoalType();
        goal.setGoalId(id);
        goal.setParentGoalId(parent);
        goal.setDescription(text);
        plan.getGoal().add(goal);
    }

    private void activity(String id, String text, ScheduleType schedule, String... goals) {
        ActivityType activity = new ActivityType();
        activity.setActivityId(id);
        activity.setDescription(text);
        activity.getGoalRef().addAll(List.of(goals));
        plan.getActivity().add(activity);
        Answers.row(overview, "plan-1", id, text, "Eva Lennartsson").setSchedule(schedule);
    }

    private static ScheduleType once() {
        ScheduleType schedule = new ScheduleType();
        schedule.setPrecision("day");
        schedule.setDateTime("20990127");
        return schedule;
    }

    private static ScheduleType daily() {
        ScheduleType schedule = new ScheduleType();
        schedule.setPrecision("recurring");
        schedule.setPerPeriodUnit("d");
        schedule.setPerPeriod(1);
        schedule.setText("Varje dag");
        return schedule;
    }

    private static ScheduleType weekly(WeekDaysEnum... days) {
        ScheduleType schedule = new ScheduleType();
        schedule.setPrecision("recurring");
        schedule.setPerPeriodUnit("wk");
        schedule.getWeekDay().addAll(List.of(days));
        return schedule;
    }

    private String page() throws Exception {
        return get(link(get("/planer").body(), "href=\"(/plan/[^\"]+)\"")).body();
    }

    private static String part(String page, String heading) {
        return link(page, "(?s)(<h2 id=\"" + heading + "\".*?)</section>");
    }

    private static String plain(String page) {
        return page.replaceAll("<[^>]+>", " ").replaceAll("[\\s\u00a0]+", " ").strip();
    }
}
