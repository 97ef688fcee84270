package se.samplan.samples.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An address that no page can be looked for at is answered by the container, with a line of ours. */
class BareErrorsTest extends BehindProxy {

    @ParameterizedTest
    @ValueSource(strings = {"/plan/%00", "/%2e%2e/%2e%2e/x", "/plan/a%2Fb"})
    void theContainersOwnPageIsALine_thatRepeatsNothing(String path) throws Exception {
        HttpResponse<String> answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).isEqualTo("Det gick inte (HTTP 400).\n");
        assertThat(answer.headers().firstValue("content-type").orElse("")).startsWith("text/plain");
    }
}
