package se.samplan.samples.messages.stub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The jar of the stubs, as a tester runs it: with nothing but the JDK. */
@Timeout(180)
class StubJarIT {

    @Test
    void runsByItself_withAnswersAndAForm_andHidesThePerson() throws Exception {
        Process stubs = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-jar",
                        System.getProperty("stubs.jar"),
                        "--port",
                        "0",
                        "--step",
                        "9",
                        "--mood",
                        "SYS2=FAULT")
                .redirectErrorStream(true)
                .start();
        try (BufferedReader out = new BufferedReader(new InputStreamReader(stubs.getInputStream(), UTF_8))) {
            List<String> said = new ArrayList<>();
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                said.add(line);
                if (line.startsWith("Form: ")) {
                    break;
                }
            }
            URI sys4 = last(said, "SYS4");
            URI form = last(said, "Form:");

            assertThat(Http.texts(
                            Http.xml(Http.post(sys4, Questions.carePlans("TSTASTA00000-SYS4", TestIds.ASTA))),
                            "documentId"))
                    .containsExactly("P4");
            assertThat(Http.client()
                            .send(HttpRequest.newBuilder(form).build(), BodyHandlers.ofString(UTF_8))
                            .body())
                    .contains("selected>FAULT<");
            assertThat(out.readLine()).isEqualTo("Ctrl-C ends.");
            assertThat(out.readLine()).contains("SYS4 GetCarePlans").doesNotContain("7663");
        } finally {
            stubs.destroy();
        }
    }

    /** The address at the end of the line that begins so. */
    private static URI last(List<String> lines, String start) {
        String line = lines.stream()
                .filter(each -> each.startsWith(start))
                .findFirst()
                .orElseThrow(() -> new AssertionError("it said only " + lines));
        return URI.create(line.substring(line.lastIndexOf(' ') + 1));
    }
}
