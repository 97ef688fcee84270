package se.samplan.launch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xmlunit.assertj3.XmlAssert;
import org.xmlunit.builder.Input;
import se.samplan.produce.index.soap.TakingIndex;

/**
 * A vendor's jar that was compiled against the release of 2026-11-21 and never since, in today's program: every contract is
 * answered as that release answered it. How jar and answers were made stands in {@code src/test/vendor-of-0.1.0/README.md}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OldVendorIT {

    private static final String PLACE = "/vendor-of-0.1.0/";

    private static final String ADDED_PAGE = "(?s)<((?:\\w+:)?content)\\b.*?</\\1>";

    private final TakingIndex index = TakingIndex.start();
    private War war;
    private URI address;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        Path libraries = Files.createDirectories(folder.resolve("libraries"));
        Files.write(libraries.resolve("vendor.jar"), bytes("vendor.jar"));
        Path settings = Files.writeString(
                folder.resolve("samplan.properties"),
                String.join(
                        "\n",
                        "roles = producer",
                        "server.port = 0",
                        "producer.source-system = " + Ping.SYSTEM,
                        "producer.care-units = TSTASTA00000-U101",
                        "producer.index.address = " + index.uri(),
                        "producer.index.logical-address = TSTASTA00000-EI00",
                        "producer.index.poll = 50ms"));
        war = War.start(folder, "--settings=" + settings, "--libraries=" + libraries);
        address = URI.create(war.address());
    }

    @AfterAll
    void stop() {
        war.close();
        index.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GetCarePlans/2",
                "GetCareDocumentation/2",
                "GetCareDocumentation/3",
                "GetCareManagers/1",
                "GetCareAgreements/1",
                "GetSubjectOfCareSchedule/1"
            })
    void isAnsweredAsWholeAsThen(String contract) throws Exception {
        String file = contract.replace('/', '-') + ".xml";

        String answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(address.resolve("/producer/" + contract))
                                .header("Content-Type", "text/xml; charset=UTF-8")
                                .POST(HttpRequest.BodyPublishers.ofByteArray(bytes("requests/" + file)))
                                .build(),
                        HttpResponse.BodyHandlers.ofString(UTF_8))
                .body();

        XmlAssert.assertThat(Input.fromString(withoutLogId(withoutAddedPage(contract, answer))))
                .and(Input.fromString(withoutLogId(new String(bytes("answers/" + file), UTF_8))))
                .ignoreWhitespace()
                .areSimilar();
    }

    @Test
    void itsChangesReachTheIndex() {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(index.requests().stream().flatMap(Collection::stream))
                        .extracting(TakingIndex.Told::mostRecentContent)
                        .contains("20260122100000", "20260123100000", "20990120090000"));
    }

    /** A vendor's next build: what was written then compiles against today's program. */
    @Test
    void itsSourceCompilesToday(@TempDir Path classes) throws IOException {
        String classPath = Path.of("target", "samplan-adapter-classes.jar").toAbsolutePath()
                + File.pathSeparator
                + Files.readString(Path.of("target", "embedding.classpath")).strip();

        assertThat(ToolProvider.getSystemJavaCompiler()
                        .run(
                                null,
                                null,
                                null,
                                "-proc:none",
                                "-cp",
                                classPath,
                                "-d",
                                classes.toString(),
                                "src/test/vendor-of-0.1.0/src/olden/OldVendor.java"))
                .isZero();
    }

    /**
     * An answer of agreements without the readable page that each has been given since, exactly one for an agreement; all
     * other answers as they are.
     */
    private static String withoutAddedPage(String contract, String answer) {
        if (!contract.startsWith("GetCareAgreements")) {
            return answer;
        }
        assertThat(Pattern.compile(ADDED_PAGE).matcher(answer).results()).hasSize(1);
        return answer.replaceFirst(ADDED_PAGE, "");
    }

    /** It is another one for each answer. */
    private static String withoutLogId(String answer) {
        return answer.replaceAll("(logId[^>]*>)[0-9a-f-]{36}", "$1");
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream in = OldVendorIT.class.getResourceAsStream(PLACE + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        }
    }
}
