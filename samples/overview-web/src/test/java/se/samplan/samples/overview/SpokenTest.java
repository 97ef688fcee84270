package se.samplan.samples.overview;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samplan.contracts.agreement.v1.CareAgreementBodyType;
import se.samplan.contracts.agreement.v1.NextStepType;
import se.samplan.contracts.logistics.v3.structure.GoalType;
import se.samplan.contracts.logistics.v3.structure.ProvenanceType;
import se.samplan.contracts.logistics.v3.structure.StructuredCarePlanType;
import se.samplan.contracts.planningoverview.v1.GetPlanningOverviewResponseType;

/** What a source has written is marked with the language that its record says, so that it is read aloud as it is written. */
class SpokenTest extends BehindProxy {

    private static final String GOAL = "Voida hyvin";

    private final GetPlanningOverviewResponseType overview = Answers.empty();

    @ParameterizedTest
    @CsvSource({
        "fi, lang=\"fi\" dir=\"ltr\"",
        "ar, lang=\"ar\" dir=\"rtl\"",
        "sv-FI, lang=\"sv-FI\" dir=\"ltr\"",
        ", lang=\"sv\" dir=\"ltr\""
    })
    void aPlanIsInTheLanguageOfItsRecord(@Nullable String language, String marked) throws Exception {
        StructuredCarePlanType plan = new StructuredCarePlanType();
        plan.setPurpose("Arjen tuki");
        GoalType goal = new GoalType();
        goal.setGoalId("g1");
        goal.setDescription(GOAL);
        plan.getGoal().add(goal);
        plan.setProvenance(provenance(language));
        Answers.plan(overview, "plan-1", "Hoitosuunnitelma", plan);
        Answers.row(overview, "plan-1", "a1", "Kävely ulkona", "Eva Lennartsson");
        adapter.say(overview);

        String list = get("/planer").body();
        assertThat(list).contains(marked + ">Hoitosuunnitelma<");
        assertThat(get(link(list, "href=\"(/plan/[^\"]+)\"")).body())
                .contains(marked + ">Hoitosuunnitelma</h1>", marked + ">Arjen tuki<", marked + ">" + GOAL + "<")
                .contains(marked + "><strong>Kävely ulkona<");
        assertThat(get("/vem-gor-vad").body()).contains(marked + ">Kävely ulkona<");
    }

    /** Within a sentence of ours, too, also on a page in Swedish, and not on one in the language of the record. */
    @Test
    void withinASentenceItIsMarked_whereThePageIsInAnotherLanguage() throws Exception {
        NextStepType step = new NextStepType();
        step.setNextStepId("NS1");
        step.setDescription("Soita apteekkiin.");
        step.setStatus("open");
        CareAgreementBodyType body = new CareAgreementBodyType();
        body.setTitle("Sopimus");
        body.getNextStep().add(step);
        body.setProvenance(provenance("fi"));
        Answers.agreement(overview, body, "20260121093000");
        adapter.say(overview);

        String page = get("/").body();
        assertThat(page).contains("Nästa steg: <span lang=\"fi\" dir=\"ltr\">Soita apteekkiin.</span>");

        String token = link(page, "name=\"token\" value=\"([^\"]+)\"");
        post("/sprak", "token=" + token + "&till=%2F&sprak=fi");
        assertThat(get("/").body()).contains("Soita apteekkiin.").doesNotContain("<span lang=\"fi\"");
    }

    private static ProvenanceType provenance(@Nullable String language) {
        ProvenanceType provenance = new ProvenanceType();
        provenance.setSourceLanguage(language);
        return provenance;
    }
}
