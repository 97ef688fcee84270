package se.samplan.samples.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samplan.contracts.logistics.v3.structure.ScheduleType;
import se.samplan.contracts.overview.v1.DueItemType;
import se.samplan.contracts.overview.v1.DueType;
import se.samplan.contracts.overview.v1.EntryType;
import se.samplan.contracts.planningoverview.v1.GetPlanningOverviewResponseType;
import se.samplan.samples.overview.ask.Reader;
import se.samplan.samples.overview.page.Asked;
import se.samplan.samples.overview.page.Keys;
import se.samplan.samples.overview.page.OnDay;
import se.samplan.samples.overview.page.StartPage;
import se.samplan.samples.overview.page.State;
import se.samplan.samples.overview.read.Overview;
import se.samplan.samples.overview.words.Language;
import se.samplan.samples.overview.words.Words;

/** What stands on the start page, at a moment and in the words of a language. */
class StartPageTest {

    private static final Reader ASTA = new Reader("194304247663", "Asta Blomberg", Optional.empty());
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 2, 2, 7, 20);

    private final GetPlanningOverviewResponseType answer = Answers.empty();

    @Test
    void whatIsDoneTodayStandsInTheOrderOfTheClock() {
        Answers.time(answer, "r1", "20260202153000", "Hembesök");
        Answers.time(answer, "r1", "20260202083000", "Provtagning");
        Answers.time(answer, "r1", "20260202083500", "Läkarbesök");
        ScheduleType daily = new ScheduleType();
        daily.setPrecision("recurring");
        daily.setPerPeriodUnit("d");
        daily.getTimeOfDay().add("080000");
        daily.getTimeOfDay().add("200000");
        Answers.row(answer, "p1", "e1", "Tillsyn", "Eva Lennartsson").setSchedule(daily);

        assertThat(page(Language.SWEDISH).today())
                .extracting(doing -> doing.when().replace('\u00a0', ' ') + " " + doing.what())
                .containsExactly(
                        "kl. 8.00 Tillsyn",
                        "kl. 8.30 Provtagning",
                        "kl. 8.35 Läkarbesök",
                        "kl. 15.30 Hembesök",
                        "kl. 20.00 Tillsyn");
    }

    /** Between what has begun and what comes stands now, to the minute; a day is said once for all that is on it. */
    @Test
    void theLineIsPartedAtTheMinute_andGroupedByDay() {
        Answers.time(answer, "r1", "20251201100000", "Hörselprov");
        Answers.time(answer, "r1", "20260201100000", "Hembesök");
        Answers.time(answer, "r1", "20260202", "Kallelse");
        Answers.time(answer, "r1", "20260202063000", "Provtagning");
        Answers.time(answer, "r1", "20260202065900", "Sårvård");
        Answers.time(answer, "r1", "20260202072000", "Läkarbesök");
        Answers.time(answer, "r1", "20260203100000", "Fotvård");
        Answers.time(answer, "r1", "20260203110000", "Återbesök");

        StartPage page = page(Language.SWEDISH);

        assertThat(told(page.earlierDays())).containsExactly("1 december 2025: Hörselprov");
        assertThat(told(page.pastDays())).containsExactly("1 februari: Hembesök", "2 februari: Provtagning, Sårvård");
        assertThat(told(page.comingDays()))
                .containsExactly("2 februari: Kallelse, Läkarbesök", "3 februari: Fotvård, Återbesök");
    }

    private static List<String> told(List<OnDay> days) {
        return days.stream()
                .map(day -> day.date().replace('\u00a0', ' ') + ": "
                        + day.all().stream()
                                .map(at -> at.happening().what().toString())
                                .collect(Collectors.joining(", ")))
                .toList();
    }

    /** What is done at the same time stands under it, and the time is said once. */
    @Test
    void eachTimeOfTheDayIsSaidOnce() {
        Answers.time(answer, "r1", "20260202083000", "Provtagning");
        Answers.time(answer, "r2", "20260202083000", "Läkarbesök");

        assertThat(page(Language.SWEDISH).byTime())
                .singleElement()
                .satisfies(time -> assertThat(time.doings()).hasSize(2));
    }

    /** What a visit of today says is done is said so, and nobody reads of the rest that it cannot be seen here of all. */
    @Test
    void whatIsDoneOfTodayIsTold_andWhatTwoPlansSayIsSaidOnce() {
        EntryType visit = Answers.time(answer, "r1", "20260202063000", "Provtagning");
        visit.setKind("careContact");
        visit.setStatus("done");
        assertThat(page(Language.SWEDISH).todayNote()).isEmpty();

        ScheduleType evening = new ScheduleType();
        evening.setPrecision("recurring");
        evening.setPerPeriodUnit("d");
        evening.getDayPart().add("evening");
        Answers.row(answer, "p1", "e1", "Maria ringer varje kväll.", "Maria").setSchedule(evening);
        Answers.row(answer, "p2", "e7", "Maria ringer varje kväll", "Maria").setSchedule(evening);

        assertThat(page(Language.SWEDISH).today())
                .extracting(
                        doing -> doing.what() + doing.done().map(State::text).orElse(""))
                .containsExactly("ProvtagningGenomfört", "Maria ringer varje kväll");
        assertThat(page(Language.SWEDISH).todayNote()).contains("today.note.some");
        answer.getTimeline().getEntry().clear();
        assertThat(page(Language.SWEDISH).todayNote()).contains("today.note");
    }

    /** A source's words are no easy words; the contract's are Swedish already. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        SWEDISH      | Uppföljningen borde ha ägt rum. | Ansvaret för dospåsar är oklart.
        EASY_SWEDISH | Skulle ha varit 30 januari.     | Ingen är utsedd. Ansvaret för dospåsar är oklart.
        ENGLISH      | Was due 30 January.             | Nobody has been named. Ansvaret för dospåsar är oklart.
        """)
    void whatIsDue_andWhatIsGoodToAsk_isSaidInTheWordsOfTheLanguage(Language language, String due, String asked) {
        DueItemType item = new DueItemType();
        item.setState("overdue");
        item.setDate("20260130");
        item.setTitle("Uppföljning");
        item.setText("Uppföljningen borde ha ägt rum.");
        answer.setDue(new DueType());
        answer.getDue().getItem().add(item);
        Answers.finding(answer, "unassignedResponsible", "Ansvaret för dospåsar är oklart.");

        assertThat(page(language).late())
                .extracting(one -> one.text().toString().replace('\u00a0', ' '))
                .containsExactly(due);
        assertThat(page(language).findings())
                .extracting(Asked::text)
                .extracting(Object::toString)
                .containsExactly(asked);
    }

    private StartPage page(Language language) {
        return StartPage.of(
                Overview.of(answer, ASTA, NOW).in(Words.in(language)),
                new Keys("0123456789abcdef".getBytes(StandardCharsets.US_ASCII)));
    }
}
