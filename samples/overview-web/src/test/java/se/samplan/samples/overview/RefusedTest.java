package se.samplan.samples.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may not see a page is told so, and where her own is; who is not logged in is told that. */
class RefusedTest extends BehindProxy {

    @ParameterizedTest
    @ValueSource(strings = {"/personal", "/personal/mote", "/personal/lista"})
    void thePagesOfStaffAreNotForThePerson(String page) throws Exception {
        isNotAllowed(get(page));
    }

    /** Here no unit has pages, so a member of staff has none; nor does she ever read as the person. */
    @ParameterizedTest
    @ValueSource(strings = {"/", "/planer", "/text", "/tider.ics", "/utskrift/oversikt.pdf", "/personal"})
    void noPageIsForStaffWithoutAUnit(String page) throws Exception {
        hasNoPage(send(asked(page, session).header("X-Staff-Id", "TSTASTA00000-P401")));
    }

    /** A page that is only read is there, and is not said to be gone. */
    @ParameterizedTest
    @ValueSource(strings = {"/planer", "/text", "/utskrift/oversikt.pdf", "/overenskommelse/gone"})
    void whatIsSentToAPageThatIsOnlyReadIsToldAsThat(String page) throws Exception {
        HttpResponse<String> answer = post(page, "a=b");

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("allow").orElse("")).contains("GET");
        assertThat(answer.body())
                .contains("Det går inte att skicka något till sidan", "Till startsidan")
                .doesNotContain("finns inte kvar");
    }

    @Test
    void noPageIsForAnAgentWhoCannotBeRead() throws Exception {
        hasNoPage(send(asked("/", session).header("X-Agent-Id", "maria")));
    }

    /** As when a proxy sets a header and lets the browser's own through: whichever is read may be somebody else. */
    @ParameterizedTest
    @CsvSource({
        "X-Person-Id, 194107149207",
        "X-Person-Name, Any Other",
        "X-Agent-Id, 196802149283",
        "X-Staff-Units, TSTASTA00000-U401"
    })
    void nobodyIsLetInWhereOneHeaderNamesTwo(String header, String other) throws Exception {
        HttpRequest.Builder request = asked("/", session).header(header, other);
        if (!header.startsWith("X-Person")) {
            request.header(header, other + "9");
        }

        assertThat(send(request).statusCode()).isIn(401, 403);
        assertThat(send(request).body()).doesNotContain("Kommande tider");
    }

    /** The agent's bar stands on each page, and so on one that says that nobody has answered. */
    @Test
    void anAgentIsOneWhereNothingCanBeShown() throws Exception {
        adapter.sayNothing();

        HttpResponse<String> answer = send(
                asked("/planer", session).header("X-Agent-Id", "196802149283").header("X-Agent-Name", "Maria"));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("Vi når ingen just nu", "Du är inloggad som Maria.");
    }

    /** One that is empty says nothing, and the agent behind it is not the person. */
    @Test
    void aHeaderThatIsEmptyHidesNoOther() throws Exception {
        assertThat(send(asked("/planer", session)
                                .header("X-Agent-Id", "")
                                .header("X-Agent-Id", "196802149283")
                                .header("X-Agent-Name", "Maria"))
                        .body())
                .contains("Du är inloggad som Maria.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/personal", "/utskrift/oversikt.pdf"})
    void whoIsNotLoggedInIsToldThat(String page) throws Exception {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(adapter.at(page)));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("Du är utloggad").doesNotContain("Du kan inte se");
    }

    /** And who is logged in can see as whom, and leave. */
    @Test
    void whoIsLoggedInIsTold_withTheWayOut() throws Exception {
        assertThat(get("/planer").body())
                .contains("Du är inloggad som Asta Blomberg.", "href=\"/logout\">Logga ut</a>");
        assertThat(send(asked("/planer", session)
                                .header("X-Agent-Id", "196802149283")
                                .header("X-Agent-Name", "Maria"))
                        .body())
                .contains("Du är inloggad som Maria.", "Lämna ombudsläget")
                .doesNotContain("Du är inloggad som Asta Blomberg.", "Logga ut");
        assertThat(send(HttpRequest.newBuilder(adapter.at("/planer"))).body()).doesNotContain("Logga ut");
    }

    private static void isNotAllowed(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body())
                .contains("<h1>Du kan inte se den här sidan</h1>", "Sidan är till för någon annan.")
                .contains("href=\"/\">Till startsidan</a>")
                .doesNotContain("Du är utloggad", "Vem ser vad", "Sidan finns inte kvar");
        assertThat(answer.headers().firstValue("content-type").orElse("")).startsWith("text/html");
    }

    /** The start page would be refused in the same way: the one way that is left is out. */
    private static void hasNoPage(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body())
                .contains("<h1>Du har inte behörighet till någon sida här</h1>", "href=\"/logout\">Logga ut</a>")
                .doesNotContain("Till startsidan", "Du är utloggad", "Vem ser vad");
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
