package se.samplan.samples.messages.stub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;

/** What Update and ProcessNotification bring is found by FindContent. */
@Timeout(60)
class StubIndexUpdateTest {

    private static final String SYS2 = TestIds.HSA_PREFIX + "SYS2";
    private static final String ELSEWHERE = TestIds.HSA_PREFIX + "EI01";
    private static final EngagementPost PLANS_AT_SYS1 =
            EngagementPost.of(TestIds.ASTA, Questions.PLANS, "cll-cp", Questions.SYS1);
    private static final EngagementPost PLANS_AT_SYS2 =
            PLANS_AT_SYS1.with("logicalAddress", SYS2).with("sourceSystem", SYS2);

    private final StubIndex index = StubIndex.start(0, List.of(PLANS_AT_SYS1));

    @AfterEach
    void stop() {
        index.close();
    }

    @Test
    void findsAPostFromItsUpdateOn_withTheTimesAndTheOwnerThatTheIndexSets() {
        assertThat(codeOf(update(change(false, PLANS_AT_SYS2)))).isEqualTo("OK");

        assertThat(found("logicalAddress")).containsExactly(Questions.SYS1, SYS2);
        assertThat(found("owner")).containsExactly(StubIndex.LOGICAL_ADDRESS);
        assertThat(found("creationTime")).singleElement().asString().matches("\\d{14}");
        assertThat(found("updateTime")).isEqualTo(found("creationTime"));
    }

    @Test
    void changesAPost_ifOneWithTheSameKeyIsThere() {
        update(change(false, PLANS_AT_SYS1.with("mostRecentContent", "20260202122000")));

        assertThat(found("logicalAddress")).containsExactly(Questions.SYS1);
        assertThat(found("mostRecentContent")).containsExactly("20260202122000");
    }

    @Test
    void removesAPost_andTakesItBack() {
        update(change(true, PLANS_AT_SYS1));
        assertThat(found("logicalAddress")).isEmpty();

        update(change(false, PLANS_AT_SYS1));
        assertThat(found("logicalAddress")).containsExactly(Questions.SYS1);
    }

    @Test
    void forgetsWhatItWasTold_whenItIsGivenOtherPosts() {
        update(change(false, PLANS_AT_SYS2), change(true, PLANS_AT_SYS1));

        index.hold(List.of(PLANS_AT_SYS1));

        assertThat(found("logicalAddress")).containsExactly(Questions.SYS1);
    }

    @Test
    void keepsTheOwnerAndTheTimesOfANotification() {
        EngagementPost ofAnother = with(PLANS_AT_SYS2, "owner", ELSEWHERE, "creationTime", "20260101000000");

        assertThat(codeOf(notify(change(false, ofAnother)))).isEqualTo("OK");

        assertThat(found("owner")).containsExactly(ELSEWHERE);
        assertThat(found("creationTime")).containsExactly("20260101000000");
    }

    @Test
    void passesOverANotificationOfItsOwnPost_andRefusesOneWithoutOwner() {
        EngagementPost own = with(PLANS_AT_SYS2, "owner", StubIndex.LOGICAL_ADDRESS);

        assertThat(codeOf(notify(change(false, own)))).isEqualTo("OK");
        assertThat(faultOf(notify(change(false, PLANS_AT_SYS2)))).startsWith("EI004:");

        assertThat(found("logicalAddress")).containsExactly(Questions.SYS1);
    }

    @ParameterizedTest
    @CsvSource({
        "registeredResidentIdentification, 1943, EI001",
        "mostRecentContent, 2026-01-01, EI004",
        "categorization, '', EI004",
        "dataController, ' TSTASTA00000-RG00', EI004",
        "logicalAddress, 5565594230, EI005",
        "sourceSystem, 5565594230, EI006"
    })
    void refusesAPostThatBreaksARule_andTakesNoneOfTheOthers(String field, String value, String code) {
        HttpResponse<byte[]> answer =
                update(change(false, PLANS_AT_SYS2), change(false, PLANS_AT_SYS1.with(field, value)));

        assertThat(faultOf(answer)).startsWith(code + ": post 2");
        assertThat(new String(answer.body(), UTF_8)).doesNotContain(TestIds.ASTA);
        assertThat(found("logicalAddress")).containsExactly(Questions.SYS1);
    }

    @Test
    void refusesTwoPostsWithOneKey_aPostWithoutAField_andNoneOrTooMany() {
        assertThat(faultOf(update(change(false, PLANS_AT_SYS2), change(true, PLANS_AT_SYS2))))
                .startsWith("EI002: posts 1 and 2");
        assertThat(faultOf(update(change(false, without(PLANS_AT_SYS2, "dataController")))))
                .startsWith("EI001:");
        assertThat(faultOf(update())).startsWith("EI000:");
        assertThat(faultOf(update(IntStream.rangeClosed(0, 1000)
                        .mapToObj(number ->
                                change(false, PLANS_AT_SYS2.with("businessObjectInstanceIdentifier", "B" + number)))
                        .toArray(String[]::new))))
                .startsWith("EI000:");
        assertThat(found("logicalAddress")).containsExactly(Questions.SYS1);
    }

