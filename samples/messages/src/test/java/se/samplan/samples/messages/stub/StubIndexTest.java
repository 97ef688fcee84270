package se.samplan.samples.messages.stub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class StubIndexTest {

    private static final String SYS2 = TestIds.HSA_PREFIX + "SYS2";
    private static final EngagementPost PLANS_AT_SYS1 =
            EngagementPost.of(TestIds.ASTA, Questions.PLANS, "cll-cp", Questions.SYS1);

    private final StubIndex index = StubIndex.start(
            0,
            List.of(
                    PLANS_AT_SYS1,
                    PLANS_AT_SYS1.with("logicalAddress", SYS2).with("sourceSystem", SYS2),
                    PLANS_AT_SYS1.with("categorization", "vko").with("mostRecentContent", "20251231235959"),
                    PLANS_AT_SYS1.with("logicalAddress", TestIds.OTHER_SOURCE),
                    EngagementPost.of(TestIds.OTHER_PERSON, Questions.PLANS, "cll-cp", SYS2),
                    EngagementPost.of(TestIds.ASTA, "riv:crm:scheduling", "NA", TestIds.HSA_PREFIX + "U101")));

    @AfterEach
    void stop() {
        index.close();
    }

    @Test
    void findsWhatThePersonHasInADomain() {
        assertThat(addresses(Map.of())).containsExactly(Questions.SYS1, SYS2, Questions.SYS1, TestIds.OTHER_SOURCE);
    }

    @Test
    void leavesOutWhatDiffersFromAnyGivenField() {
        assertThat(addresses(Map.of("categorization", "cll-cp")))
                .containsExactly(Questions.SYS1, SYS2, TestIds.OTHER_SOURCE);
        assertThat(addresses(Map.of("logicalAddress", SYS2))).containsExactly(SYS2);
        assertThat(addresses(Map.of("categorization", "cll-cp", "sourceSystem", Questions.SYS1)))
                .containsExactly(Questions.SYS1, TestIds.OTHER_SOURCE);
        assertThat(addresses(Map.of("serviceDomain", "RIV:CRM:SCHEDULING"))).isEmpty();
    }

    @Test
    void takesMostRecentContentAsThatTimeOrLater() {
        assertThat(addresses(Map.of("mostRecentContent", "20260101120000")))
                .containsExactly(Questions.SYS1, SYS2, TestIds.OTHER_SOURCE);
    }

    @Test
    void knowsNothingOfAPersonWithoutPosts() {
        assertThat(addresses(Map.of("registeredResidentIdentification", "196802149283")))
                .isEmpty();
    }

    @Test
    void givesPostsBackAsTheyAreWritten() {
        List<EngagementPost> written = PostReader.read("stub/two-plans/index.xml");
        try (StubIndex fromFile = StubIndex.start(0, written)) {
            byte[] question = question(Map.of("serviceDomain", "riv:crm:scheduling"));
            HttpResponse<byte[]> answer = Http.post(fromFile.uri(), question, "x-skltp-correlation-id", "c1");

            assertThat(written).hasSize(2);
            assertThat(written.get(1).fields())
                    .allSatisfy((name, value) ->
                            assertThat(Http.texts(Http.xml(answer), name)).containsExactly(value));
        }
    }

    @Test
    void itsPostsCanDependOnTheRequest() {
        try (StubIndex depends = StubIndex.start(
                0,
                request -> "c2".equals(request.headers().get("x-skltp-correlation-id"))
                        ? List.of(PLANS_AT_SYS1)
                        : List.of())) {
            byte[] question = question(Map.of());

            assertThat(Http.texts(
                            Http.xml(Http.post(depends.uri(), question, "x-skltp-correlation-id", "c1")),
                            "logicalAddress"))
                    .isEmpty();
            assertThat(Http.texts(
                            Http.xml(Http.post(depends.uri(), question, "x-skltp-correlation-id", "c2")),
                            "logicalAddress"))
                    .containsExactly(Questions.SYS1);
        }
    }

    @Test
    void refusesWithoutCorrelationId_andUnderAnotherAddress() {
        assertThat(faultOf(Http.post(index.uri(), question(Map.of())))).startsWith("EI000:");
        byte[] misdirected = Questions.findContent(SYS2, Map.of());
        assertThat(faultOf(Http.post(index.uri(), misdirected, "x-skltp-correlation-id", "c1")))
                .startsWith("EI003:");
        byte[] aboutNobody = Questions.findContent(StubIndex.LOGICAL_ADDRESS, Map.of());
        assertThat(faultOf(Http.post(index.uri(), aboutNobody, "x-skltp-correlation-id", "c1")))
                .startsWith("EI000:");
    }

    @Test
    void hasMoodsToo() {
        index.setMood(Mood.FAULT);
        assertThat(faultOf(ask(Map.of()))).contains(TestIds.ASTA);
        index.setMood(Mood.HTML);
        assertThat(ask(Map.of()).headers().firstValue("content-type")).contains("text/html;charset=UTF-8");
        index.setMood(Mood.RESULT_ERROR);
        assertThat(Http.texts(Http.xml(ask(Map.of())), "faultcode")).containsExactly("soap:Client");
        index.setMood(Mood.DUPLICATE);
        assertThat(addresses(Map.of("logicalAddress", SYS2))).containsExactly(SYS2, SYS2);
        index.setMood(Mood.WRONG_PATIENT);
        assertThat(Http.texts(Http.xml(ask(Map.of())), "registeredResidentIdentification"))
                .containsOnly(TestIds.OTHER_PERSON);
    }

    @Test
    void remembersWhatItWasAsked() {
        ask(Map.of("categorization", "cll-cp"));

        assertThat(index.received()).singleElement().satisfies(received -> {
            assertThat(received.patientId()).isEqualTo(TestIds.ASTA);
            assertThat(received.fields()).containsEntry("categorization", "cll-cp");
        });
    }

    @Test
    void doesNotStart_forAStepThatTheStoryDoesNotHave() {
        assertThatThrownBy(() -> StubIndex.start(0, 77))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("samples/index/step-77.xml");
    }

    private List<String> addresses(Map<String, String> fields) {
        return Http.texts(Http.xml(ask(fields)), "logicalAddress");
    }

    private HttpResponse<byte[]> ask(Map<String, String> fields) {
        return Http.post(index.uri(), question(fields), "x-skltp-correlation-id", "c1");
    }

    private static byte[] question(Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(
                Map.of("registeredResidentIdentification", TestIds.ASTA, "serviceDomain", Questions.PLANS));
        all.putAll(fields);
        return Questions.findContent(StubIndex.LOGICAL_ADDRESS, all);
    }

    private static String faultOf(HttpResponse<byte[]> response) {
        assertThat(response.statusCode()).isEqualTo(500);
        return Http.texts(Http.xml(response), "faultstring").get(0);
    }
}
