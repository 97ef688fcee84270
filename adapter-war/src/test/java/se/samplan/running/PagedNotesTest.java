package se.samplan.running;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samplan.launch.RunningAdapter;
import se.samplan.samples.messages.stub.EngagementPost;
import se.samplan.samples.messages.stub.ReceivedRequest;
import se.samplan.samples.messages.stub.StubIndex;
import se.samplan.samples.messages.stub.StubSource;

/**
 * A source that gives notes page by page, over sockets: the person is told that there is more only where there is more for her.
 * What all sources of up to four pages come to is tried in {@code LookAheadTest}.
 */
class PagedNotesTest {

    private static final String SYSTEM = "TSTASTA00000-SYS2";
    private static final String NOTES = Sample.text("samples/asta/step-9/SYS2/GetCareDocumentation.xml");
    private static final String WITHHELD = NOTES.replace("approvedForPatient>true<", "approvedForPatient>false<");

    private static final AtomicReference<Map<String, String>> PAGES = new AtomicReference<>(Map.of());

    @TempDir
    static Path folder;

    private static StubSource source;
    private static StubIndex index;
    private static RunningAdapter adapter;

    @BeforeAll
    static void start() throws Exception {
        source = StubSource.start(Set.of(SYSTEM), 0, PagedNotesTest::page);
        index = StubIndex.start(
                0,
                List.of(EngagementPost.of(Request.ASTA, "riv:clinicalprocess:healthcond:description", "voo", SYSTEM)));
        adapter = RunningAdapter.start(SettingsFile.write(folder, Map.of(SYSTEM, source.uri()), index.uri()));
    }

    @AfterAll
    static void stop() {
        adapter.close();
        index.close();
        source.close();
    }

    @Test
    void aPageOfWhichAllIsWithheldLeavesNoTrace() {
        assertThat(told(Map.of("", paged(NOTES, "r1"), "r1", WITHHELD))).isEqualTo(told(Map.of("", NOTES)));
        assertThat(told(Map.of("", paged(WITHHELD, "r1"), "r1", WITHHELD))).isEqualTo(told(Map.of("", WITHHELD)));
    }

    @Test
    void aNoteOnTheNextPageIsNotLost() {
        assertThat(told(Map.of("", paged(WITHHELD, "r1"), "r1", NOTES))).isEqualTo(told(Map.of("", NOTES)));
        assertThat(told(Map.of("", paged(NOTES, "r1"), "r1", NOTES))).contains(">r1<", "careDocumentation>");
    }

    /** Nobody can ask the overview for a page. */
    @Test
    void theOverviewHasEveryPage() {
        PAGES.set(Map.of("", paged(NOTES, "r1"), "r1", NOTES.replace("SYS2:N3<", "SYS2:N4<")));

        assertThat(OverviewRequest.with().to(adapter.address()).text())
                .contains("SYS2:N3<", "SYS2:N4<", "complete>true<");
    }

    private static String told(Map<String, String> pages) {
        PAGES.set(pages);
        String answer = Request.of("GetCareDocumentation", 3, Sample.bytes("samples/requests/GetCareDocumentation.xml"))
                .to(adapter.address())
                .text();
        assertThat(answer).doesNotContain("SP-", "faultcode");
        return answer.replaceAll("Synch>\\d{14}<", "Synch>NOW<");
    }

    private static byte[] page(ReceivedRequest request) {
        String body = new String(request.body(), UTF_8);
        return PAGES.get().entrySet().stream()
                .filter(page -> !page.getKey().isEmpty() && body.contains(">" + page.getKey() + "</"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> PAGES.get().getOrDefault("", ""))
                .getBytes(UTF_8);
    }

    /** The same answer, which says that there is more. */
    private static String paged(String answer, String reference) {
        String more =
                "<m:hasMore xmlns:m=\"urn:riv:clinicalprocess:healthcond:description:GetCareDocumentationResponder:3\" "
                        + "xmlns:d=\"urn:riv:clinicalprocess:healthcond:description:3\"><d:logicalAddress>" + SYSTEM
                        + "</d:logicalAddress><d:reference>" + reference + "</d:reference></m:hasMore>";
        int result = answer.indexOf(":result>");
        int at = answer.lastIndexOf('<', result);
        return answer.substring(0, at) + more + answer.substring(at);
    }
}
