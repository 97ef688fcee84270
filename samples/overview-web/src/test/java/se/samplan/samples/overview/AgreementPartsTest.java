package se.samplan.samples.overview;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samplan.contracts.agreement.v1.CareAgreementBodyType;
import se.samplan.contracts.agreement.v1.NextStepType;
import se.samplan.contracts.logistics.v3.structure.ContactGuidanceType;
import se.samplan.contracts.logistics.v3.structure.OpenDatePeriodType;
import se.samplan.contracts.logistics.v3.structure.ResponsibleType;
import se.samplan.contracts.overview.v1.EdgeType;
import se.samplan.contracts.overview.v1.PresentedRecordType;
import se.samplan.contracts.overview.v1.StatementRefType;
import se.samplan.contracts.planningoverview.v1.GetPlanningOverviewResponseType;

/** An agreement: whom to call in which situation, and how it reads when another holds in its place. */
class AgreementPartsTest extends BehindProxy {

    private final GetPlanningOverviewResponseType overview = Answers.empty();
    private final CareAgreementBodyType body = new CareAgreementBodyType();

    /** In the order of the record, whatever the order of the roster; somebody who is named twice stands once. */
    @Test
    void whomToCallStandsWithTheSituation() throws Exception {
        contact("Hälsocentralen", "cg2");
        contact("Kirurgmottagningen", "cg1", "cg3");
        contact("Jourtelefonen", "cg1");
        guidance("cg1", "Till och med den 24 februari", "Kirurgmottagningen");
        guidance("cg2", "Efter den 24 februari", "Hälsocentralen");
        guidance("cg3", "Frågor om såret", "Kirurgmottagningen");
        agreement();

        String path = agreement("Efter operationen");

        String[] order = {
            "Till och med den 24 februari",
            "Frågor om såret",
            "Kirurgmottagningen",
            "Efter den 24 februari",
            "Hälsocentralen",
            "Jourtelefonen"
        };
        assertThat(read(path)).contains("Vem ringer jag?").containsSubsequence(order);
        assertThat(read("/utskrift" + path + ".pdf")).contains("Till och med den 24 februari", "Efter den 24 februari");
        assertThat(read(path).split("Till och med den 24 februari", -1)).hasSize(2);
    }

    /** A source that leaves out what the contract demands costs nobody the page. */
    @Test
    void aStepWithoutStatusIsStillToCome() throws Exception {
        NextStepType step = new NextStepType();
        step.setNextStepId("NS1");
        step.setDescription("Nästa besök hos Hampus");
        body.getNextStep().add(step);
        agreement();

        assertThat(read("/")).contains("Nästa besök hos Hampus");
        assertThat(read(agreement("Efter operationen"))).contains("Nästa besök hos Hampus");
    }

    @Test
    void oneThatIsReplacedLeadsToTheOtherAndBack_andHasNoNextStep() throws Exception {
        NextStepType step = new NextStepType();
        step.setNextStepId("NS1");
        step.setDescription("Nästa besök hos Hampus");
        step.setStatus("planned");
        body.getNextStep().add(step);
        PresentedRecordType old = agreement();
        old.setStatus("replaced");
        old.setValidityPeriod(new OpenDatePeriodType());
        old.getValidityPeriod().setStart("20260116");
        PresentedRecordType newer = new PresentedRecordType();
        newer.setRecordKey("agreement-2");
        newer.setTitle("I hemsjukvården");
        newer.setStatus("active");
        edge(newer, "replaces", "agreement-1");
        edge(newer, "covers", "plan-1");
        edge(newer, "covers", "plan-1");
        Answers.plan(overview, "plan-1", "Vårdplan");
        overview.getAgreements().getPresented().add(newer);
        Answers.agreementRecord(overview, "agreement-2", new CareAgreementBodyType(), "20260121093000");
        adapter.say(overview);

        String replaced = agreement("Efter operationen");
        String holds = agreement("I hemsjukvården");

        assertThat(get(replaced).body()).contains("Ersatt av").contains("href=\"" + holds + "\"");
        assertThat(get(holds).body()).contains("Ersätter").contains("href=\"" + replaced + "\"");
        assertThat(read(holds).split("Vårdplan", -1)).hasSize(2);
        assertThat(read(replaced)).containsOnlyOnce("Ersatt av en nyare").doesNotContain("Nästa besök");
        assertThat(read("/")).contains("Tidigare överenskommelser (1)").doesNotContain("Nästa besök");
        assertThat(read(replaced)).contains("Gällde: ").doesNotContain("Gäller");
        assertThat(read("/utskrift" + replaced + ".pdf"))
                .contains("Gällde: ", "Ersatt av: I hemsjukvården")
                .doesNotContain("Gäller", "Ersatt av en nyare");
        assertThat(read("/")).contains("Gällde: ").doesNotContain("Gäller: ");
    }

    /** What has not begun, or rests, has its next step still. */
    @ParameterizedTest
    @CsvSource({"active, true", "draft, true", "onHold, true", "revoked, false", "completed, false"})
    void onlyOneThatHasEndedHasNoNextStep(String status, boolean isThere) throws Exception {
        NextStepType step = new NextStepType();
        step.setNextStepId("NS1");
        step.setDescription("Nästa besök hos Hampus");
        step.setStatus("planned");
        body.getNextStep().add(step);
        agreement().setStatus(status);
        adapter.say(overview);

        assertThat(read(agreement("Efter operationen")).contains("Nästa besök")).isEqualTo(isThere);
        assertThat(read("/").contains("Nästa besök")).isEqualTo(isThere);
    }

    private PresentedRecordType agreement() throws Exception {
        body.setTitle("Efter operationen");
        Answers.agreement(overview, body, "20260116113000");
        adapter.say(overview);
        return overview.getAgreements().getPresented().get(0);
    }

    private String agreement(String title) throws Exception {
        return link(get("/").body(), "href=\"(/overenskommelse/[^\"]+)\"[^>]*>" + title);
    }

    private void contact(String name, String... guidances) {
        Answers.contact(
                overview,
                name,
                "phone",
                "08-1234560" + overview.getContacts().getContact().size());
        var contact = overview.getContacts()
                .getContact()
                .get(overview.getContacts().getContact().size() - 1);
        contact.getHsaId().setExtension("TSTASTA00000-" + name.length());
        for (String guidance : guidances) {
            StatementRefType ref = Answers.ref("agreement-1");
            ref.setItemId(guidance);
            contact.getStatementRef().add(ref);
        }
    }

    private void guidance(String id, String situation, String party) {
        ContactGuidanceType guidance = new ContactGuidanceType();
        guidance.setGuidanceId(id);
        guidance.setSituation(situation);
        guidance.setContactParty(new ResponsibleType());
        guidance.getContactParty().setName(party);
        body.getContactGuidance().add(guidance);
    }

    private static void edge(PresentedRecordType from, String kind, String target) {
        EdgeType edge = new EdgeType();
        edge.setFrom(Answers.ref(from.getRecordKey()));
        edge.setKind(kind);
        edge.setTarget(Answers.ref(target));
        from.getEdge().add(edge);
    }
}
