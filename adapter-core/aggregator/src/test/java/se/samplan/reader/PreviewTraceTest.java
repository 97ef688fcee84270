package se.samplan.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samplan.reader.Cases.AT_U101;
import static se.samplan.reader.Cases.CONTACTS;
import static se.samplan.reader.Cases.PLANS;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.samplan.question.Audience;

/** A preview is told of each record that its reader does not get whole, and by which rules; nobody else is told anything. */
class PreviewTraceTest {

    private static final Consents NOBODY_AGREED = Consents.to();

    @Test
    void tellsOfEachRecordThatIsWithheld_inOrder_andOfNoneThatIsShown() {
        Cases cases = Cases.of(PLANS, 9).checkedBy(new Blocks(), NOBODY_AGREED);

        assertThat(cases.traceFor(AT_U101))
                .extracting(one -> one.record().documentId() + " " + one.verdict())
                .containsExactly("P4 WITHHOLD", "P5 WITHHOLD");
    }

    @Test
    void saysWhichRuleItWas_andWhy() {
        Cases cases = Cases.of(PLANS, 9).checkedBy(new Blocks(), NOBODY_AGREED);

        assertThat(cases.traceFor(AT_U101).get(0).rules()).last().asString().contains("NO_CONSENT");
        assertThat(cases.traceFor(AT_U101).get(1).rules()).last().asString().contains("OTHER_LANE");
    }

    @Test
    void tellsOfARecordThatIsShownInPart() {
        List<TracedDecision> trace = Cases.of(CONTACTS, 9).traceFor(Audience.PERSON);

        assertThat(trace)
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.verdict()).isEqualTo(Decision.Verdict.SHOW_WITHOUT_INTERNAL))
                .allSatisfy(one -> assertThat(one.rules()).anyMatch(rule -> rule.endsWith(":cut")));
    }

    @Test
    void isForAPreviewAlone() {
        Cases cases = Cases.of(PLANS, 9).checkedBy(new Blocks(), NOBODY_AGREED);
        cases.seenBy(AT_U101);

        assertThat(cases.traces).containsExactly(List.of());
    }
}
