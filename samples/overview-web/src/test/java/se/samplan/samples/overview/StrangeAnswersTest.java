package se.samplan.samples.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samplan.contracts.planningoverview.v1.GetPlanningOverviewResponseType;

/** Whatever comes has its page, said kindly. The pages stand behind a proxy, as in earnest. */
class StrangeAnswersTest extends BehindProxy {

    private static final int PAGE_BYTES = 60_000;
    private static final String MARKUP = "<script>alert(1)</script> & \"<b>\" '${7*7}' [[${7*7}]]";
    private static final String PLAN = "href=\"(/plan/[^\"]+)\"";

    @Test
    void twoHundredPlansAreReadFiftyAtATime() throws Exception {
        GetPlanningOverviewResponseType overview = Answers.empty();
        IntStream.rangeClosed(1, 200).forEach(number -> {
            Answers.plan(overview, "p" + number, "Plan nummer " + number);
            Answers.time(overview, "p" + number, "20991001100000", "Tid nummer " + number);
        });
        adapter.say(overview);

        HttpResponse<String> first = get("/planer");
        assertThat(first.body()).contains("Här visas 1–50 av 200 planer.", "Plan nummer 50<", "/planer?sida=2");
        assertThat(first.body()).doesNotContain("Plan nummer 51<", "/planer?sida=0");
        assertThat(get("/planer?sida=4").body()).contains("Här visas 151–200", "Plan nummer 200<", "sida=3");
        assertThat(get("/planer?sida=999").body()).contains("Här visas 151–200");
        assertThat(get("/").body()).contains("Alla planer (200)", "Och 170 till.");
        for (String page : new String[] {"/", "/planer", "/planer?sida=4"}) {
            assertThat(get(page).body().getBytes(StandardCharsets.UTF_8).length)
                    .as(page)
                    .isLessThan(PAGE_BYTES);
        }
    }

