package se.samplan.samples.overview;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.samplan.contracts.logistics.v3.structure.ActivityType;
import se.samplan.contracts.logistics.v3.structure.NeedType;
import se.samplan.contracts.logistics.v3.structure.OrganizationType;
import se.samplan.contracts.logistics.v3.structure.ParticipantType;
import se.samplan.contracts.logistics.v3.structure.PlanConsentType;
import se.samplan.contracts.logistics.v3.structure.PrincipalType;
import se.samplan.contracts.logistics.v3.structure.StructuredCarePlanType;
import se.samplan.contracts.planningoverview.v1.GetPlanningOverviewResponseType;

/** What a plan's record has stands on its page, once. */
class PlanPartsTest extends BehindProxy {

    private final GetPlanningOverviewResponseType overview = Answers.empty();
    private final StructuredCarePlanType plan = new StructuredCarePlanType();

    @Test
    void itsSummary_needs_consent_andWhoLeadsIt() throws Exception {
        plan.setSummary("Stygnen tas bort hemma.");
        need("Ser dåligt.", "professional");
        need("Bor ensam.", "patient");
        plan.setLeadPrincipal(new PrincipalType());
        plan.getLeadPrincipal().setPrincipal("municipality");
        plan.setConsent(new PlanConsentType());
        plan.getConsent().setStatus("given");
        plan.getConsent().setDate("20200116");
        plan.getConsent().setScopeText("Deltagarna på mötet och min dotter");

        assertThat(page())
                .contains(
                        "Sammanfattning Stygnen tas bort hemma.",
                        "Ser dåligt.Personalen bedömer.",
                        "Bor ensam.Du säger själv.",
                        "Ansvarar för planenKommunen",
                        "SamtyckeJa, samtycke är lämnat. 16 januari 2020. Deltagarna på mötet och min dotter.");
    }

    /** A document of which only a summary is told is still a document somewhere. */
    @Test
    void thatThereIsADocumentToo_whereTheRestIsNotTold() throws Exception {
        plan.setSummary("Stygnen tas bort hemma.");
        assertThat(page()).containsSubsequence("Stygnen tas bort hemma.", "Finns också som dokument");

        ActivityType activity = new ActivityType();
        activity.setActivityId("a1");
        activity.setDescription("Stygnen tas bort.");
        plan.getActivity().add(activity);
        GetPlanningOverviewResponseType told = Answers.empty();
        Answers.plan(told, "plan-1", "Utskrivningsplan", plan);
        adapter.say(told);
        assertThat(read(link(get("/planer").body(), "href=\"(/plan/[^\"]+)\"")))
                .contains("Stygnen tas bort hemma.")
                .doesNotContain("Finns också som dokument");
    }

    @Test
    void aUnitThatTakesPartIsNamedOnce() throws Exception {
        ParticipantType unit = new ParticipantType();
        unit.setParticipantId("p1");
        unit.setName("Kirurgmottagningen");
        unit.setCareUnit(new OrganizationType());
        unit.getCareUnit().setName("Kirurgmottagningen");
        plan.getParticipant().add(unit);

        assertThat(page()).containsOnlyOnce("Kirurgmottagningen");
    }

    /** On the page that says whom to ask, what is asked about is among what stands written. */
    @Test
    void whatStandsWrittenIsNotSaidTwice() throws Exception {
        ActivityType activity = new ActivityType();
        activity.setActivityId("a1");
        activity.setDescription("Dospåsarna levereras hem.");
        plan.getActivity().add(activity);
        Answers.plan(overview, "plan-1", "Vårdplan", plan);
        Answers.row(overview, "plan-1", "a1", "Dospåsarna levereras hem", "Farzane");
        adapter.say(overview);

        assertThat(read(link(get("/vem-gor-vad").body(), "href=\"(/fraga/[^\"]+)\"")))
                .containsOnlyOnce("Dospåsarna levereras hem");
    }

    private void need(String text, String by) {
        NeedType need = new NeedType();
        need.setDescription(text);
        need.setStatedBy(by);
        plan.getNeed().add(need);
    }

    private String page() throws Exception {
        Answers.plan(overview, "plan-1", "Utskrivningsplan", plan);
        adapter.say(overview);
        return read(link(get("/planer").body(), "href=\"(/plan/[^\"]+)\""));
    }
}
