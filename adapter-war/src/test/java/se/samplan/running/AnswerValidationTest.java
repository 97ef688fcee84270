package se.samplan.running;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static se.samplan.running.Variants.ALL;
import static se.samplan.running.Variants.statuses;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import se.samplan.running.Answer.Status;

/** A source whose answer can be read and is not valid, under each value of {@code answers.validation}. */
class AnswerValidationTest {

    private static final String GOOD = Sample.text("samples/asta/step-9/SYS3/GetCarePlans.xml");
    private static final String BAD = GOOD.replace("<core:documentTime>", "<core:documentTime>Blomberg 194304247663 ");
    private static final String LINE = "cvc-pattern-valid at GetCarePlansResponse/carePlan/carePlanHeader/documentTime";

    @RegisterExtension
    static final AdapterInFront off = AdapterInFront.ofAsta();

    @RegisterExtension
    static final AdapterInFront report = AdapterInFront.ofAsta("answers.validation.GetCarePlans = report");

    @RegisterExtension
    static final AdapterInFront enforce = AdapterInFront.ofAsta(
            "answers.validation = report",
            "answers.validation.GetCarePlans = off",
            "answers.validation.GetCarePlans.2 = enforce");

    @AfterEach
    void good() {
        answer(off, GOOD);
        answer(report, GOOD);
        answer(enforce, GOOD);
    }

    @Test
    void off_usesTheAnswerAndSaysNothing() {
        answer(off, BAD);

        assertThat(told(off, ALL, statuses())).isEmpty();
    }

    @Test
    void report_usesTheAnswerAndLogsTheRule_withoutAValue() {
        answer(report, BAD);

        List<String> lines = told(report, ALL, statuses());

        assertThat(lines).hasSize(1);
        assertThat(lines.get(0))
                .contains("source TSTASTA00000-SYS3", "GetCarePlans 2.0", LINE, "used all the same")
                .doesNotContain("Blomberg", "194304247663");
    }

    @Test
    void enforce_tellsTheSourceAsInvalid_andKeepsTheOthers() {
        answer(enforce, BAD);

        List<String> lines = told(
                enforce, new String[] {"P5", "P4", "P3", "P2"}, statuses(Status.failed("SYS3", "SP-INVALID-ANSWER")));

        assertThat(lines).hasSize(1);
        assertThat(lines.get(0)).contains(LINE, "not used").doesNotContain("Blomberg", "194304247663");
    }

    @Test
    void validAnswersAreNotTouched() {
        assertThat(told(report, ALL, statuses())).isEmpty();
        assertThat(told(enforce, ALL, statuses())).isEmpty();
    }

    /** Asks, and returns what was logged about answers. */
    private static List<String> told(AdapterInFront adapter, String[] plans, List<Status> sources) {
        List<String> lines = new ArrayList<>(Logged.during(() -> {
            Answer answer = adapter.ask();

            assertThat(answer.plans()).containsExactly(plans);
            assertThat(answer.sources()).isEqualTo(sources);
        }));
        lines.removeIf(line -> !line.startsWith("samplan.answers "));
        return lines;
    }

    private static void answer(AdapterInFront adapter, String xml) {
        adapter.source("SYS3").answerWith(request -> xml.getBytes(UTF_8));
    }
}
