package se.samplan.samples.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import se.samplan.samples.messages.unreadable.UnreadableRequests;

/** What the container cannot read may hold a person's number: it neither logs it nor gives it back. */
@Timeout(120)
class UnreadableRequestsTest {

    private static final String NUMBER = "194304247663";

    @Test
    void areNeitherLoggedNorRepeated() throws Exception {
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        PrintStream console = System.out;
        System.setOut(new PrintStream(log, true, StandardCharsets.UTF_8));
        try (Vendor vendor = Vendor.start(List.of("--spring.datasource.url=jdbc:h2:mem:unreadable"))) {
            for (String path : List.of("/producer/GetCarePlans/2", "/actuator/health")) {
                for (Map.Entry<String, String> request :
                        UnreadableRequests.with(path, NUMBER).entrySet()) {
                    assertThat(UnreadableRequests.answered(vendor.at("/").getPort(), request.getValue()))
                            .as("%s: %s", path, request.getKey())
                            .doesNotContain(NUMBER);
                }
            }
        } finally {
            System.setOut(console);
        }

        assertThat(log.toString(StandardCharsets.UTF_8))
                .contains("request rejected")
                .doesNotContain(NUMBER, "\tat ");
    }
}
