package se.samplan.samples.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import se.samplan.contracts.agreement.v1.CareAgreementBodyType;
import se.samplan.contracts.logistics.v3.structure.ContactGuidanceType;
import se.samplan.contracts.overview.v1.ContactType;
import se.samplan.contracts.overview.v1.OrganisationType;
import se.samplan.contracts.overview.v1.RowType;
import se.samplan.contracts.overview.v1.StatementRefType;
import se.samplan.contracts.planningoverview.v1.GetPlanningOverviewResponseType;

/** What is whose is told by keys and references: what is called the same is not the same. */
class WhoseTest extends BehindProxy {

    private static final Pattern PLAN = Pattern.compile("href=\"(/plan/[^\"]+)\"");

    /** A plan of the same title, or of a title that has hers in it, is another plan. */
    @Test
    void aPlanHasTheTimesThatReferToIt() throws Exception {
        GetPlanningOverviewResponseType overview = Answers.empty();
        Answers.plan(overview, "p1", "Vårdplan");
        Answers.plan(overview, "p2", "Vårdplan");
        Answers.plan(overview, "p3", "Vårdplan diabetes");
        Answers.time(overview, "p1", "20991001100000", "Tid ett");
        Answers.time(overview, "p2", "20991002100000", "Tid två");
        Answers.time(overview, "p3", "20991003100000", "Tid tre");
        adapter.say(overview);

        List<String> pages = PLAN.matcher(get("/planer").body())
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();

        assertThat(get(pages.get(0)).body()).contains("Tid ett").doesNotContain("Tid två", "Tid tre");
        assertThat(get(pages.get(1)).body()).contains("Tid två").doesNotContain("Tid ett", "Tid tre");
        assertThat(get(pages.get(2)).body()).contains("Tid tre").doesNotContain("Tid ett", "Tid två");
    }

    @Test
    void twoOfOneNameAreTwo_andOneIsNotTwo() throws Exception {
        GetPlanningOverviewResponseType overview = Answers.empty();
        anna(overview, "TSTASTA00000-P601", "Hemsjukvården");
        anna(overview, "TSTASTA00000-P602", "Hemtjänsten");
        does(overview, "a1", "c0");
        does(overview, "a2", "c1");
        does(overview, "a3", "c1");
        adapter.say(overview);

        assertThat(plain(get("/vem-gor-vad").body()))
                .contains("Anna Berg, Hemsjukvården (1) Uppgift a1 Anna Berg, Hemtjänsten (2) Uppgift a2 Uppgift a3");

        overview.getContacts().getContact().remove(0);
        overview.getResponsibilities().getRow().remove(0);
        adapter.say(overview);

        assertThat(plain(get("/vem-gor-vad").body())).contains("Anna Berg (2) Uppgift a2 Uppgift a3");
    }

    private static void anna(GetPlanningOverviewResponseType overview, String id, String unit) {
        Answers.contact(overview, "Anna Berg", "phone", "070-1740608");
        List<ContactType> roster = overview.getContacts().getContact();
        ContactType anna = roster.get(roster.size() - 1);
        anna.getHsaId().setExtension(id);
        anna.getNaming().get(0).setUnit(new OrganisationType());
        anna.getNaming().get(0).getUnit().setName(unit);
    }

    private static void does(GetPlanningOverviewResponseType overview, String item, String contact) {
        RowType row = Answers.row(overview, "p1", item, "Uppgift " + item, "Anna Berg");
        row.getCell().get(0).getParty().setContactKey(contact);
    }

    /** Whom to ask is one link away from each task, and from what each side has promised in an agreement and still is to do. */
    @Test
    void fromEveryTaskOneAsks() throws Exception {
        GetPlanningOverviewResponseType overview = Answers.empty();
        CareAgreementBodyType body = new CareAgreementBodyType();
        body.setTitle("Stöd hemma");
        body.getCommitment().add(Answers.commitment("open", "Dela doser varje vecka"));
        body.getCommitment().add(Answers.commitment("done", "Beställa rollator"));
        Answers.agreement(overview, body, "20260121093000");
        Answers.row(overview, "agreement-1", "open", "Dela doser varje vecka", "Eva Lennartsson");
        Answers.row(overview, "agreement-1", "done", "Beställa rollator", "Eva Lennartsson");
        adapter.say(overview);

        String matrix = get("/vem-gor-vad").body();
        String agreement =
                get(link(get("/").body(), "href=\"(/overenskommelse/[^\"]+)\"")).body();

        assertThat(matrix.split("href=\"/fraga/", -1)).hasSize(3);
        assertThat(plain(agreement))
                .contains("Dela doser varje vecka Vem frågar jag nu? Om: Dela doser varje vecka Beställa rollator.")
                .doesNotContain("Om: Beställa rollator", "Om: Stöd hemma");
        assertThat(get(link(agreement, "href=\"(/fraga/[^\"]+)\"")).body()).contains("Dela doser varje vecka");
    }

    /** Also from an agreement in which nothing is left to do: whom it says to call comes first. */
    @Test
    void fromAnAgreementWithoutOpenStepsOneAsks() throws Exception {
        GetPlanningOverviewResponseType overview = Answers.empty();
        CareAgreementBodyType body = new CareAgreementBodyType();
        body.setTitle("Stöd hemma");
        body.setWhatItMeans("Vi håller kontakt.");
        body.getCommitment().add(Answers.commitment("done", "Beställa rollator"));
        ContactGuidanceType guidance = new ContactGuidanceType();
        guidance.setGuidanceId("cg1");
        guidance.setSituation("Frågor om såret");
        body.getContactGuidance().add(guidance);
        Answers.agreement(overview, body, "20260121093000");
        anna(overview, "TSTASTA00000-P601", "Hemsjukvården");
        Answers.contact(overview, "Bo Provsson", "phone", "070-1740607");
        ContactType bo = overview.getContacts().getContact().get(1);
        bo.getHsaId().setExtension("TSTASTA00000-P602");
        StatementRefType ref = Answers.ref("agreement-1");
        ref.setItemId("cg1");
        bo.getStatementRef().add(ref);
        adapter.say(overview);

        String agreement =
                get(link(get("/").body(), "href=\"(/overenskommelse/[^\"]+)\"")).body();
        assertThat(plain(agreement)).containsOnlyOnce("Vem frågar jag nu? Om: Stöd hemma");
        assertThat(plain(get(link(agreement, "href=\"(/fraga/[^\"]+)\"")).body()))
                .containsSubsequence(
                        "Överenskommelse Vem frågar jag nu? Fråga Bo Provsson.",
                        "Svarar på frågor om det här",
                        "Anna Berg",
                        "Det här står skrivet Vi håller kontakt. Stöd hemma, 21 januari");
    }

    private static String plain(String page) {
        return page.replaceAll("<[^>]+>", " ").replaceAll("[\\s\u00a0]+", " ").strip();
    }
}
