package se.samplan.running;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static se.samplan.running.OverviewRequest.CORE;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import se.samplan.launch.RunningAdapter;
import se.samplan.samples.messages.stub.EngagementPost;
import se.samplan.samples.messages.stub.StubIndex;
import se.samplan.samples.messages.stub.StubSource;

/** The story's plan that is a PDF and nothing else (P1 of SYS3), of a source whose documents the operator has read. */
class PlanDocumentsTest {

    private static final String LISTED = "TSTASTA00000-SYS3";
    private static final String PLANS = Sample.text("samples/asta/step-9/SYS3/GetCarePlans.xml");
    private static final String PDF = PLANS.replaceAll("(?s).*application/pdf<[^>]*>\\s*<[^>]*>([^<]+)<.*", "$1");

    private static final AtomicReference<String> ANSWER = new AtomicReference<>(PLANS);

    @TempDir
    static Path folder;

    private static StubSource source;
    private static StubIndex index;
    private static RunningAdapter adapter;

    @BeforeAll
    static void start() throws Exception {
        source = StubSource.start(Set.of(LISTED), 0, request -> ANSWER.get().getBytes(UTF_8));
        index = StubIndex.start(
                0,
                List.of(EngagementPost.of(Request.ASTA, "riv:clinicalprocess:logistics:logistics", "cll-cp", LISTED)));
        adapter = RunningAdapter.start(SettingsFile.write(
                folder,
                Map.of(LISTED, source.uri()),
                index.uri(),
                "plans.document-sources = " + LISTED,
                "plans.document-time = 20s"));
    }

    @AfterAll
    static void stop() {
        adapter.close();
        index.close();
        source.close();
    }

    @Test
    void quotesThePdfByItsHeadings_andDeliversItAsItCame() {
        Answer answer = overview(PLANS);

        assertThat(answer.text()).contains(PDF);
        assertThat(answer.elements(CORE, "presented")).hasSize(1);
        assertThat(answer.elements(CORE, "planDocument")).singleElement().satisfies(document -> {
            assertThat(elements(document, "recordKey").map(Element::getTextContent))
                    .containsOnly("plan-1");
            assertThat(Answer.textIn(document, "registrationMode")).isEqualTo("derivedFromDocument");
            assertThat(elements(document, "quote").map(Element::getTextContent))
                    .anySatisfy(quote -> assertThat(quote).contains("Blodsockret ska vara jämnt, utan låga värden."))
                    .anySatisfy(quote -> assertThat(quote).contains("diabetessjuksköterska"));
        });
    }

    @Test
    void saysWhyNothingIsQuoted_andDeliversTheDocumentAllTheSame() {
        Answer answer = overview(PLANS.replace(PDF, "TvUgUERG"));

        assertThat(answer.text()).contains("TvUgUERG");
        assertThat(answer.elements(CORE, "planDocument")).singleElement().satisfies(document -> {
            assertThat(Answer.textIn(document, "notQuoted")).isEqualTo("notReadable");
            assertThat(elements(document, "quote")).isEmpty();
        });
    }

    @Test
    void saysNothingOfADocumentThatIsWithheld() {
        Answer answer = overview(PLANS.replace("approvedForPatient>true<", "approvedForPatient>false<"));

        assertThat(answer.elements(CORE, "planDocument")).isEmpty();
        assertThat(answer.text()).doesNotContain("Blodsockret", PDF);
    }

    private static Stream<Element> elements(Element in, String name) {
        var found = in.getElementsByTagNameNS(CORE, name);
        return Stream.iterate(0, i -> i < found.getLength(), i -> i + 1).map(i -> (Element) found.item(i));
    }

    private static Answer overview(String answer) {
        ANSWER.set(answer);
        return OverviewRequest.with().to(adapter.address());
    }
}
