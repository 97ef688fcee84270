package se.samplan.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xmlunit.diff.DifferenceEvaluators.chain;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.xmlunit.assertj3.XmlAssert;
import org.xmlunit.diff.DifferenceEvaluators;
import org.xmlunit.placeholder.PlaceholderDifferenceEvaluator;

class GoldenAnswerTest {

    private static final String EXPECTED = "samples/expected/asta/step-9/GetCarePlans.xml";

    @RegisterExtension
    static final AdapterInFront asta = AdapterInFront.ofAsta();

    @Test
    void answersAsTheRulesSay() {
        XmlAssert.assertThat(asta.ask().text())
                .and(Sample.text(EXPECTED))
                .withDifferenceEvaluator(chain(DifferenceEvaluators.Default, new PlaceholderDifferenceEvaluator()))
                .ignoreComments()
                .ignoreElementContentWhitespace()
                .areSimilar();
    }

    @Test
    void givesEachPlanOnce() {
        assertThat(asta.ask().plans()).containsExactlyInAnyOrder("P1", "P2", "P3", "P4", "P5");
    }

    @Test
    void givesTheSameOrder_whenTheFirstOneAnswersLast() {
        asta.source("SYS5").setDelay(Duration.ofMillis(300));

        assertThat(asta.ask().plans()).containsExactly("P5", "P4", "P3", "P2", "P1");
    }

    @Test
    void theExpectedAnswerIsValid() {
        Answer expected = new Answer(200, "", Sample.bytes(EXPECTED));

        assertThat(Schemas.NATIONAL_AND_OURS.problems(expected.body())).isEmpty();
        assertThat(Schemas.NATIONAL_AND_OURS.problems(expected.header())).isEmpty();
    }
}