    @Test
    void refusesUnderAnotherAddress_andWithoutCorrelationId() {
        byte[] request = request("Update", SYS2, change(false, PLANS_AT_SYS2));
        assertThat(faultOf(Http.post(index.uri(), request, "x-skltp-correlation-id", "c1")))
                .startsWith("EI003:");
        assertThat(faultOf(Http.post(
                        index.uri(), request("Update", StubIndex.LOGICAL_ADDRESS, change(false, PLANS_AT_SYS2)))))
                .startsWith("EI000:");
        assertThat(found("logicalAddress")).containsExactly(Questions.SYS1);
    }

    @ParameterizedTest
    @EnumSource(names = {"FAULT", "RESULT_ERROR", "BAD_GATEWAY", "EMPTY", "CLOSE"})
    void doesNothingInAMoodThatRefuses(Mood mood) {
        index.setMood(mood);
        send(request("Update", StubIndex.LOGICAL_ADDRESS, change(true, PLANS_AT_SYS1)));
        index.setMood(Mood.NORMAL);

        assertThat(found("logicalAddress")).containsExactly(Questions.SYS1);
    }

    @ParameterizedTest
    @EnumSource(names = {"CUT", "TRUNCATED"})
    void doesAsAskedInAMoodThatLosesTheAnswer(Mood mood) {
        index.setMood(mood);
        send(request("Update", StubIndex.LOGICAL_ADDRESS, change(true, PLANS_AT_SYS1)));
        index.setMood(Mood.NORMAL);

        assertThat(found("logicalAddress")).isEmpty();
    }

    private void send(byte[] request) {
        try {
            Http.post(index.uri(), request, "x-skltp-correlation-id", "c1");
        } catch (AssertionError e) {
            assertThat(e).hasCauseInstanceOf(IOException.class);
        }
    }

    private HttpResponse<byte[]> update(String... changes) {
        return Http.post(
                index.uri(), request("Update", StubIndex.LOGICAL_ADDRESS, changes), "x-skltp-correlation-id", "c1");
    }

    private HttpResponse<byte[]> notify(String... changes) {
        return Http.post(
                index.uri(),
                request("ProcessNotification", StubIndex.LOGICAL_ADDRESS, changes),
                "x-skltp-correlation-id",
                "c1");
    }

    private static byte[] request(String contract, String address, String... changes) {
        return Questions.envelope(
                address,
                "<u:%1$s xmlns:u=\"urn:riv:itintegration:engagementindex:%1$sResponder:1\" ".formatted(contract)
                        + "xmlns:c=\"urn:riv:itintegration:engagementindex:1\">"
                        + String.join("", changes) + "</u:" + contract + ">");
    }

    private static String change(boolean delete, EngagementPost post) {
        String fields = post.fields().entrySet().stream()
                .map(field -> "<c:%1$s>%2$s</c:%1$s>".formatted(field.getKey(), field.getValue()))
                .collect(Collectors.joining());
        return "<u:engagementTransaction><c:deleteFlag>" + delete + "</c:deleteFlag><c:engagement>" + fields
                + "</c:engagement></u:engagementTransaction>";
    }

    private static EngagementPost with(EngagementPost post, String... fields) {
        Map<String, String> all = new LinkedHashMap<>(post.fields());
        for (int i = 0; i < fields.length; i += 2) {
            all.put(fields[i], fields[i + 1]);
        }
        return new EngagementPost(all);
    }

    private static EngagementPost without(EngagementPost post, String field) {
        Map<String, String> fewer = new LinkedHashMap<>(post.fields());
        fewer.remove(field);
        return new EngagementPost(fewer);
    }

    private List<String> found(String field) {
        Map<String, String> question = new HashMap<>(
                Map.of("registeredResidentIdentification", TestIds.ASTA, "serviceDomain", Questions.PLANS));
        Document answer = Http.xml(Http.post(
                index.uri(),
                Questions.findContent(StubIndex.LOGICAL_ADDRESS, question),
                "x-skltp-correlation-id",
                "c1"));
        return Http.texts(answer, field);
    }

    private static String codeOf(HttpResponse<byte[]> response) {
        assertThat(response.statusCode()).isEqualTo(200);
        return Http.texts(Http.xml(response), "ResultCode").get(0);
    }

    private static String faultOf(HttpResponse<byte[]> response) {
        assertThat(response.statusCode()).isEqualTo(500);
        return Http.texts(Http.xml(response), "faultstring").get(0);
    }
}
