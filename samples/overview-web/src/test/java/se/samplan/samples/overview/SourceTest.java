package se.samplan.samples.overview;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samplan.contracts.agreement.v1.CareAgreementBodyType;
import se.samplan.contracts.logistics.v3.structure.StructuredCarePlanType;
import se.samplan.contracts.overview.v1.RowType;
import se.samplan.contracts.planningoverview.v1.GetPlanningOverviewResponseType;

/** Beside what is told stands where it is written, and when; on the page of a plan not that it stands in that plan. */
class SourceTest extends BehindProxy {

    private final GetPlanningOverviewResponseType overview = Answers.empty();

    @BeforeEach
    void aTaskOfTwoRecords() throws Exception {
        Answers.plan(overview, "plan-1", "Genomförandeplan", new StructuredCarePlanType());
        CareAgreementBodyType body = new CareAgreementBodyType();
        body.setTitle("Stöd hemma");
        Answers.agreement(overview, body, "20200121093000");
        Answers.contact(overview, "Eva Lennartsson", "phone", "070-1740609");
        RowType row = Answers.row(overview, "plan-1", "e1", "Tillsyn.", "Eva Lennartsson");
        row.getCell().get(0).getParty().setContactKey("c0");
        row.getStatementRef().add(Answers.ref("agreement-1"));
        Answers.time(overview, "agreement-1", "20991001100000", "Hembesök");
        adapter.say(overview);
    }

    @Test
    void whatSomebodyDoesSaysWhereItStands() throws Exception {
        assertThat(plain(get(link(get("/kontakter").body(), "href=\"(/kontakt/[^\"]+)\""))
                        .body()))
                .contains("Tillsyn. Källa: Genomförandeplan. Källa: Stöd hemma, 21 januari 2020. Eva Lennartsson");
    }

    @Test
    void aPlanDoesNotSayThatItIsItsOwnSource() throws Exception {
        assertThat(plain(get(link(get("/planer").body(), "href=\"(/plan/[^\"]+)\""))
                        .body()))
                .contains("Tillsyn. Källa: Stöd hemma, 21 januari 2020. Eva Lennartsson")
                .doesNotContain("Källa: Genomförandeplan");
    }

    @Test
    void whatIsOnTheTimeLineSaysWhereItStands() throws Exception {
        assertThat(plain(get("/").body())).contains("Kl. 10.00 Hembesök. Källa: Stöd hemma, 21 januari 2020.");
    }

    private static String plain(String page) {
        return page.replaceAll("<[^>]+>", " ").replaceAll("[\\s\u00a0]+", " ").strip();
    }
}
