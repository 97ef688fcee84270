package se.samplan.samples.overview;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.samplan.contracts.agreement.v1.CareAgreementBodyType;
import se.samplan.contracts.agreement.v1.NextStepType;
import se.samplan.contracts.logistics.v3.structure.FollowUpType;
import se.samplan.contracts.logistics.v3.structure.ResponsibleType;
import se.samplan.contracts.logistics.v3.structure.ScheduleType;
import se.samplan.contracts.logistics.v3.structure.StructuredCarePlanType;
import se.samplan.contracts.planningoverview.v1.GetPlanningOverviewResponseType;

/** What has been called off, done or taken back is never read as something that is to come. */
class EndedPartsTest extends BehindProxy {

    private static final String PLAN = "href=\"(/plan/[^\"]+)\"";
    private static final String AGREEMENT = "href=\"(/overenskommelse/[^\"]+)\"";

    @Test
    void aFollowUpThatIsCalledOff_andOneWithoutADay() throws Exception {
        StructuredCarePlanType structure = new StructuredCarePlanType();
        structure.getFollowUp().add(followUp("planned", "20990312100000", null));
        structure.getFollowUp().add(followUp("cancelled", "20990401100000", null));
        structure.getFollowUp().add(followUp("cancelled", "20200401100000", null));
        structure.getFollowUp().add(followUp("planned", null, "I slutet av sommaren"));
        structure.getFollowUp().add(followUp("cancelled", null, "Till hösten"));
        GetPlanningOverviewResponseType overview = Answers.empty();
        Answers.plan(overview, "plan-1", "Vårdplan hjärtsvikt", structure);
        adapter.say(overview);

        String page = get(link(get("/planer").body(), PLAN)).body().replace('\u00A0', ' ');

        assertThat(page)
                .contains(
                        "Följs upp torsdag 12 mars 2099.",
                        "Uppföljningen onsdag 1 april 2099 är inställd.",
                        "Uppföljningen onsdag 1 april 2020 är inställd.",
                        "I slutet av sommaren.",
                        "Inställt.");
        assertThat(page).doesNotContain("skulle ha varit", "Ingen tid är bestämd", "Till hösten");
        assertThat(page.split("Ansvarig: Farzane Hatamian", -1)).hasSize(6);
    }

    @Test
    void whatSomebodyHasDoneOrTakenBackInAnAgreement() throws Exception {
        CareAgreementBodyType body = new CareAgreementBodyType();
        body.setTitle("Stöd hemma");
        body.getCommitment().add(Answers.commitment("open", "Dela doser varje vecka"));
        body.getCommitment().add(Answers.commitment("done", "Beställa rollator"));
        body.getCommitment().add(Answers.commitment("movedTo", "Hjälpa till med dusch"));
        body.getCommitment().add(Answers.commitment("withdrawn", "Köra till affären"));
        NextStepType step = new NextStepType();
        step.setNextStepId("step-1");
        step.setDescription("Möte på hälsocentralen");
        step.setStatus("done");
        body.getNextStep().add(step);
        GetPlanningOverviewResponseType overview = Answers.empty();
        Answers.agreement(overview, body, "20260121093000");
        adapter.say(overview);

        String page = get(link(get("/").body(), AGREEMENT)).body();

        assertThat(page.replaceAll("<[^>]+>", ""))
                .contains("Dela doser varje vecka", "Beställa rollator. Genomfört.")
                .contains("Hjälpa till med dusch. Har gått över till något annat.")
                .doesNotContain("Dela doser varje vecka. Genomfört", "Köra till affären");
    }

    /** Of a step that is in nobody's table there is no page that says whom to ask. */
    @Test
    void noLinkLeadsToAPageThatIsNotThere() throws Exception {
        CareAgreementBodyType body = new CareAgreementBodyType();
        body.setTitle("Stöd hemma");
        body.getNextStep().add(step("step-1", "Möte på hälsocentralen"));
        body.getNextStep().add(step("step-2", "Besök hemma"));
        GetPlanningOverviewResponseType overview = Answers.empty();
        Answers.agreement(overview, body, "20260121093000");
        Answers.row(overview, "agreement-1", "step-2", "Besök hemma", "Farzane Hatamian");
        adapter.say(overview);

        String page = get(link(get("/").body(), AGREEMENT)).body();

        assertThat(page).contains("Möte på hälsocentralen").containsOnlyOnce("Vem frågar jag nu?");
        assertThat(get(link(page, "href=\"(/fraga/[^\"]+)\"")).statusCode()).isEqualTo(200);
    }

    private static NextStepType step(String id, String text) {
        NextStepType step = new NextStepType();
        step.setNextStepId(id);
        step.setDescription(text);
        step.setStatus("planned");
        return step;
    }

    private static FollowUpType followUp(String status, @Nullable String time, @Nullable String text) {
        FollowUpType followUp = new FollowUpType();
        followUp.setStatus(status);
        followUp.setSchedule(new ScheduleType());
        followUp.getSchedule().setDateTime(time);
        followUp.getSchedule().setText(text);
        ResponsibleType responsible = new ResponsibleType();
        responsible.setName("Farzane Hatamian");
        followUp.getResponsible().add(responsible);
        return followUp;
    }
}
