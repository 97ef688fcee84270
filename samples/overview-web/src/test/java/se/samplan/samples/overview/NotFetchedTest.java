package se.samplan.samples.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samplan.contracts.agreement.v1.CareAgreementBodyType;
import se.samplan.contracts.logistics.v3.structure.StructuredCarePlanType;
import se.samplan.contracts.planningoverview.v1.GetPlanningOverviewResponseType;

/** What could not be fetched is never said not to be there. */
class NotFetchedTest extends BehindProxy {

    private static final String CLINIC = "Kirurgmottagningen";

    private final GetPlanningOverviewResponseType overview = Answers.empty();

    @ParameterizedTest
    @ValueSource(strings = {"/", "/text", "/utskrift/oversikt.pdf"})
    void thatNoTimeIsBookedIsSaid_onlyIfAllTimesWereFetched(String page) throws Exception {
        adapter.say(overview);
        assertThat(read(page)).contains("Ingen tid är bokad.");

        Answers.notFetched(overview, "GetCarePlans", "Hemtjänsten");
        adapter.say(overview);
        assertThat(read(page)).contains("Ingen tid är bokad.");

        Answers.notFetched(overview, "GetSubjectOfCareSchedule", CLINIC);
        adapter.say(overview);
        assertThat(read(page))
                .contains("Ingen bokad tid syns. Tider kunde inte hämtas från Kirurgmottagningen.")
                .doesNotContain("Ingen tid är bokad");

        Answers.time(overview, "b1", "20990224130000", "Återbesök");
        adapter.say(overview);
        assertThat(read(page))
                .contains("Nästa bokade tid är tisdag 24 februari 2099 kl. 13.00. Tider kunde inte hämtas från"
                        + " Kirurgmottagningen.");
    }

    /** Nor where it is not known who has them. */
    @Test
    void whoseTimesAreMissingMayNotBeKnown() throws Exception {
        Answers.notFetched(overview, "GetSubjectOfCareSchedule", CLINIC).setGiver(null);
        adapter.say(overview);

        assertThat(read("/")).contains("Tider kunde inte hämtas från en av vårdens eller omsorgens enheter.");

        GetPlanningOverviewResponseType unsaid = Answers.empty();
        unsaid.getCoverage().setComplete(false);
        adapter.say(unsaid);
        assertThat(read("/")).contains("Ingen bokad tid syns. Tider kunde inte hämtas från en av");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        sv-x-lattlast | Vi ser ingen bokad tid. Vi kunde inte hämta tider från Kirurgmottagningen.
        en            | No appointment can be seen here. Appointments could not be retrieved from Kirurgmottagningen.
        fi            | Varattua aikaa ei näy. Aikoja ei saatu haettua: Kirurgmottagningen.
        ar            | لا يظهر هنا موعد محجوز. تعذر جلب المواعيد من: Kirurgmottagningen.
        """)
    void itIsSaidInEachLanguage(String language, String said) throws Exception {
        Answers.notFetched(overview, "GetSubjectOfCareSchedule", CLINIC);
        adapter.say(overview);
        String token = link(get("/").body(), "name=\"token\" value=\"([^\"]+)\"");

        post("/sprak", "token=" + token + "&till=%2F&sprak=" + language);

        assertThat(read("/")).contains(said);
    }

    @Test
    void everyPageSaysThatThereMayBeMore_andOnlyThen() throws Exception {
        CareAgreementBodyType body = new CareAgreementBodyType();
        body.setTitle("Stöd hemma");
        Answers.agreement(overview, body, "20260121093000");
        Answers.plan(overview, "plan-1", "Vårdplan", new StructuredCarePlanType());
        Answers.row(overview, "plan-1", "a1", "Stygnen tas bort.", "Hampus Provsson");
        Answers.contact(overview, "Hampus Provsson", "phone", "070-1740606");
        adapter.say(overview);
        List<String> pages = List.of(
                "/kalender",
                "/kontakter",
                "/vem-gor-vad",
                "/planer",
                link(get("/planer").body(), "href=\"(/plan/[^\"]+)\""),
                link(get("/").body(), "href=\"(/overenskommelse/[^\"]+)\""),
                link(get("/kontakter").body(), "href=\"(/kontakt/[^\"]+)\""),
                link(get("/vem-gor-vad").body(), "href=\"(/fraga/[^\"]+)\""));

        for (String page : pages) {
            assertThat(read(page)).as(page).doesNotContain("Allt kunde inte hämtas");
        }
        Answers.notFetched(overview, "GetCarePlans", CLINIC);
        adapter.say(overview);
        for (String page : pages) {
            assertThat(get(page).body()).as(page).containsOnlyOnce("href=\"/#saknas\"");
        }
    }

    /** A number of things that are known is not the number that there are. */
    @Test
    void whatIsCountedIsAtLeastSoMany_andNothingIsTickedOff() throws Exception {
        Answers.plan(overview, "plan-1", "Vårdplan");
        overview.getPlans().getPresented().get(0).setProminence("detail");
        adapter.say(overview);
        assertThat(read("/")).contains("Alla planer (1)", "Inget är försenat");

        Answers.notFetched(overview, "GetCarePlans", CLINIC);
        adapter.say(overview);

        assertThat(read("/"))
                .contains("Alla planer (minst 1)", "Inget försenat syns här.")
                .doesNotContain("Inget är försenat");
    }
}
