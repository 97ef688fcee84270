package se.samplan.samples.overview.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Monday 2 February 2026 is today. */
class DatesTest {

    private static final Dates DATES = Words.in(Language.SWEDISH).dates();
    private static final LocalDate TODAY = LocalDate.of(2026, 2, 2);

    /** Days of one month have it once. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        2026-01-12 | 2026-01-16 | SWEDISH | 12–16 januari
        2026-01-30 | 2026-02-02 | SWEDISH | 30 januari–2 februari
        2025-12-12 | 2025-12-16 | SWEDISH | 12–16 december 2025
        2026-01-12 | 2026-01-16 | ENGLISH | 12 – 16 January
        2026-01-12 | 2026-01-16 | FINNISH | 12. – 16. tammikuuta
        2026-01-12 | 2026-01-16 | ARABIC  | من 12 إلى 16 يناير
        """)
    void daysInARow(LocalDate first, LocalDate last, Language language, String words) {
        assertThat(Words.in(language).dates().days(first, last, TODAY).replace('\u00a0', ' '))
                .isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-01, i går",
        "2026-02-02, i dag",
        "2026-02-03, i morgon",
        "2026-02-05, om tre dagar",
        "2026-02-24, om 22 dagar",
        "2026-03-05, om en månad",
        "2026-02-11, om nio dagar",
        "2026-02-15, om 13 dagar",
        "2026-07-29, om sex månader",
        "2027-06-01, om 16 månader",
        "2026-01-01, ''"
    })
    void howFarAway(LocalDate day, String words) {
        assertThat(DATES.near(day, TODAY)).isEqualTo(words);
    }

    @Test
    void theYearIsSaidOnlyWhenItIsAnother() {
        assertThat(plain(DATES.day(LocalDate.of(2026, 2, 24), TODAY))).isEqualTo("24 februari");
        assertThat(plain(DATES.day(LocalDate.of(2025, 12, 6), TODAY))).isEqualTo("6 december 2025");
        assertThat(plain(DATES.period(Optional.of(LocalDate.of(2026, 1, 22)), Optional.of(LocalDate.of(2026, 7, 22)))))
                .isEqualTo("22 januari–22 juli 2026");
        assertThat(plain(DATES.period(Optional.of(LocalDate.of(2025, 12, 6)), Optional.empty())))
                .isEqualTo("från 6 december 2025");
    }

    @ParameterizedTest
    @CsvSource({"202610, oktober", "202710, oktober 2027", "2027, 2027", "20260224130000, 24 februari kl. 13.00"})
    void asExactlyAsItIsKnown(String written, String words) {
        assertThat(plain(DATES.moment(Moment.of(written).orElseThrow(), TODAY))).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "202606, SWEDISH, i juni",
        "202706, SWEDISH, i juni 2027",
        "202606, ENGLISH, in June",
        "202606, FINNISH, kesäkuussa",
        "2027, SWEDISH, 2027",
        "20260305, SWEDISH, 5 mars"
    })
    void withinASentenceToo(String written, Language language, String words) {
        assertThat(plain(Words.in(language).dates().during(Moment.of(written).orElseThrow(), TODAY)))
                .isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"202606, 2026-06-30", "2026, 2026-12-31", "20260224130000, 2026-02-24"})
    void aMonthIsNotOverBeforeItsLastDay(String written, LocalDate last) {
        assertThat(Moment.of(written).orElseThrow().last()).isEqualTo(last);
    }

    /** A day that no year has is not the last one of its month. */
    @ParameterizedTest
    @ValueSource(strings = {"20260231", "20260231100000", "20260224256000", "202613", "soon"})
    void whatIsNoTimeIsNotRead(String written) {
        assertThat(Moment.of(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "070-1740608, 070-174 06 08, tel:+46701740608",
        "08-46500401, 08-465 004 01, tel:+46846500401",
        "1177,        1177,          tel:1177"
    })
    void aNumberForEyesAndForATelephone(String number, String spoken, String link) {
        assertThat(plain(Phones.spoken(number)).replace('\u2011', '-')).isEqualTo(spoken);
        assertThat(Phones.link(number)).isEqualTo(link);
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ');
    }
}
