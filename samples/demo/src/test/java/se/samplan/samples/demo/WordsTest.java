package se.samplan.samples.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samplan.contracts.logistics.v3.structure.OpenDatePeriodType;
import se.samplan.contracts.logistics.v3.structure.ScheduleType;

/** One odd time in one plan ends no demo: it is shown as it stands. */
class WordsTest {

    @Test
    void aRealDayIsShownWithDashesWhateverTimeFollowsIt() {
        assertThat(Words.date("20190304")).isEqualTo("2019-03-04");
        assertThat(Words.date("20190304070500")).isEqualTo("2019-03-04");
        assertThat(Words.date(null)).isEmpty();
    }

    /** The pages have their labels to themselves, so the two lists are held together here. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "inProgress",
                "improving",
                "worsening",
                "noChange",
                "noProgress",
                "partlyAchieved",
                "sustaining",
                "achieved",
                "notAchieved",
                "notAttainable",
                "proposed",
                "accepted",
                "rejected",
                "onHold",
                "unknown"
            })
    void aStatusIsSaidAsThePagesSayIt(String code) throws IOException {
        Properties pages = new Properties();
        pages.load(Files.newBufferedReader(Path.of("../overview-web/src/main/resources/words/sv.properties")));

        assertThat(Words.status(code)).isEqualToIgnoringCase(pages.getProperty("goal." + code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2019", "2019-03-04", "20190230", "20191301", "vecka 12", "20190230070500"})
    void whatNamesNoRealDayIsShownAsItStands(String text) {
        OpenDatePeriodType period = new OpenDatePeriodType();
        period.setStart(text);

        assertThat(Words.date(text)).isEqualTo(text);
        assertThat(Words.period(period)).isEqualTo(text + " – tills vidare");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "20190304", "20190230070500", "20190304250000"})
    void whatNamesNoRealPointInTimeIsShownAsItStands(String text) {
        ScheduleType schedule = new ScheduleType();
        schedule.setDateTime(text);

        assertThat(Words.when(schedule)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "8", "250000"})
    void whatNamesNoRealTimeOfDayIsShownAsItStands(String text) {
        ScheduleType schedule = new ScheduleType();
        schedule.setFrequency(1);
        schedule.setPerPeriodUnit("d");
        schedule.getTimeOfDay().add(text);

        assertThat(Words.when(schedule)).isEqualTo("1 gång per dag, kl. " + text);
    }

    @Test
    void realTimesAreShownToTheMinute() {
        ScheduleType booked = new ScheduleType();
        booked.setDateTime("20190304070500");
        ScheduleType daily = new ScheduleType();
        daily.setFrequency(2);
        daily.setPerPeriodUnit("d");
        daily.getTimeOfDay().add("080000");

        assertThat(Words.when(booked)).isEqualTo("2019-03-04 07:05");
        assertThat(Words.when(daily)).isEqualTo("2 gånger per dag, kl. 08.00");
    }
}
