package se.samplan.running;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static se.samplan.running.OverviewRequest.CORE;
import static se.samplan.running.OverviewRequest.SERVICE;

import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.transform.dom.DOMSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samplan.launch.RunningAdapter;
import se.samplan.published.Published;
import se.samplan.published.SchemaFiles;
import se.samplan.samples.messages.stub.Landscape;
import se.samplan.samples.messages.stub.Mood;
import se.samplan.samples.messages.stub.StoryAnswers;
import se.samplan.samples.messages.stub.Variant;

/** What is missing, hostile or odd in what sources say has a defined answer, and costs nothing else. Over sockets, at step 9. */
class OverviewBadInputTest {

    private static final Pattern MARKER = Pattern.compile("(?<=<core:changeMarker>)[^<]+");

    private static final String NOBODY = "191212121212";
    private static final String REQUEST = OverviewRequest.text(OverviewRequest.IN_THE_STORY);
    private static final List<String> SYSTEMS = List.of("SYS1", "SYS2", "SYS3", "SYS4", "SYS5");

    private static final Landscape SOURCES = Landscape.start(9, 0);
    private static RunningAdapter adapter;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        adapter = RunningAdapter.start(SettingsFile.write(folder, SOURCES, "aggregation.total = 6s"));
    }

    @AfterAll
    static void stop() {
        adapter.close();
        SOURCES.close();
    }

    @AfterEach
    void mend() {
        SOURCES.goTo(Variant.atStep(9));
        SYSTEMS.forEach(system -> SOURCES.source(system).setMood(Mood.NORMAL));
    }

    /** That there is nothing is an answer: every section is there, and nothing is missing. */
    @Test
    void aPersonWithoutData_hasNothing() throws Exception {
        Answer answer = overview(REQUEST.replace(Request.ASTA, NOBODY));

        assertValid(answer);
        assertThat(answer.elements(CORE, "record")).isEmpty();
        assertThat(answer.elements(CORE, "source")).isEmpty();
        assertThat(textIn(answer, "complete")).isEqualTo("true");
        assertThat(textIn(answer, "resultCode")).isEqualTo("OK");
        assertThat(Stream.of("contacts", "timeline", "plans", "responsibilities", "due", "risks", "findings", "links"))
                .allSatisfy(section -> assertThat(answer.elements(SERVICE, section))
                        .as(section)
                        .hasSize(1));
    }

    /** A source that was asked and has nothing says so; it is neither one that failed nor one that is not connected. */
    @Test
    void aSourceThatHasNothing_isToldApartFromOneThatFailed() throws Exception {
        SOURCES.source("SYS1").answerWith(StoryAnswers.of(9, List.of("SYS9")));
        SOURCES.source("SYS2").setMood(Mood.FAULT);

        Answer answer = overview(REQUEST);

        assertValid(answer);
        assertThat(states(answer, "SYS1")).containsExactly("hasNothing");
        assertThat(states(answer, "SYS2")).containsExactly("notFetched");
        assertThat(states(answer, "SYS4")).contains("hasData");
    }

    @Test
    void withAllSourcesDown_thereIsAnAnswerThatSaysSo() throws Exception {
        SYSTEMS.forEach(system -> SOURCES.source(system).setMood(Mood.FAULT));

        Answer answer = overview(REQUEST);

        assertValid(answer);
        assertThat(answer.elements(CORE, "record")).isEmpty();
        assertThat(textIn(answer, "complete")).isEqualTo("false");
        assertThat(textIn(answer, "resultCode")).isEqualTo("INFO");
        assertThat(answer.elements(CORE, "source").stream().map(source -> Answer.textIn(source, "state")))
                .isNotEmpty()
                .containsOnly("notFetched");
    }

    @Test
    void whatWasLateIsFilledInByTheToken() throws Exception {
        Answer whole = overview(REQUEST);
        SOURCES.source("SYS2").setMood(Mood.SILENT);
        Answer first = overview(REQUEST);
        SOURCES.source("SYS2").setMood(Mood.NORMAL);

        String token = textIn(first, "lateToken");
        Answer second = overview(more("<svc:lateToken>" + token + "</svc:lateToken>"));
        Answer asElsewhere =
                overview(more("<agg:aggregationRequest xmlns:agg=\"urn:samplan:interoperability:aggregation:1\">"
                        + "<agg:lateToken>" + token + "</agg:lateToken></agg:aggregationRequest>"));

        assertValid(first);
        assertThat(states(first, "SYS2")).containsExactly("notFetched");
        assertThat(first.elements(CORE, "record").size())
                .isLessThan(whole.elements(CORE, "record").size());
        assertThat(withoutMarker(second)).isEqualTo(withoutMarker(whole));
        assertThat(withoutMarker(asElsewhere)).isEqualTo(withoutMarker(whole));
    }

    /** A marker is sealed anew each time. */
    private static String withoutMarker(Answer answer) {
        return MARKER.matcher(answer.text()).replaceAll("");
    }

    /** Texts are texts: they come as they were written, and are never markup. */
    @Test
    void markupInATextIsText() throws Exception {
        String written = "&lt;script&gt;alert(1)&lt;/script&gt; ]]&gt; &amp;amp; &lt;b&gt;";
        change("SYS1", text -> text.replaceAll("(<\\w+:title>)", "$1" + written));

        Answer answer = overview(REQUEST);

        assertValid(answer);
        assertThat(answer.text()).contains(written.substring(0, 40)).doesNotContain("<script", "<b>");
    }

    /** What is no safe address of a listed host is left out, with its service; the record is there all the same. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "http://halsocentralen.example.org/",
                "https://halsocentralen.example.org@elak.example.net/",
                "https://halsocentra1en.example.org/",
                "https://h\u0430lsocentralen.example.org/",
                "https://halsocentralen.example.org.example.net/",
                "data:text/html,x"
            })
    void anAddressThatIsNotSafe_isLeftOut(String address) throws Exception {
        List<String> before = ids(overview(REQUEST));
        SYSTEMS.forEach(
                system -> change(system, text -> text.replaceAll("https://[a-z.]*example\\.org[^<]*", address)));

        Answer answer = overview(REQUEST);

        assertValid(answer);
        assertThat(answer.text()).doesNotContain(address);
        assertThat(answer.elements(CORE, "link")).isEmpty();
        assertThat(ids(answer)).isEqualTo(before);
    }

    /** Two versions are two records; a version in two writings is one, and which writing is given does not depend on who comes first. */
    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2"})
    void twoRecordsWithOneIdAndDifferentContent_haveADefinedAnswer(int secondVersion, int given) throws Exception {
        List<String> before = ids(overview(REQUEST));
        change("SYS4", text -> {
            int start = text.indexOf("<svc:carePlan>");
            int end = text.indexOf("</svc:carePlan>") + "</svc:carePlan>".length();
            String other = text.substring(start, end)
                    .replace("versionNumber>1<", "versionNumber>" + secondVersion + "<")
                    .replace("Farzane samordnar planen.", "Eva samordnar planen.");
            return text.substring(0, end) + other + text.substring(end);
        });

        Answer answer = overview(REQUEST);

        assertValid(answer);
        assertThat(answer.elements(CORE, "record").stream()
                        .filter(record -> record.getTextContent().contains(" samordnar planen.")))
                .hasSize(given);
        assertThat(ids(answer)).containsAll(before).hasSize(before.size() + given - 1);
        assertThat(answer.elements(CORE, "key").stream().map(key -> key.getTextContent()))
                .doesNotHaveDuplicates();
    }

    private static void change(String system, UnaryOperator<String> change) {
        String unit = system.replaceFirst("SYS([1-5])", "U$101");
        StoryAnswers story = StoryAnswers.of(9, List.of(system, unit));
        SOURCES.source(system)
                .answerWith(request ->
                        change.apply(new String(story.apply(request), UTF_8)).getBytes(UTF_8));
    }

    private static List<String> ids(Answer answer) {
        return answer.elements("*", "documentId").stream()
                .map(id -> id.getTextContent())
                .sorted()
                .toList();
    }

    private static List<String> states(Answer answer, String system) {
        return answer.elements(CORE, "source").stream()
                .filter(source -> Answer.textIn(source, "logicalAddress").equals("TSTASTA00000-" + system))
                .map(source -> Answer.textIn(source, "state"))
                .distinct()
                .toList();
    }

    private static String textIn(Answer answer, String element) {
        return Answer.textIn(answer.body(), element);
    }

    private static void assertValid(Answer answer) throws Exception {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        SchemaFiles.compile(List.of(Published.PLANNING_OVERVIEW_1.schema()))
                .newValidator()
                .validate(new DOMSource(
                        answer.elements(SERVICE, "GetPlanningOverviewResponse").get(0)));
    }

    private static String more(String element) {
        return OverviewRequest.text(OverviewRequest.IN_THE_STORY, element);
    }

    private static Answer overview(String request) {
        return OverviewRequest.of(request).to(adapter.address());
    }
}
