package se.samplan.select;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samplan.question.Period;

/** Both ends of a period count, whether a record has a day or a time, and what is neither lies in none. */
class WrittenDaysTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 10);
    private static final LocalDate LAST = LocalDate.of(2026, 3, 20);
    private static final WrittenDays BOTH = WrittenDays.of(Period.between(FIRST, LAST));
    private static final WrittenDays FROM = WrittenDays.of(new Period(Optional.of(FIRST), Optional.empty()));
    private static final WrittenDays TO = WrittenDays.of(new Period(Optional.empty(), Optional.of(LAST)));

    @ParameterizedTest
    @ValueSource(strings = {"20260310", "20260310000000", "20260320", "20260320235959"})
    void holdsTheFirstAndTheLastDay(String time) {
        assertThat(BOTH.hold(time)).isTrue();
        assertThat(FROM.hold(time)).isTrue();
        assertThat(TO.hold(time)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"20260309", "20260309235959", "20260321", "20260321000000"})
    void holdsNoDayBeforeOrAfter(String time) {
        assertThat(BOTH.hold(time)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026", "2026031"})
    void whatIsNoDayLiesNowhere(String time) {
        assertThat(BOTH.hold(time)).isFalse();
        assertThat(FROM.hold(time)).isFalse();
        assertThat(TO.hold(time)).isFalse();
    }
}
