package se.samplan.running;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.samplan.running.Answer.Status;

/** XML that would take a parser minutes, from a source and from a consumer: it is refused, and nobody else notices. */
class HostileXmlTest {

    private static final String PLAN = Sample.text("samples/asta/step-9/SYS3/GetCarePlans.xml");
    private static final String LIMIT = "The request is above a limit of its XML: ";

    @RegisterExtension
    static final AdapterInFront asta = AdapterInFront.ofAsta();

    @AfterEach
    void calm() {
        asta.source("SYS3").answerWith(request -> PLAN.getBytes(UTF_8));
    }

    static Stream<String> hostile() {
        return Stream.of(
                inFirstTag(many(500_000, i -> " a" + i + "=\"1\"")),
                inFirstTag(many(50_000, i -> " xmlns:n" + i + "=\"urn:n\"")),
                inFirstTag(" xmlns:n=\"urn:" + "n".repeat(100_000) + "\""),
                PLAN.replaceFirst(
                        "<(\\w+):Body>",
                        "<$1:Header><x" + many(200_000, i -> " a" + i + "=\"1\"") + "/></$1:Header><$1:Body>"),
                PLAN.replaceFirst(
                        "<(\\w+):Body>",
                        "<$1:Header>" + many(100_000, i -> "<x" + i + "/>") + "</$1:Header><$1:Body>"));
    }

    @ParameterizedTest(name = "[{index}]")
    @MethodSource("hostile")
    void aHostileAnswerCostsItsSourceAndNobodyElse(String answer) {
        asta.source("SYS3").answerWith(request -> answer.getBytes(UTF_8));

        Answer whole = asta.ask();

        assertThat(whole.plans()).containsExactly("P5", "P4", "P3", "P2");
        assertThat(whole.sources())
                .containsExactly(
                        Status.answered("SYS1"),
                        Status.answered("SYS2"),
                        Status.failed("SYS3", "SP-TOO-LARGE"),
                        Status.answered("SYS4"),
                        Status.answered("SYS5"));
    }

    @Test
    void aHostileRequestIsRefusedByRule_andTheNextIsAnswered() {
        for (String hostile : List.of(
                Request.aboutAsta()
                        .text()
                        .replaceFirst(
                                "<soap:Header>", "<soap:Header><x" + many(85_000, i -> " a" + i + "=\"\"") + "/>"),
                Request.aboutAsta()
                        .text()
                        .replaceFirst("<soap:Envelope", "<soap:Envelope" + many(85_000, i -> " a" + i + "=\"\"")))) {
            Refusals.assertFault(
                    asta.send(Request.aboutAsta().withBody(hostile)),
                    "Client",
                    LIMIT + "more than 100 attributes on one element");
        }
        Refusals.assertFault(
                asta.send(Request.aboutAsta()
                        .replacing("<soap:Envelope", "<soap:Envelope" + many(50_000, i -> " xmlns:n" + i + "=\"u\""))),
                "Client",
                LIMIT + "more than 250 namespaces at one place");

        assertThat(asta.ask().plans()).hasSize(5);
    }

    private static String inFirstTag(String text) {
        int end = PLAN.indexOf('>', PLAN.indexOf("Envelope"));
        return PLAN.substring(0, end) + text + PLAN.substring(end);
    }

    private static String many(int count, IntFunction<String> part) {
        return IntStream.range(0, count).mapToObj(part).collect(Collectors.joining());
    }
}
