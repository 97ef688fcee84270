package se.samplan.samples.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samplan.contracts.overview.v1.ChangeType;
import se.samplan.contracts.overview.v1.DueItemType;
import se.samplan.contracts.overview.v1.DueType;
import se.samplan.contracts.planningoverview.v1.GetPlanningOverviewResponseType;

/** The longest list that a member of staff can send: two hundred persons, asked about one by one and shown on one page. */
class LongListTest {

    private static final int MOST = 200;
    private static final int PAGE_BYTES = 60_000;
    private static final int LONGEST_PAGE_BYTES = 150_000;
    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");

    private static StandIn adapter;

    private final HttpClient nurse = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.ALWAYS)
            .build();

    @BeforeAll
    static void start() throws IOException {
        adapter = StandIn.demonstration();
    }

    @AfterAll
    static void stop() {
        adapter.close();
    }

    @BeforeEach
    void asFarzane() throws IOException, InterruptedException {
        adapter.database("delete from change_marker");
        adapter.say(Answers.changed("compared", "marker-1"));
        send("/demo", "step=10&before=10&reader=STAFF&behaviour=WELL", "/nowhere");
    }

    @Test
    void ofEachOfTwoHundredIsToldWhatIsNew_late_andDoesNotFit() throws Exception {
        list();
        adapter.say(eventful());

        String page = list();

        assertThat(page).contains("200 av 200 att titta på");
        assertThat(page.split("En plan har ändrats", -1)).hasSize(MOST + 1);
        assertThat(page.split("Uppföljningen skulle ha varit den 30 januari", -1))
                .hasSize(MOST + 1);
        assertThat(page.split("Det står olika saker om dospåsarna", -1)).hasSize(MOST + 1);
        assertThat(page.getBytes(StandardCharsets.UTF_8).length).isLessThan(LONGEST_PAGE_BYTES);
    }

    @Test
    void aQuietListIsAShortPage() throws Exception {
        list();

        String page = list();

        assertThat(page).contains("0 av 200 att titta på", "Inget att titta på (200)");
        assertThat(page.getBytes(StandardCharsets.UTF_8).length).isLessThan(PAGE_BYTES);
    }

    private static GetPlanningOverviewResponseType eventful() {
        GetPlanningOverviewResponseType overview = Answers.changed("compared", "marker-2");
        ChangeType change = new ChangeType();
        change.setText("En plan har ändrats");
        overview.getChanges().getChange().add(change);
        DueItemType due = new DueItemType();
        due.setState("overdue");
        due.setText("Uppföljningen skulle ha varit den 30 januari.");
        overview.setDue(new DueType());
        overview.getDue().getItem().add(due);
        Answers.finding(overview, "conflictingResponsible", "Det står olika saker om dospåsarna.");
        return overview;
    }

    private String list() throws IOException, InterruptedException {
        String persons = IntStream.range(0, MOST)
                .mapToObj("19000000%04d"::formatted)
                .map(id -> id + " Person " + id)
                .collect(Collectors.joining("\n"));
        return send(
                "/personal/lista",
                "gor=visa&lista=" + URLEncoder.encode(persons, StandardCharsets.UTF_8),
                "/personal/lista");
    }

    /** Sends a form with the token of a page. */
    private String send(String path, String form, String from) throws IOException, InterruptedException {
        Matcher token = TOKEN.matcher(
                nurse.send(HttpRequest.newBuilder(adapter.at(from)).build(), HttpResponse.BodyHandlers.ofString())
                        .body());
        assertThat(token.find()).isTrue();
        return nurse.send(
                        HttpRequest.newBuilder(adapter.at(path))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(form + "&token=" + token.group(1)))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
