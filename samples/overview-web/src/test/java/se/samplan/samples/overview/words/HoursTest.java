package se.samplan.samples.overview.words;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samplan.contracts.logistics.v3.structure.HoursOfServiceType;
import se.samplan.contracts.logistics.v3.structure.MonthsEnum;
import se.samplan.contracts.logistics.v3.structure.OpenDatePeriodType;
import se.samplan.contracts.logistics.v3.structure.TimePeriodType;

/** Farzane answers on workdays from half past seven to half past eight. */
class HoursTest {

    private static final Hours FARZANE = hours(EnumSet.range(MONDAY, FRIDAY), "07:30", "08:30");

    private static Hours hours(EnumSet<java.time.DayOfWeek> days, String from, String to) {
        return new Hours(List.of(new Hours.Span(days, LocalTime.parse(from), LocalTime.parse(to))));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-02T07:29:59, false, 2026-02-02T07:30",
        "2026-02-02T07:30:00, true,  2026-02-03T07:30",
        "2026-02-02T08:29:59, true,  2026-02-03T07:30",
        "2026-02-02T08:30:00, false, 2026-02-03T07:30",
        "2026-02-06T12:00:00, false, 2026-02-09T07:30",
        "2026-02-08T23:59:59, false, 2026-02-09T07:30"
    })
    void isOpenFromItsFirstMomentUntilBeforeItsLast(LocalDateTime now, boolean open, LocalDateTime next) {
        assertThat(FARZANE.openUntil(now).isPresent()).isEqualTo(open);
        assertThat(FARZANE.opensNext(now)).contains(next);
    }

    /** From eight in the evening until seven in the morning, from Friday on. */
    @ParameterizedTest
    @CsvSource({
        "2026-02-06T19:59:59, false",
        "2026-02-06T20:00:00, true",
        "2026-02-07T06:59:59, true",
        "2026-02-07T07:00:00, false",
        "2026-02-07T23:00:00, false"
    })
    void aNightEndsOnTheNextDay(LocalDateTime now, boolean open) {
        assertThat(hours(EnumSet.of(FRIDAY), "20:00", "07:00").openUntil(now).isPresent())
                .isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource({
        "          ,           ,         , true",
        "20260203  ,           ,         , false",
        "20260202  , 20260202  ,         , true",
        "          , 20260201  ,         , false",
        "          ,           , FEBRUARY, true",
        "          ,           , JULY    , false",
        "20260231  ,           ,         , false",
        "          , 20261131  ,         , false",
        "when I am back,       ,         , false"
    })
    void hoursOfAnotherSeasonAreNotSaid(String from, String to, MonthsEnum month, boolean said) {
        HoursOfServiceType hours = new HoursOfServiceType();
        hours.setTime(new TimePeriodType());
        hours.getTime().setStart("080000");
        OpenDatePeriodType dates = new OpenDatePeriodType();
        dates.setStart(from);
        dates.setEnd(to);
        hours.setDatePeriod(dates);
        Optional.ofNullable(month).ifPresent(hours.getMonth()::add);

        Hours held = Hours.of(List.of(hours), LocalDate.of(2026, 2, 2));

        assertThat(held.known()).isEqualTo(said);
        assertThat(held.openUntil(LocalDateTime.parse("2026-02-02T23:59:59")).isPresent())
                .as("a day without an end goes on until midnight")
                .isEqualTo(said);
    }

    /** What cannot be read costs itself, and not the hours beside it. */
    @ParameterizedTest
    @ValueSource(strings = {"", "9", "0860", "086000", "nine", "256000"})
    void aTimeThatCannotBeReadIsLeftOut(String start) {
        HoursOfServiceType broken = new HoursOfServiceType();
        broken.setTime(new TimePeriodType());
        broken.getTime().setStart(start);
        HoursOfServiceType whole = new HoursOfServiceType();
        whole.setTime(new TimePeriodType());
        whole.getTime().setStart("080000");
        whole.getTime().setEnd("240000");

        assertThat(Hours.of(List.of(broken, whole), LocalDate.of(2026, 2, 2)).spans())
                .singleElement()
                .matches(span ->
                        span.from().equals(LocalTime.of(8, 0)) && span.to().equals(LocalTime.MIDNIGHT));
    }

    @Test
    void daysAreSaidAsPeopleSayThem() {
        assertThat(plain(FARZANE)).isEqualTo("Vardagar kl. 7.30–8.30");
        assertThat(plain(hours(EnumSet.range(MONDAY, THURSDAY), "10:00", "11:00")))
                .isEqualTo("Måndag–torsdag kl. 10.00–11.00");
        assertThat(plain(hours(EnumSet.of(TUESDAY, THURSDAY), "13:00", "14:30")))
                .isEqualTo("Tisdag och torsdag kl. 13.00–14.30");
    }

    private static String plain(Hours hours) {
        return hours.lines(Words.in(Language.SWEDISH))
                .get(0)
                .replace('\u00a0', ' ')
                .replace("\u2060", "");
    }
}