    @Test
    void aNameOfTwoHundredCharactersIsSaidInFull() throws Exception {
        String name = "Ö".repeat(200);
        GetPlanningOverviewResponseType overview = Answers.empty();
        Answers.contact(overview, name, "phone", "070-1740608");
        adapter.say(overview);

        assertThat(get("/").body()).contains(name);
        assertThat(get("/kontakter").body()).contains(name);
        assertThat(get(link(get("/").body(), "href=\"(/kontakt/[^\"]+)\"")).body())
                .contains("<h1 lang=\"sv\" dir=\"ltr\">" + name + "</h1>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/planer", "/kontakter", "/kalender?manad=2099-10", "/text", "/tider.ics"})
    void markupOfASourceIsText(String page) throws Exception {
        GetPlanningOverviewResponseType overview = Answers.empty();
        Answers.plan(overview, "p1", MARKUP);
        Answers.contact(overview, MARKUP, "phone", "070-1740608");
        Answers.time(overview, "p1", "20991001100000", MARKUP + "\r\nBEGIN:VEVENT");
        adapter.say(overview);

        HttpResponse<String> answer = get(page);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("\nBEGIN:VEVENT\r\nBEGIN").contains("${7*7}");
        if (answer.headers().firstValue("content-type").orElse("").startsWith("text/html")) {
            assertThat(answer.body()).doesNotContain("<script", "<b>\"");
        }
        assertThat(answer.body().split("BEGIN:VEVENT\r\n", -1)).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void textFromRightToLeftTurnsNothingAround() throws Exception {
        GetPlanningOverviewResponseType overview = Answers.empty();
        Answers.plan(overview, "p1", "خطة الرعاية \u202e abc");
        Answers.contact(overview, "\u202eName \u2066", "phone", "070-1740608");
        Answers.time(overview, "b1", "20990224130000", "زيارة \u202e");
        adapter.say(overview);

        assertThat(get("/planer").body())
                .containsPattern("<a href=\"/plan/[^\"]+\" lang=\"sv\" dir=\"ltr\">خطة الرعاية");
        assertThat(get("/text").body()).contains("خطة الرعاية", "زيارة", "Name").doesNotContain("\u202e", "\u2066");
        assertThat(unfolded(get("/tider.ics"))).contains("SUMMARY:زيارة").doesNotContain("\u202e");
    }

    /** What is no time costs itself, and not the page. */
    @ParameterizedTest
    @ValueSource(strings = {"åååå", "202613", "20260231", "20261001250000", "i morgon"})
    void aTimeThatIsNoneCostsNoPage(String start) throws Exception {
        GetPlanningOverviewResponseType overview = Answers.empty();
        Answers.time(overview, "r1", start, "Hembesök");
        Answers.time(overview, "r1", "20991001100000", "Provtagning");
        adapter.say(overview);

        assertThat(get("/").body()).contains("Provtagning").doesNotContain("Hembesök");
    }

    @Test
    void anEmptyOverviewSaysThatThereIsNothingYet_andOneThatIsNotWholeDoesNot() throws Exception {
        assertThat(get("/").body())
                .contains("Det finns inget att visa ännu", "Alla som är anslutna har svarat. När något planeras");
        assertThat(get("/planer").body()).contains("Det finns inga planer att visa.");

        GetPlanningOverviewResponseType overview = Answers.empty();
        overview.getCoverage().setComplete(false);
        adapter.say(overview);

        assertThat(get("/").body()).contains("Det betyder inte att det saknas planer.");
    }

    /** That something is not shown is told, and is nobody's silence; who did not answer is another matter. */
    @Test
    void whatIsNotShownIsTold_andIsNotTakenForASourceThatIsSilent() throws Exception {
        adapter.say(Answers.source(Answers.empty(), "withheld"));
        assertThat(get("/").body())
                .contains("Visas inte</span>", "En av vårdens eller omsorgens enheter: planer.")
                .doesNotContain("Kunde inte hämtas", "Alla har inte svarat", "Alla som är anslutna har svarat");

        adapter.say(Answers.source(Answers.empty(), "notFetched"));
        assertThat(get("/").body())
                .contains("Kunde inte hämtas just nu", "Alla har inte svarat")
                .doesNotContain("Visas inte</span>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/planer", "/nytt", "/text", "/tider.ics", "/kalender", "/fraga/x"})
    void whenEverythingIsDownNobodyBelievesThatThereIsNothing(String page) throws Exception {
        adapter.sayNothing();

        HttpResponse<String> answer = get(page);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("Vi når ingen just nu", "Det betyder inte att det saknas planer");
        assertThat(answer.headers().firstValue("content-type").orElse("")).startsWith("text/html");
    }

    @Test
    void aSessionThatEndedIsTold_andAFormOfItIsRefused() throws Exception {
        assertThat(HTTP.send(
                                HttpRequest.newBuilder(adapter.at("/planer")).build(),
                                HttpResponse.BodyHandlers.ofString())
                        .body())
                .contains("Du är utloggad", "Logga in igen, så kan du fortsätta.");

        HttpResponse<String> refused = post("/sprak", "sprak=ar&token=of-a-session-that-ended");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("Ditt val kunde inte sparas");
    }

    /** A service that the reader may not have is told without its address; and only https is ever a link. */
    @ParameterizedTest
    @ValueSource(strings = {"", "javascript:alert(1)", "http://chatt.example.org/"})
    void aLinkThatIsNotAllowedIsNoLink(String address) throws Exception {
        GetPlanningOverviewResponseType overview = Answers.empty();
        Answers.contact(overview, "Farzane Hatamian", "chat", address);
        adapter.say(overview);

        assertThat(get("/kontakter").body()).contains("Skriv i chatten").doesNotContain("javascript:", "chatt.example");
    }

    @Test
    void aPlanThatDisappearsBetweenTwoClicksIsSaidToBeGone() throws Exception {
        GetPlanningOverviewResponseType overview = Answers.empty();
        Answers.plan(overview, "p1", "Samordnad individuell plan");
        adapter.say(overview);
        String plan = link(get("/planer").body(), PLAN);
        assertThat(get(plan).body()).contains("Samordnad individuell plan");

        adapter.say(Answers.empty());
        HttpResponse<String> gone = get(plan);

        assertThat(gone.statusCode()).isEqualTo(404);
        assertThat(gone.body()).contains("Sidan finns inte kvar", "Se det som gäller nu");
    }

    /** Who has been here before is never told that it is her first visit, and that nothing is new only if everybody has answered. */
    @Test
    void whatCannotBeToldAsNewIsNotToldAsNothing() throws Exception {
        adapter.say(Answers.changed("", "marker-1"));
        assertThat(get("/nytt").body()).contains("Det här är ditt första besök.");
        session = Optional.empty();

        adapter.say(Answers.changed("", "marker-2"));
        assertThat(get("/nytt").body())
                .contains("Det går inte att säga vad som är nytt just nu.")
                .doesNotContain("första besök");

        adapter.say(Answers.source(Answers.changed("compared", "marker-3"), "withheld"));
        assertThat(get("/nytt").body()).doesNotContain("Det kan finnas mer än vi visar.");
        adapter.say(Answers.source(Answers.changed("compared", "marker-3"), "notFetched"));
        assertThat(get("/nytt").body())
                .contains("Inget nytt sedan ditt förra besök.", "Det kan finnas mer än vi visar.");
    }

    /** From the start page one comes to what is new also where nothing is; that nothing is new is said only where it is known. */
    @Test
    void whatIsNewIsReachedWhereNothingIs() throws Exception {
        assertThat(get("/").body()).contains("<a href=\"/nytt\">Nytt att ta del av</a>");
        adapter.say(Answers.changed("compared", "marker-1"));
        assertThat(get("/").body()).contains("<a href=\"/nytt\">Inget nytt</a>");
        adapter.say(Answers.source(Answers.changed("compared", "marker-1"), "notFetched"));
        assertThat(get("/").body()).contains("<a href=\"/nytt\">Nytt att ta del av</a>");
    }

    /** A database that is away for a moment costs what is new, and no page; and it does not cost what came since the last marker. */
    @Test
    void aDatabaseThatIsAwayIsNotTakenForAFirstVisit() throws Exception {
        adapter.say(Answers.changed("", "marker-1"));
        get("/nytt");
        session = Optional.empty();
        adapter.say(Answers.changed("compared", "marker-2"));

        adapter.database("alter table change_marker rename to away");
        adapter.meanwhile(() -> adapter.database("alter table if exists away rename to change_marker"));
        assertThat(get("/nytt").body())
                .contains("Det går inte att säga vad som är nytt just nu.")
                .doesNotContain("första besök");

        assertThat(get("/nytt").body()).contains("Inget nytt sedan ditt förra besök.");
        assertThat(adapter.asked()).contains("changeMarker>marker-1<");
    }

    /** The session has the language; and nobody is led away from the pages by the choice. */
    @ParameterizedTest
    @ValueSource(strings = {"//elsewhere.example.org", "https://elsewhere.example.org", "/\\elsewhere", "/planer"})
    void aLanguageIsChosenForTheSession_onOurPagesAlone(String back) throws Exception {
        String token = link(get("/planer").body(), "name=\"token\" value=\"([^\"]+)\"");

        HttpResponse<String> chosen =
                post("/sprak", "sprak=ar&token=" + token + "&till=" + URLEncoder.encode(back, StandardCharsets.UTF_8));

        assertThat(chosen.statusCode()).isEqualTo(302);
        assertThat(chosen.headers().firstValue("location").orElse(""))
                .endsWith(back.equals("/planer") ? "/planer" : "/");
        assertThat(get("/planer").body())
                .contains("<html lang=\"ar\" dir=\"rtl\">", "جميع الخطط")
                .doesNotContain("Alla planer");
        assertThat(HTTP.send(asked("/planer", Optional.empty()).build(), HttpResponse.BodyHandlers.ofString())
                        .body())
                .contains("<html lang=\"sv\" dir=\"ltr\">");
    }

    @Test
    void largerTextIsAChoiceToo() throws Exception {
        String token = link(get("/").body(), "name=\"token\" value=\"([^\"]+)\"");
        assertThat(get("/").body()).doesNotContain("class=\"large\"");

        post("/storlek", "token=" + token);

        assertThat(get("/").body()).contains("class=\"large\"", "Vanlig text");
    }
}
