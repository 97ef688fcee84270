package se.samplan.samples.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A marker run in which nothing could have come out is no good one. */
class MarkerControlTest {

    private static final MutatedQuestion PLANS = Asked.all().stream()
            .filter(asked -> asked.path().equals("/services/GetCarePlans/2"))
            .map(MutatedQuestion::withoutFirst)
            .findFirst()
            .orElseThrow();
    private static final Said ONE_PLAN = new Said(200, "<GetCarePlansResponse><carePlan/></GetCarePlansResponse>");
    private static final Said NO_PLAN = new Said(200, "<GetCarePlansResponse></GetCarePlansResponse>");
    private static final Said FAULT = new Said(500, "<faultcode>Server</faultcode><faultstring>away</faultstring>");

    private final MarkerControl control = new MarkerControl();

    @Test
    void isContentIfRightQuestionsBringRecords_andWhatIsNoneIsRefused() {
        control.right(AskedBy.STAFF, PLANS, ONE_PLAN);
        control.right(AskedBy.STAFF, PLANS, NO_PLAN);
        control.mutated(MutatedQuestion.Kind.SOURCE, NO_PLAN);
        control.mutated(MutatedQuestion.Kind.REQUEST, FAULT);
        control.notHttp(new Said(404, ""));
        control.page("/status", new Said(200, "<strong>Ready</strong>"), "Ready");
        control.file("log", "shown=1", "shown=");

        assertThat(control.findings()).isEmpty();
    }

    @Test
    void findsAReaderWhoGetsNoRecord() {
        control.right(AskedBy.STAFF, PLANS, NO_PLAN);
        control.right(AskedBy.THE_PERSON, PLANS, ONE_PLAN);
        someMutated();

        assertThat(found()).contains("no record: /services/GetCarePlans/2 for STAFF");
    }

    @Test
    void findsAFaultInThePlaceOfAnAnswer_andAnAdapterThatHasDied() {
        control.right(AskedBy.THE_PERSON, PLANS, ONE_PLAN);
        control.right(AskedBy.THE_PERSON, PLANS, FAULT);
        control.right(AskedBy.THE_PERSON, PLANS, Said.NOTHING);
        someMutated();

        assertThat(found())
                .contains("a right question is not answered: /services/GetCarePlans/2 for THE_PERSON (2 times)");
    }

    @Test
    void findsAMutatedQuestionThatGetsNoAnswer() {
        control.right(AskedBy.THE_PERSON, PLANS, ONE_PLAN);
        control.mutated(MutatedQuestion.Kind.SOURCE, FAULT);
        control.mutated(MutatedQuestion.Kind.REQUEST, Said.NOTHING);

        assertThat(control.findings()).hasSize(2);
    }

    @Test
    void findsThatNothingIsRefused() {
        control.right(AskedBy.THE_PERSON, PLANS, ONE_PLAN);
        someMutated();
        List.of(200, 0, 0).forEach(status -> control.notHttp(new Said(status, "")));

        assertThat(found()).contains("only 0 of 3 that are no question are refused");
    }

    @Test
    void findsAPageThatIsNotThere_andALogThatIsSilent() {
        control.right(AskedBy.THE_PERSON, PLANS, ONE_PLAN);
        someMutated();
        control.page("/status", new Said(404, ""), "Ready");
        control.file("adapter.log", "", "DEBUG");

        assertThat(control.findings()).hasSize(2);
    }

    @Test
    void aRunThatAskedNothingProvesNothing() {
        assertThat(control.findings()).isNotEmpty();
    }

    private void someMutated() {
        control.mutated(MutatedQuestion.Kind.SOURCE, NO_PLAN);
    }

    private String found() {
        assertThat(control.findings()).hasSize(1);
        return control.findings().get(0);
    }
}
