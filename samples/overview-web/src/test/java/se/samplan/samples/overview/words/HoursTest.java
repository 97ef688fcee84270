package se.samplan.samples.overview.words;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
