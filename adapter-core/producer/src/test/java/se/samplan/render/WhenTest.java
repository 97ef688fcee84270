package se.samplan.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import se.samplan.model.planning.DayPart;
import se.samplan.model.planning.OpenPeriod;
import se.samplan.model.planning.PeriodUnit;
import se.samplan.model.planning.Schedule;
import se.samplan.model.planning.ScheduleBuilder;
import se.samplan.model.planning.SchedulePrecision;

class WhenTest {

    @ParameterizedTest
    @MethodSource
    void saysItInSwedish(Schedule schedule, List<String> words) {
        assertThat(When.words(schedule)).isEqualTo(words);
    }

    static Stream<Arguments> saysItInSwedish() {
        LocalDate first = LocalDate.of(2026, 2, 2);
        return Stream.of(
                said(
                        of(SchedulePrecision.EXACT)
                                .dateTime(LocalDateTime.of(2026, 1, 27, 10, 0))
                                .duration(Duration.ofMinutes(90))
                                .build(),
                        "Tisdag 27 januari 2026 kl. 10.00, 1 timme och 30 minuter"),
                said(
                        of(SchedulePrecision.EXACT)
                                .dateTime(LocalDateTime.of(2026, 1, 27, 10, 0))
                                .duration(Duration.ofMinutes(121))
                                .build(),
                        "Tisdag 27 januari 2026 kl. 10.00, 2 timmar och 1 minut"),
                said(
                        of(SchedulePrecision.DAY)
                                .period(OpenPeriod.between(first, first))
                                .build(),
                        "Måndag 2 februari 2026"),
                said(
                        of(SchedulePrecision.DAY)
                                .period(OpenPeriod.between(first, first.plusDays(2)))
                                .build(),
                        "Måndag 2 februari 2026, 2–4 februari 2026"),
                said(
                        of(SchedulePrecision.WEEK)
                                .period(OpenPeriod.between(first, first.plusDays(6)))
                                .build(),
                        "Vecka 6 2026 (2 februari till 8 februari)"),
                said(
                        of(SchedulePrecision.WEEK)
                                .dateTime(LocalDateTime.of(2027, 1, 1, 0, 0))
                                .build(),
                        "Vecka 53 2026 (28 december till 3 januari)"),
                said(
                        of(SchedulePrecision.WEEK)
                                .period(OpenPeriod.between(first, LocalDate.of(2027, 2, 8)))
                                .build(),
                        "Vecka 6 2026 (2 februari till 8 februari), 2 februari 2026–8 februari 2027"),
                said(
                        of(SchedulePrecision.MONTH)
                                .period(OpenPeriod.between(first, LocalDate.of(2027, 2, 28)))
                                .build(),
                        "Februari 2026, 2 februari 2026–28 februari 2027"),
                said(
                        of(SchedulePrecision.MONTH)
                                .period(OpenPeriod.from(LocalDate.of(2026, 10, 1)))
                                .build(),
                        "Oktober 2026"),
                said(
                        of(SchedulePrecision.MONTH)
                                .period(OpenPeriod.until(LocalDate.of(2026, 10, 31)))
                                .build(),
                        "Senast oktober 2026"),
                said(
                        of(SchedulePrecision.RECURRING)
                                .weekDay(List.of(DayOfWeek.THURSDAY, DayOfWeek.MONDAY))
                                .dayPart(List.of(DayPart.AFTERNOON))
                                .build(),
                        "Måndagar och torsdagar, på eftermiddagen"),
                said(
                        of(SchedulePrecision.RECURRING)
                                .weekDay(List.of(DayOfWeek.values()))
                                .timeOfDay(List.of(LocalTime.of(20, 0), LocalTime.of(8, 0)))
                                .build(),
                        "Alla dagar, kl. 8.00 och 20.00"),
                said(
                        of(SchedulePrecision.ON_CONDITION)
                                .condition("om smärtan ökar")
                                .build(),
                        "Om smärtan ökar"),
                said(
                        of(SchedulePrecision.NOT_DECIDED)
                                .decidedBy(LocalDate.of(2026, 2, 5))
                                .build(),
                        "Ingen tid är bestämd, bestäms senast 5 februari 2026"),
                said(
                        of(SchedulePrecision.NOT_DECIDED).text("efter mötet").build(),
                        "Ingen tid är bestämd",
                        "Efter mötet"),
                said(
                        of(new SchedulePrecision("nyKod"))
                                .period(OpenPeriod.from(first))
                                .build(),
                        "Från 2 februari 2026"),
                said(of(SchedulePrecision.RECURRING).build(), "Tiden är inte angiven"));
    }

