package se.samplan.samples.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be seen of the pages without a browser, over the packaged adapter. */
@ExtendWith(ForAll.class)
class PagesByHttpIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static Story story;

    @BeforeAll
    static void atTheLastStep(Story told) throws IOException, InterruptedException {
        story = told;
        story.goTo(
                10, HttpClient.newBuilder().cookieHandler(new CookieManager()).build());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/plan/x", "/overenskommelse/x", "/kontakt/x", "/fraga/x", "/nowhere"})
    void whatIsNotThereHasAKindPage(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("Sidan finns inte kvar").doesNotContain("Exception", path);
    }

    @Test
    void nothingIsKept_andNothingComesFromElsewhere() throws IOException, InterruptedException {
        HttpResponse<String> answer = get("/");

        assertThat(answer.headers().map())
                .containsEntry("cache-control", List.of("no-store"))
                .containsEntry("referrer-policy", List.of("no-referrer"));
        assertThat(answer.headers().firstValue("content-security-policy").orElse(""))
                .contains("default-src 'none'", "frame-ancestors 'none'", "form-action 'self'")
                .doesNotContain("unsafe");
        assertThat(answer.headers().allValues("set-cookie"))
                .singleElement()
                .asString()
                .contains("HttpOnly", "SameSite=Strict");
    }

    @Test
    void aFormOfAnotherSiteIsRefused() throws IOException, InterruptedException {
        HttpResponse<String> answer = HTTP.send(
                HttpRequest.newBuilder(story.at("/demo"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "step=2&before=2&reader=ASTA&behaviour=WELL&token=guessed"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Ditt val kunde inte sparas");
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HTTP.send(HttpRequest.newBuilder(story.at(path)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
