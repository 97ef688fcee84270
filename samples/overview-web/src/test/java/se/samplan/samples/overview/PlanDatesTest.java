package se.samplan.samples.overview;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.samplan.contracts.agreement.v1.CareAgreementBodyType;
import se.samplan.contracts.logistics.v3.structure.GoalType;
import se.samplan.contracts.logistics.v3.structure.NeedType;
import se.samplan.contracts.logistics.v3.structure.PatientWishType;
import se.samplan.contracts.logistics.v3.structure.StructuredCarePlanType;
import se.samplan.contracts.overview.v1.RiskType;
import se.samplan.contracts.overview.v1.RisksType;
import se.samplan.contracts.planningoverview.v1.GetPlanningOverviewResponseType;

/** Each part of a plan says who says it and when, as far as its source does. */
class PlanDatesTest extends BehindProxy {

    private final GetPlanningOverviewResponseType overview = Answers.empty();
    private final StructuredCarePlanType plan = new StructuredCarePlanType();

    /** Once, where several were said by the same on the same day. */
    @Test
    void whatMattersSaysWhoSaidIt_andWhen() throws Exception {
        wish("patient", "Jag vill ut varje dag.", "20200122");
        wish("nextOfKin", "Mamma ska inte gå ensam.", "20200123");
        wish("patient", "Jag vill sova tryggt.", "20200122");
        wish("patient", "Jag vill träffa Ines.", "20200124");
        wish("professionalInterpretation", "Asta klarar en promenad om dagen.", null);

        assertThat(page())
                .containsSubsequence(
                        "Jag vill ut varje dag. Jag vill sova tryggt. Du säger själv, 22 januari 2020.",
                        "Jag vill träffa Ines. Du säger själv, 24 januari 2020.",
                        "Mamma ska inte gå ensam. Närstående säger, 23 januari 2020.",
                        "Asta klarar en promenad om dagen. Personalen bedömer.");
    }

    @Test
    void whatIsNeededSaysWhenItWasAssessed() throws Exception {
        need("Ser dåligt.", "professional", "20200119");
        need("Bor ensam.", "patient", null);
        need("Går med rollator.", null, "20200120");

        assertThat(page())
                .contains(
                        "Ser dåligt. Personalen bedömer, 19 januari 2020.",
                        "Bor ensam. Du säger själv.",
                        "Går med rollator. 20 januari 2020.");
    }

    @Test
    void aGoalSaysFromWhenItIs_andWhenItWasLookedAt() throws Exception {
        GoalType goal = new GoalType();
        goal.setGoalId("g1");
        goal.setDescription("Gå ut varje dag.");
        goal.setStatedBy("jointly");
        goal.setLifecycleStatus("active");
        goal.setStartDate("20200122");
        goal.setAchievementStatus("inProgress");
        goal.setAchievementDate("20200210");
        plan.getGoal().add(goal);

        assertThat(page())
                .contains(
                        "Gå ut varje dag. Vårt gemensamma mål. Målet är från 22 januari 2020. Inget datum är bestämt.")
                .contains("Pågår Bedömt 10 februari 2020.");
    }

    @Test
    void whatToDoIfSomethingHappensSaysWhereItStands_andSinceWhen() throws Exception {
        overview.setRisks(new RisksType());
        risk("Asta ramlar", "plan-1");
        risk("Andfådd i vila", "agreement-1");
        CareAgreementBodyType body = new CareAgreementBodyType();
        body.setTitle("Stöd hemma");
        Answers.agreement(overview, body, "20200121093000");

        assertThat(page()).contains("Asta ramlar Källa: Vårdplan.");
        assertThat(spaced(get(link(get("/").body(), "href=\"(/overenskommelse/[^\"]+)\""))
                        .body()))
                .contains("Andfådd i vila Källa: Stöd hemma, 21 januari 2020.");
    }

    private void wish(String by, String text, @Nullable String date) {
        PatientWishType wish = new PatientWishType();
        wish.setStatedBy(by);
        wish.setText(text);
        wish.setDate(date);
        plan.getPatientWish().add(wish);
    }

    private void need(String text, @Nullable String by, @Nullable String date) {
        NeedType need = new NeedType();
        need.setDescription(text);
        need.setStatedBy(by);
        need.setAssessedDate(date);
        plan.getNeed().add(need);
    }

    private void risk(String title, String record) {
        RiskType risk = new RiskType();
        risk.setTitle(title);
        risk.getStatementRef().add(Answers.ref(record));
        overview.getRisks().getRisk().add(risk);
    }

    private String page() throws Exception {
        Answers.plan(overview, "plan-1", "Vårdplan", plan);
        adapter.say(overview);
        return spaced(
                get(link(get("/planer").body(), "href=\"(/plan/[^\"]+)\"")).body());
    }

    private static String spaced(String page) {
        return page.replaceAll("<[^>]+>", " ").replaceAll("[\\s\u00a0]+", " ");
    }
}
