package se.samplan.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.samplan.contract.CarePlans2;
import se.samplan.model.CorrelationId;
import se.samplan.outcome.FailureKind;
import se.samplan.outcome.Outcome;

class AnswerCheckTest {

    private static final CorrelationId REQUEST = new CorrelationId("a57afeed-c0de-4a5a-8bee-facade5a9b1a");
    private static final String BAD = BadAnswers.GOOD.replace("<core:documentTime>", "<core:documentTime>x");
    private static final AnswerSchema SCHEMA = new AnswerSchema(CarePlans2.description());

    private final List<String> heard = new ArrayList<>();
    private final AnswerListener listener =
            (request, source, problems) -> heard.add(request + " " + source + " " + problems.get(0));

    @Test
    void reportingTellsAndChangesNothing() {
        Outcome<Reading> read = Answers.read(BAD);

        assertThat(check(AnswerCheck.reporting(SCHEMA, listener), read, BAD)).isSameAs(read);
        assertThat(heard)
                .containsExactly(REQUEST + " " + Answers.SYS1
                        + " cvc-pattern-valid at GetCarePlansResponse/carePlan/carePlanHeader/documentTime");
    }

    @Test
    void enforcingTellsAndFails() {
        Outcome<Reading> checked = check(AnswerCheck.enforcing(SCHEMA, listener), Answers.read(BAD), BAD);

        assertThat(Answers.failure(checked)).contains(FailureKind.INVALID_ANSWER);
        assertThat(checked.after()).isEqualTo(Answers.AFTER);
        assertThat(heard).hasSize(1);
    }

    @Test
    void aGoodAnswerIsLeftAsItIs_andNobodyIsTold() {
        Outcome<Reading> read = Answers.read(BadAnswers.GOOD);

        assertThat(check(AnswerCheck.enforcing(SCHEMA, listener), read, BadAnswers.GOOD))
                .isSameAs(read);
        assertThat(check(AnswerCheck.reporting(SCHEMA, listener), read, BadAnswers.GOOD))
                .isSameAs(read);
        assertThat(heard).isEmpty();
    }

    /** Else a source could mix up persons unheard, by being invalid too (INV-L9). */
    @Test
    void mixedUpPersonsAreToldBeforeAnInvalidAnswer() {
        String plan = BAD.substring(BAD.indexOf("<svc:carePlan>"), BAD.indexOf("<svc:result>"));
        String mixed = BAD.replace("<svc:result>", plan.replace("194304247663", "194107149207") + "<svc:result>");

        Outcome<Reading> checked = check(AnswerCheck.enforcing(SCHEMA, listener), Answers.read(mixed), mixed);

        assertThat(Answers.failure(checked)).contains(FailureKind.WRONG_PATIENT);
    }

    private static Outcome<Reading> check(AnswerCheck check, Outcome<Reading> read, String answer) {
        return check.check(REQUEST, read, answer.getBytes(UTF_8), "text/xml;charset=UTF-8");
    }
}
