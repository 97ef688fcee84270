package se.samplan.samples.overview;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samplan.contracts.agreement.v1.CareAgreementBodyType;
import se.samplan.contracts.agreement.v1.NextStepType;
import se.samplan.contracts.logistics.v3.structure.ScheduleType;
import se.samplan.contracts.logistics.v3.structure.StructuredCarePlanType;
import se.samplan.contracts.overview.v1.EntryType;
import se.samplan.contracts.planningoverview.v1.GetPlanningOverviewResponseType;

/** What a visit says has been done is told as done wherever a plan or an agreement has it, though neither has been told. */
class DoneTest extends BehindProxy {

    private final GetPlanningOverviewResponseType overview = Answers.empty();

    @BeforeEach
    void aPlanAndAnAgreement() throws Exception {
        Answers.plan(overview, "plan-1", "Vårdplan", new StructuredCarePlanType());
        Answers.row(overview, "plan-1", "a1", "Stygnen tas bort.", "Hampus Provsson")
                .setSchedule(at("20200127100000"));
        NextStepType step = new NextStepType();
        step.setNextStepId("NS2");
        step.setDescription("SIP-möte");
        step.setStatus("planned");
        step.setSchedule(at("20200127100000"));
        CareAgreementBodyType body = new CareAgreementBodyType();
        body.setTitle("Stöd hemma");
        body.getNextStep().add(step);
        Answers.agreement(overview, body, "20260121093000");
    }

    @Test
    void whatAVisitSays() throws Exception {
        visit("plan-1", "a1");
        visit("agreement-1", "NS2");
        adapter.say(overview);

        assertThat(read("/vem-gor-vad")).contains("Genomfört").doesNotContain("Tiden har passerat");
        assertThat(read(plan())).contains("Genomfört").doesNotContain("Tiden har passerat");
        assertThat(read(link(get("/").body(), "href=\"(/overenskommelse/[^\"]+)\"")))
                .contains("Genomfört");
        assertThat(read("/")).contains("Stöd hemma").doesNotContain("Nästa steg: SIP-möte");
    }

    /** And only then: a time that has passed does not say so. */
    @Test
    void whatHasPassedHasNotBeenDoneForThat() throws Exception {
        visit("plan-1", "a1").setStatus("cancelled");
        adapter.say(overview);

        assertThat(read("/vem-gor-vad")).contains("Tiden har passerat").doesNotContain("Genomfört");
        assertThat(read("/")).contains("Nästa steg: SIP-möte");
    }

    private String plan() throws Exception {
        return link(get("/planer").body(), "href=\"(/plan/[^\"]+)\"");
    }

    private EntryType visit(String record, String item) {
        EntryType visit = Answers.time(overview, record, "20200127100000", "Besök");
        visit.setKind("careContact");
        visit.setStatus("done");
        visit.getStatementRef().get(0).setItemId(item);
        return visit;
    }

    private static ScheduleType at(String time) {
        ScheduleType schedule = new ScheduleType();
        schedule.setPrecision("exact");
        schedule.setDateTime(time);
        return schedule;
    }
}
