package se.samplan.select;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samplan.contract.CareAgreements1;
import se.samplan.contract.CareContacts3;
import se.samplan.contract.CareDocumentation2;
import se.samplan.contract.CareDocumentation3;
import se.samplan.contract.CarePlans2;
import se.samplan.contract.Fact;
import se.samplan.question.Filters;
import se.samplan.record.Facts;

/** A time that is there and that nobody can read takes no record away; one that is not there still does. */
class OddTimesTest {

    private static final String INSIDE = "20260116120000";
    private static final String OUTSIDE = "20251216120000";
    private static final Filters JANUARY =
            new FiltersToTry().period("20260101", "20260131").build();
    private static final Filters VALID_IN_JANUARY =
            new FiltersToTry().validity("20260101", "20260131").build();

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-16T12:00:00", "20260132120000", "20251301", "2026", "i fjol"})
    void aTimeThatNobodyCanReadIsWithin(String odd) {
        assertThat(new Selection(CarePlans2.description()).wanted(JANUARY))
                .accepts(facts(Fact.DOCUMENT_TIME, odd))
                .rejects(facts(Fact.AUTHOR_TIME, odd));
        assertThat(new Selection(CareDocumentation3.description()).wanted(JANUARY))
                .accepts(facts(Fact.OTHER_TIME, odd), facts(Fact.DOCUMENT_TIME, OUTSIDE, Fact.OTHER_TIME, odd));
        assertThat(new Selection(CareAgreements1.description()).wanted(JANUARY)).accepts(facts(Fact.AGREED_DATE, odd));
        assertThat(new Selection(CareContacts3.description()).wanted(JANUARY))
                .accepts(
                        facts(Fact.AUTHOR_TIME, OUTSIDE, Fact.START_TIME, odd),
                        facts(Fact.AUTHOR_TIME, OUTSIDE, Fact.END_TIME, odd),
                        facts(Fact.AUTHOR_TIME, odd, Fact.START_TIME, OUTSIDE, Fact.END_TIME, OUTSIDE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-16T12:00:00", "20260132120000", "9 januari"})
    void anEndOfValidityThatNobodyCanReadIsOpen(String odd) {
        assertThat(new Selection(CarePlans2.description()).wanted(VALID_IN_JANUARY))
                .accepts(
                        facts(Fact.VALID_FROM, odd),
                        facts(Fact.VALID_TO, odd),
                        facts(Fact.VALID_FROM, "20251201", Fact.VALID_TO, odd),
                        facts(Fact.VALID_FROM, odd, Fact.VALID_TO, "20260601"))
                .rejects(
                        facts(Fact.VALID_FROM, "20260201", Fact.VALID_TO, odd),
                        facts(Fact.VALID_FROM, odd, Fact.VALID_TO, "20251231"));
    }

    @Test
    void aTimeOfChangeThatNobodyCanReadMayBeAfterTheOneThatIsAskedFor() {
        Filters since = new FiltersToTry().changedSince("20260101000000").build();

        assertThat(new Selection(CarePlans2.description()).wanted(since))
                .accepts(facts(Fact.LAST_UPDATED, "2026-01-16T12:00:00"), facts(Fact.LAST_UPDATED, INSIDE))
                .rejects(facts(Fact.LAST_UPDATED, OUTSIDE), new Facts(Map.of()));
    }

    @Test
    void whatIsNotThereOrSaysNothingIsWithinNoPeriod() {
        assertThat(new Selection(CarePlans2.description()).wanted(JANUARY))
                .accepts(facts(Fact.DOCUMENT_TIME, INSIDE))
                .rejects(new Facts(Map.of()), facts(Fact.DOCUMENT_TIME, " "), facts(Fact.DOCUMENT_TIME, OUTSIDE));
    }

    /** The note shows the time that it was registered at, and no other; a plan without a time cannot match, as published. */
    @Test
    void aNoteWithoutATimeOfItsOwnIsMatchedByWhenItWasRegistered() {
        assertThat(new Selection(CareDocumentation2.description()).wanted(JANUARY))
                .accepts(
                        facts(Fact.AUTHOR_TIME, INSIDE),
                        facts(Fact.DOCUMENT_TIME, INSIDE, Fact.AUTHOR_TIME, OUTSIDE),
                        facts(Fact.AUTHOR_TIME, "2026-01-16T12:00:00"))
                .rejects(
                        facts(Fact.AUTHOR_TIME, OUTSIDE),
                        facts(Fact.DOCUMENT_TIME, OUTSIDE, Fact.AUTHOR_TIME, INSIDE),
                        new Facts(Map.of()));
        assertThat(new Selection(CarePlans2.description()).wanted(JANUARY)).rejects(facts(Fact.AUTHOR_TIME, INSIDE));
    }

    private static Facts facts(Fact fact, String value) {
        return new Facts(Map.of(fact, List.of(value)));
    }

    private static Facts facts(Fact fact, String value, Fact other, String otherValue) {
        return new Facts(Map.of(fact, List.of(value), other, List.of(otherValue)));
    }

    private static Facts facts(Fact one, String first, Fact two, String second, Fact three, String third) {
        return new Facts(Map.of(one, List.of(first), two, List.of(second), three, List.of(third)));
    }
}
