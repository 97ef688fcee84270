package se.samplan.samples.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samplan.contracts.planningoverview.v1.GetPlanningOverviewResponseType;

/** The bar of the demonstration: an earlier visit of which not all was seen would make nothing new, so it does not count. */
class DemonstrationTest {

    private static final String TOKEN = "name=\"token\" value=\"([^\"]+)\"";

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private static StandIn started;
    private StandIn adapter;

    @BeforeAll
    static void start() throws IOException {
        started = StandIn.demonstration();
    }

    @AfterAll
    static void stop() {
        started.close();
    }

    @BeforeEach
    void nobodyHasAskedYet() {
        adapter = started;
        adapter.say(Answers.changed("", "marker-1"));
    }

    @Test
    void anEarlierVisitIsLookedAtAgain_untilAllHaveAnswered() throws Exception {
        String token = token();
        adapter.say(List.of(late(), Answers.changed("", "marker-2"), Answers.changed("compared", "marker-3")));

        HttpResponse<String> gone = goTo(9, 8, token);
        assertThat(gone.statusCode()).isEqualTo(302);
        get("/nytt");

        assertThat(adapter.asked()).contains("changeMarker>marker-2<");
    }

    @Test
    void anEarlierVisitThatCannotBeSeenIsSaid_andNotShownAsIfNothingWereNew() throws Exception {
        String token = token();
        adapter.say(late());

        HttpResponse<String> answer = goTo(9, 8, token);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("Demonstrationen svarar inte", "Försök igen");
    }

    /** Whoever is here for the first time has no earlier visit that could fail. */
    @Test
    void aFirstVisitNeedsNoEarlierOne() throws Exception {
        String token = token();
        adapter.say(late());

        assertThat(goTo(9, 9, token).statusCode()).isEqualTo(302);
        assertThat(get("/nytt")).contains("Det här är ditt första besök.");
    }

    /** Whoever starts the demonstration looks whether it is there, by a page that leaves the news to the first who comes. */
    @Test
    void anotherPageThanTheFirstLeavesItsNews() throws Exception {
        try (StandIn justStarted = StandIn.demonstration()) {
            adapter = justStarted;
            adapter.say(List.of(Answers.changed("", "marker-early"), Answers.changed("compared", "marker-late")));
            HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(adapter.at("/kontakter")).build(),
                            HttpResponse.BodyHandlers.discarding());

            get("/");

            assertThat(adapter.asked()).contains("changeMarker>marker-early<");
        }
    }

    /** One thing is one, as Swedish counts. */
    @Test
    void staffReadsOneAndSeveral() throws Exception {
        GetPlanningOverviewResponseType one = Answers.changed("", "marker-1");
        Answers.finding(one, "missingTime", "Ingen tid är bestämd för dospåsar.");
        adapter.say(one);
        goTo(9, 9, "STAFF", token());

        assertThat(get("/personal?som=person")).contains("En sak under ”Bra att fråga om” syns för den läsaren.");

        Answers.finding(one, "missingTime", "Ingen tid är bestämd för hembesök.");
        adapter.say(one);
        assertThat(get("/personal?som=person")).contains("2 saker under ”Bra att fråga om” syns för den läsaren.");
    }

    /** The bar says at which moment of the story the page is, on the pages of staff and where there is no overview, too. */
    @Test
    void theBarHasTheClockOfTheStory() throws Exception {
        String token = token();
        goTo(9, 9, "STAFF", token);
        for (String path : List.of("/personal", "/personal/mote", "/personal/lista", "/personal/gone")) {
            assertThat(get(path).replaceAll("<[^>]+>", "").replace('\u00a0', ' '))
                    .as(path)
                    .contains("Klockan är torsdag 29 januari 2026, kl. 19.30.");
        }

        goTo(10, 10, "ASTA", token);
        assertThat(get("/").replaceAll("<[^>]+>", "").replace('\u00a0', ' '))
                .contains("Klockan är måndag 2 februari 2026, kl. 12.20.");
    }

    private static GetPlanningOverviewResponseType late() {
        return Answers.source(Answers.changed("", "marker-late"), "notFetched");
    }

    private String token() throws IOException, InterruptedException {
        Matcher token = Pattern.compile(TOKEN).matcher(get("/"));
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    private String get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(adapter.at(path)).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private HttpResponse<String> goTo(int step, int before, String token) throws IOException, InterruptedException {
        return goTo(step, before, "ASTA", token);
    }

    private HttpResponse<String> goTo(int step, int before, String reader, String token)
            throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(adapter.at("/demo"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("step=%d&before=%d&reader=%s&behaviour=WELL&token=%s"
                                .formatted(step, before, reader, token)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
