package se.samplan.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samplan.launch.RunningAdapter;
import se.samplan.samples.messages.stub.Landscape;

/** An address at which nothing is served, whatever somebody wrote into it: the answer repeats nothing of it. */
class NothingServedTest {

    private static Landscape sources;
    private static RunningAdapter adapter;

    @BeforeAll
    static void start(@TempDir Path settings) throws Exception {
        sources = Landscape.start(9, 0);
        adapter = RunningAdapter.start(SettingsFile.write(settings, sources, "management.port = 0"));
    }

    @AfterAll
    static void stop() {
        adapter.close();
        sources.close();
    }

    /** Refused by the container, before it asks who answers. */
    @ParameterizedTest
    @ValueSource(strings = {"/services/%2e%2e/", "//", "/%00/", "/a/..;/"})
    void nothingOfAnAddressThatIsNoneIsGivenBack(String address) throws Exception {
        for (URI port : new URI[] {adapter.address(), adapter.forOperators()}) {
            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://" + port.getAuthority() + address + Request.ASTA))
                                    .header("Accept", "text/html")
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());

            assertThat(answer.statusCode()).as(address).isEqualTo(400);
            assertThat(answer.body()).isEqualTo("HTTP 400\n");
        }
    }

    @ParameterizedTest
    @CsvSource({"GET, text/html", "POST, text/xml", "PUT, application/json", "DELETE, */*"})
    void nothingOfTheRequestIsGivenBack(String method, String accept) throws Exception {
        for (URI port : new URI[] {adapter.address(), adapter.forOperators()}) {
            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(port.resolve("/" + Request.ASTA + "?of=" + Request.ASTA))
                                    .header("Accept", accept)
                                    .method(method, HttpRequest.BodyPublishers.ofString(Request.ASTA))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());

            assertThat(answer.statusCode()).isIn(404, 405);
            assertThat(answer.body()).isIn("", "HTTP 404\n", "HTTP 405\n");
            assertThat(answer.headers().map().toString()).doesNotContain(Request.ASTA);
        }
    }
}
