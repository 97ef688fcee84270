package se.samplan.samples.messages.stub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(120)
class StubFormTest {

    private static final String TYPE = "application/x-www-form-urlencoded";

    private final Landscape landscape = Landscape.start(9, 0);
    private final StubForm form = StubForm.start(StubOptions.parse(List.of("--port", "0")), landscape);

    @AfterEach
    void stop() {
        form.close();
        landscape.close();
    }

    @Test
    void showsHowEachStubIsSet() throws Exception {
        landscape.source("SYS2").setMood(Mood.SILENT);
        landscape.source("SYS4").setDelay(Duration.ofSeconds(2));

        String page = get("/").body();

        assertThat(row("SYS1", page)).contains("selected>NORMAL<", "value=\"0ms\"");
        assertThat(row("SYS2", page)).contains("selected>SILENT<");
        assertThat(row("SYS4", page))
                .contains("value=\"2000ms\"", landscape.source("SYS4").uri().toString());
        assertThat(page).contains("<option value=\"9\" selected>", "V-17").doesNotContain("<script");
    }

    @Test
    void setsMoodAndDelay_ofTheNextAnswer() throws Exception {
        HttpResponse<String> answer = send("/stubs", "mood-SYS1=FAULT&delay-SYS1=20ms&mood-EI00=NORMAL");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/");
        assertThat(landscape.source("SYS1").delay()).isEqualTo(Duration.ofMillis(20));
        assertThat(Http.post(landscape.source("SYS1").uri(), Questions.carePlans(Questions.SYS1, TestIds.ASTA))
                        .statusCode())
                .isEqualTo(500);
    }

    @Test
    void goesToAStep_andToAVariant() throws Exception {
        assertThat(send("/story", "step=2&variant=").statusCode()).isEqualTo(303);
        assertThat(plans("SYS1")).isEmpty();
        assertThat(get("/").body()).contains("<option value=\"2\" selected>");

        assertThat(send("/story", "step=9&variant=V-03").statusCode()).isEqualTo(303);
        assertThat(plans("SYS1")).containsExactly("P2");
        assertThat(landscape.source("SYS2").mood()).isEqualTo(Mood.SILENT);
        assertThat(get("/").body()).contains("<option value=\"V-03\" selected>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "/story; step=11&variant=; step is a number from 2 to 10, not 11",
                "/story; step=&variant=; step is a number from 2 to 10",
                "/story; step=9&variant=V-99; there is no variant V-99",
                "/story; step=5&variant=V-17; V-17 can be had at step 9 only",
                "/story; step=9&variant=V-05; V-05 needs other systems",
                "/story; step=%zz; illegal hex",
                "/stubs; mood-SYS1=FAULT&delay-SYS1=soon; a time is written 3s or 500ms, not soon",
                "/stubs; mood-SYS1=FAULT&mood-SYS2=HAPPY; there is no mood HAPPY",
                "/stubs; mood-SYS1=FAULT&mood-SYS9=FAULT; there is no SYS9",
                "/stubs; mood-SYS1=FAULT&what-SYS1=1; there is no field what-SYS1",
                "/stubs; mood-SYS1=FAULT&mood-SYS2=<b>; there is no mood &lt;B>",
                "/other; step=9; there is no form /other",
            })
    void saysWhatIsWrong_andChangesNothing(String path, String fields, String problem) throws Exception {
        HttpResponse<String> answer = send(path, fields);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).containsIgnoringCase(problem).contains("role=\"alert\"");
        assertThat(landscape.source("SYS1").mood()).isEqualTo(Mood.NORMAL);
        assertThat(plans("SYS1")).containsExactly("P2");
    }

    @Test
    void isNotSentFromAnotherSite() throws Exception {
        assertThat(send("/stubs", "mood-SYS1=FAULT", "Origin", "http://example.org")
                        .statusCode())
                .isEqualTo(403);
        assertThat(landscape.source("SYS1").mood()).isEqualTo(Mood.NORMAL);
        String own = form.uri().toString().replaceFirst("/$", "");
        assertThat(send("/stubs", "mood-SYS1=FAULT", "Origin", own).statusCode())
                .isEqualTo(303);
    }

    @Test
    void hasOnePageOnly() throws Exception {
        assertThat(get("/other").statusCode()).isEqualTo(404);
    }

    @Test
    void standsAfterThePortsOfAllStubs() {
        assertThat(StubOptions.parse(List.of()).formPort()).isEqualTo(8088);
    }

    private List<String> plans(String source) {
        byte[] question = Questions.carePlans(TestIds.HSA_PREFIX + source, TestIds.ASTA);
        return Http.texts(Http.xml(Http.post(landscape.source(source).uri(), question)), "documentId");
    }

    private HttpResponse<String> get(String path) throws Exception {
        URI uri = form.uri().resolve(path);
        return Http.client().send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString(UTF_8));
    }

    private HttpResponse<String> send(String path, String fields, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(form.uri().resolve(path))
                .header("Content-Type", TYPE)
                .POST(HttpRequest.BodyPublishers.ofString(fields));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return Http.client().send(request.build(), BodyHandlers.ofString(UTF_8));
    }

    private static String row(String name, String page) {
        int start = page.indexOf("<th scope=\"row\">" + name);
        return page.substring(start, page.indexOf("</tr>", start));
    }
}
