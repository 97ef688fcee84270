package se.samplan.understand.asking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.samplan.model.planning.HoursOfService;
import se.samplan.model.planning.TimePeriod;
import se.samplan.understand.AsOf;

class OpeningHoursTest {

    @Test
    void aNightGoesOnIntoTheNextDay() {
        OpeningHours nights = new OpeningHours(List.of(hours("22:00", "06:00")));

        assertThat(nights.isOpen(at("2026-02-03T02:00"))).isTrue();
        assertThat(nights.closes(at("2026-02-03T02:00"))).contains(LocalDateTime.parse("2026-02-03T06:00"));
        assertThat(nights.isOpen(at("2026-02-03T12:00"))).isFalse();
        assertThat(nights.opensNext(at("2026-02-03T12:00"))).contains(LocalDateTime.parse("2026-02-03T22:00"));
    }

    /** On 29 March 2026 clocks go from 02:00 to 03:00. */
    @Test
    void whatOpensInTheHourThatIsLeaptOverOpensAfterIt() {
        OpeningHours early = new OpeningHours(List.of(hours("02:30", "05:00")));

        assertThat(early.opensNext(at("2026-03-29T01:00"))).contains(LocalDateTime.parse("2026-03-29T03:00"));
        assertThat(early.opensNext(at("2026-03-28T01:00"))).contains(LocalDateTime.parse("2026-03-28T02:30"));
    }

    @Test
    void whatIsOpenOnlyInTheHourThatIsLeaptOverOpensTheNextDay() {
        OpeningHours gone = new OpeningHours(List.of(hours("02:00", "03:00")));

        assertThat(gone.opensNext(at("2026-03-29T00:30"))).contains(LocalDateTime.parse("2026-03-30T02:00"));
    }

    @Test
    void twoEntriesThatMeetAreOneTime() {
        OpeningHours day = new OpeningHours(List.of(hours("08:00", "12:00"), hours("12:00", "16:00")));

        assertThat(day.closes(at("2026-02-03T09:00"))).contains(LocalDateTime.parse("2026-02-03T16:00"));
    }

    @Test
    void everyHourOfEveryDayNeverCloses() {
        OpeningHours always = new OpeningHours(List.of(
                new HoursOfService(Optional.empty(), List.of(DayOfWeek.values()), List.of(), Optional.empty())));

        assertThat(always.isOpen(at("2026-02-03T09:00"))).isTrue();
        assertThat(always.closes(at("2026-02-03T09:00"))).isEmpty();
    }

    private static AsOf at(String time) {
        return new AsOf(LocalDateTime.parse(time));
    }

    private static HoursOfService hours(String start, String end) {
        return new HoursOfService(
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.of(new TimePeriod(Optional.of(LocalTime.parse(start)), Optional.of(LocalTime.parse(end)))));
    }
}
