package se.samplan.running;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samplan.launch.RunningAdapter;
import se.samplan.running.Answer.Status;
import se.samplan.samples.messages.stub.StubReply;
import se.samplan.samples.messages.stub.StubServer;

/**
 * Compressed answers that become much more than they are on the wire: what counts is what they become, to the byte, whoever sends them.
 * A compressed request is not read at all ({@link BadHttpTest}); the services of the platform are {@code PlatformServicesTest}'s.
 */
class ExpandingAnswerTest {

    private static final int MOST = 100 * 1024;
    private static final int A_BOMB = 60_000_000;
    private static final String SYS3 = "TSTASTA00000-SYS3";
    private static final String PLAN = Sample.text("samples/asta/step-9/SYS3/GetCarePlans.xml");
    private static final String POST = new String(
            IndexAnswer.of(IndexAnswer.post(Request.ASTA, IndexAnswer.PLANS, SYS3, SYS3))
                    .body()
                    .get(0),
            UTF_8);
    private static final StubServer SOURCE = StubServer.bind(0);
    private static final StubServer INDEX = StubServer.bind(0);

    private static RunningAdapter adapter;
    private static volatile StubReply fromSource;
    private static volatile StubReply fromIndex;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        SOURCE.serve(request -> fromSource);
        INDEX.serve(request -> fromIndex);
        adapter = RunningAdapter.start(SettingsFile.write(
                folder,
                Map.of(SYS3, SOURCE.uri()),
                INDEX.uri(),
                "breaker.failures = 1000",
                "aggregation.max-answer = 100kB"));
    }

    @AfterAll
    static void stop() {
        adapter.close();
        SOURCE.close();
        INDEX.close();
    }

    @BeforeEach
    void allIsWell() {
        fromSource = compressed(PLAN, MOST);
        fromIndex = compressed(POST, MOST);
    }

    @Test
    void whatBecomesJustAsMuchAsMayBeIsRead() {
        assertThat(ask().sources()).containsExactly(Status.answered("SYS3"));
    }

    @ParameterizedTest
    @ValueSource(ints = {MOST + 1, A_BOMB})
    void aSourcesAnswerThatBecomesMoreIsTooLarge_andTheLogSaysSo(int size) {
        fromSource = compressed(PLAN, size);
        AtomicReference<Answer> answer = new AtomicReference<>();

        List<String> log = Logged.during(() -> answer.set(ask()));

        assertThat(answer.get().sources()).containsExactly(Status.failed("SYS3", "SP-TOO-LARGE"));
        assertThat(log).anyMatch(line -> line.contains("source " + SYS3 + ": TOO_LARGE"));
    }

    @ParameterizedTest
    @ValueSource(ints = {MOST + 1, A_BOMB})
    void anIndexWhoseAnswerBecomesMoreIsNotAvailable_andTheLogSaysWhy(int size) {
        fromIndex = compressed(POST, size);
        AtomicReference<Answer> answer = new AtomicReference<>();

        List<String> log = Logged.during(() -> answer.set(ask()));

        Refusals.assertFault(answer.get(), "Server", "The engagement index is not available");
        assertThat(log).anyMatch(line -> line.contains("TOO_LARGE"));
    }

    private static Answer ask() {
        return Request.aboutAsta().to(adapter.address());
    }

    /** @param size of what it becomes, with blanks behind it */
    private static StubReply compressed(String xml, int size) {
        byte[] body = xml.getBytes(UTF_8);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(body);
            gzip.write(" ".repeat(size - body.length).getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return StubReply.http(200, "text/xml;charset=UTF-8", bytes.toByteArray(), "Content-Encoding: gzip");
    }
}