    /** The source's own words for what recurs, ours for days and moments; neither where the other says more. */
    @ParameterizedTest
    @MethodSource
    void saysOnceWhatTheCodesAndTheTextSay(Schedule schedule, List<String> words) {
        assertThat(When.words(schedule)).isEqualTo(words);
    }

    static Stream<Arguments> saysOnceWhatTheCodesAndTheTextSay() {
        ScheduleBuilder weekly = recurring(1, PeriodUnit.WEEK);
        LocalDateTime moment = LocalDateTime.of(2026, 1, 22, 13, 0);
        return Stream.of(
                said(recurring(1, PeriodUnit.WEEK).text("en gång i veckan").build(), "En gång i veckan"),
                said(recurring(1, PeriodUnit.WEEK).text("Varje vecka.").build(), "Varje vecka."),
                said(recurring(2, PeriodUnit.WEEK).text("två gånger i veckan").build(), "Två gånger i veckan"),
                said(recurring(3, PeriodUnit.DAY).text("Tre gånger om dagen").build(), "Tre gånger om dagen"),
                said(evening().text("varje kväll").build(), "Varje kväll"),
                said(weekly.text("två gånger i veckan").build(), "En gång per vecka", "Två gånger i veckan"),
                said(evening().text("varje morgon").build(), "En gång per dag, på kvällen", "Varje morgon"),
                said(
                        evening().text("varje kväll efter maten").build(),
                        "En gång per dag, på kvällen",
                        "Varje kväll efter maten"),
                said(
                        of(SchedulePrecision.EXACT)
                                .dateTime(moment)
                                .text("torsdag den 22 januari kl. 13:00")
                                .build(),
                        "Torsdag 22 januari 2026 kl. 13.00"),
                said(
                        of(SchedulePrecision.EXACT)
                                .dateTime(moment)
                                .text("torsdag den 22 januari kl. 14.00")
                                .build(),
                        "Torsdag 22 januari 2026 kl. 13.00",
                        "Torsdag den 22 januari kl. 14.00"),
                said(
                        of(SchedulePrecision.NOT_DECIDED)
                                .text("Tiden är inte bestämd")
                                .build(),
                        "Ingen tid är bestämd"),
                said(
                        of(SchedulePrecision.NOT_DECIDED)
                                .text("Tiden är bestämd")
                                .build(),
                        "Ingen tid är bestämd",
                        "Tiden är bestämd"));
    }

    private static ScheduleBuilder evening() {
        return recurring(1, PeriodUnit.DAY).dayPart(List.of(DayPart.EVENING));
    }

    private static ScheduleBuilder recurring(int times, PeriodUnit unit) {
        return of(SchedulePrecision.RECURRING).frequency(times).perPeriod(1).perPeriodUnit(unit);
    }

    @ParameterizedTest
    @CsvSource({
        "2, 1, wk, två gånger per vecka",
        "1, 1, d, en gång per dag",
        "1, 2, wk, varannan vecka",
        "1, 2, a, vartannat år",
        "1, 3, mo, var tredje månad",
        "1, 3, a, vart tredje år",
        "2, 2, wk, två gånger varannan vecka",
        "1, 14, d, var 14:e dag",
        "1, 21, d, var 21:a dag",
        "1, 22, d, var 22:a dag",
        "1, 111, d, var 111:e dag",
        "13, 1, h, 13 gånger per timme",
        ", 1, wk, varje vecka",
        "2, , , två gånger",
        "2, 1, nyEnhet, två gånger per nyEnhet"
    })
    void saysHowOften(Integer frequency, Integer length, String unit, String words) {
        ScheduleBuilder schedule = of(SchedulePrecision.RECURRING);
        if (frequency != null) {
            schedule.frequency(frequency);
        }
        if (length != null) {
            schedule.perPeriod(length);
        }
        if (unit != null) {
            schedule.perPeriodUnit(new PeriodUnit(unit));
        }

        assertThat(When.words(schedule.build())).containsExactly(Words.capital(words));
    }

    private static Arguments said(Schedule schedule, String... words) {
        return Arguments.of(schedule, List.of(words));
    }

    private static ScheduleBuilder of(SchedulePrecision precision) {
        return ScheduleBuilder.builder(
                ScheduleBuilder.builder().precision(precision).build());
    }
}
