package se.samplan.samples.messages.stub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;

@Timeout(60)
class StubSourceTest {

    private final StubSource source =
            StubSource.start(Questions.SYS1, 0, StoryAnswers.in("stub/two-plans", List.of("SYS1")));

    @AfterEach
    void stop() {
        source.close();
    }

    @Test
    void remembersWhatItWasAsked() {
        byte[] question = Questions.carePlans(Questions.SYS1, TestIds.ASTA);
        Http.post(source.uri().resolve("/plans"), question, "X-Vp-Sender-Id", "TSTASTA00000-CONS1");

        assertThat(source.received()).singleElement().satisfies(received -> {
            assertThat(received.path()).isEqualTo("/plans");
            assertThat(received.headers()).containsEntry("x-vp-sender-id", "TSTASTA00000-CONS1");
            assertThat(received.logicalAddress()).isEqualTo(Questions.SYS1);
            assertThat(received.contract())
                    .isEqualTo("urn:riv:clinicalprocess:logistics:logistics:GetCarePlansResponder:2");
            assertThat(received.patientId()).isEqualTo(TestIds.ASTA);
            assertThat(received.fields()).containsEntry("careUnitHSAId", "TSTASTA00000-U101");
            assertThat(received.body()).isEqualTo(question);
            assertThat(received.toString()).doesNotContain(TestIds.ASTA);
        });
        source.clearReceived();
        assertThat(source.received()).isEmpty();
    }

    @Test
    void findsThePerson_howeverTheContractWritesIt() {
        Stream.of("patientId><extension>%s</extension></patientId", "subject_of_care>%s</subject_of_care")
                .map(form -> "<q xmlns=\"urn:x\"><" + form.formatted(TestIds.ASTA) + "></q>")
                .forEach(body -> Http.post(source.uri(), Questions.envelope(Questions.SYS1, body)));

        assertThat(source.received())
                .extracting(ReceivedRequest::patientId)
                .containsExactly(TestIds.ASTA, TestIds.ASTA);
    }

    @Test
    void knowsNothingOfAnotherPerson_andThatIsNoError() {
        Document answer = Http.xml(ask(Questions.SYS1, TestIds.OTHER_PERSON));

        assertThat(Http.texts(answer, "carePlan")).isEmpty();
        assertThat(Http.texts(answer, "resultCode")).containsExactly("OK");
    }

    @ParameterizedTest
    @EnumSource(
            value = Mood.class,
            names = {"NORMAL", "HTML", "SILENT"})
    void refusesAWrongLogicalAddress_inAnyMood(Mood mood) {
        source.setMood(mood);
        HttpResponse<byte[]> response = ask(TestIds.OTHER_SOURCE, TestIds.ASTA);

        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(Http.texts(Http.xml(response), "faultcode")).containsExactly("soap:Client");
        assertThat(Http.texts(Http.xml(response), "faultstring").get(0)).startsWith("VP004 ");
    }

    @Test
    void refusesAnUnknownContract_andWhatIsNoSoap() {
        assertThat(Stream.of(
                                Questions.envelope(Questions.SYS1, "<x xmlns='urn:x'/>"),
                                "no SOAP".getBytes(UTF_8),
                                new byte[0])
                        .map(question -> Http.post(source.uri(), question).statusCode()))
                .containsExactly(500, 500, 500);
    }

    @Test
    void waitsBeforeItAnswers_untilTheDelayIsTakenBack() {
        source.setDelay(Duration.ofMillis(300));
        long start = System.nanoTime();
        assertThat(ask(Questions.SYS1, TestIds.ASTA).statusCode()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(290));

        source.setDelay(Duration.ofHours(1));
        source.setDelay(Duration.ZERO);
        assertThat(ask(Questions.SYS1, TestIds.ASTA).statusCode()).isEqualTo(200);
    }

    @Test
    void answersManyAtOnce() {
        List<CompletableFuture<Integer>> calls = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> ask(Questions.SYS1, TestIds.ASTA).statusCode()))
                .limit(50)
                .toList();

        assertThat(calls).allSatisfy(call -> assertThat(call.join()).isEqualTo(200));
        assertThat(source.received()).hasSize(50);
    }

    private HttpResponse<byte[]> ask(String logicalAddress, String person) {
        return Http.post(source.uri(), Questions.carePlans(logicalAddress, person));
    }
}
