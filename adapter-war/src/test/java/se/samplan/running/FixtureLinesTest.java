package se.samplan.running;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static se.samplan.running.Golden.assertGolden;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.samplan.samples.messages.stub.Variant;

/**
 * The curl lines of the page of fixtures, each sent as it stands, to an adapter with the settings that the demonstration gives
 * it. What every request gives at every step and variant has its tests in {@link StoryStepsTest} and {@link VariantAnswersTest}.
 */
class FixtureLinesTest {

    private static final String FOLDER = "samples/messages/src/main/resources/";
    private static final Pattern LINE =
            Pattern.compile("\\| (\\S+) \\| ([^|]+) \\| `curl (.*) --data-binary @(\\S+) (\\S+)` \\|");
    private static final Pattern HEADER = Pattern.compile("-H (?:'([^']+)'|@(\\S+))");

    @RegisterExtension
    static final AdapterInFront asta =
            AdapterInFront.ofVariants("platform.headers = lenient", "platform.lenient-consumer = TSTASTA00000-CONS1");

    /** A line of the page. */
    private record Line(String contract, String where, List<String> headers, String request, URI url) {

        static Line of(MatchResult found) {
            List<String> headers = HEADER.matcher(found.group(3))
                    .results()
                    .map(header ->
                            header.group(1) == null ? text(header.group(2)).strip() : header.group(1))
                    .toList();
            return new Line(found.group(1), found.group(2), headers, found.group(4), URI.create(found.group(5)));
        }

        Variant variant() {
            return where.startsWith("every step") ? Variant.atStep(9) : Variant.of(where.split(",", 2)[0]);
        }

        boolean isToTheAdapter() {
            return url.getPath().startsWith("/services/");
        }
    }

    static Stream<Line> lines() {
        return LINE.matcher(text(FOLDER + "samples/FIXTURES.md")).results().map(Line::of);
    }

    @ParameterizedTest
    @MethodSource("lines")
    void givesTheExpectedAnswer(Line line) throws Exception {
        Variant variant = line.variant();
        String file = line.contract() + ".xml";
        asta.goTo(variant);

        Answer answer = send(line);

        if (!line.isToTheAdapter()) {
            assertThat(answer.bytes()).isEqualTo(variant.answer("SYS1", file).orElseThrow());
        } else if (variant.contracts().contains(file)) {
            assertGolden(StoryContract.ofFile(file), variant, answer);
        } else {
            assertThat(answer.status()).isEqualTo(200); // what it says takes a block or consent service
        }
    }

    @Test
    void thereIsALineForEachContract() {
        assertThat(lines().map(Line::contract).distinct())
                .containsExactlyInAnyOrderElementsOf(Stream.of(StoryContract.values())
                        .map(contract -> contract.file().replace(".xml", ""))
                        .toList());
    }

    private static Answer send(Line line) throws IOException, InterruptedException {
        URI address = line.isToTheAdapter()
                ? URI.create(asta.address() + line.url().getPath())
                : asta.source("SYS1").uri();
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .POST(BodyPublishers.ofByteArray(Sample.bytes(line.request().substring(FOLDER.length()))));
        for (String header : line.headers()) {
            String[] parts = header.split(": ", 2);
            request.header(parts[0], parts[1]);
        }
        HttpResponse<byte[]> response = HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofByteArray());
        return new Answer(
                response.statusCode(),
                response.headers().firstValue("Content-Type").orElse(""),
                response.body());
    }

    private static String text(String path) {
        return new String(Sample.bytes(path.substring(FOLDER.length())), UTF_8);
    }
}
