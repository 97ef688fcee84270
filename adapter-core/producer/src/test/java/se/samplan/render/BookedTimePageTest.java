package se.samplan.render;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samplan.render.PageLaws.count;
import static se.samplan.render.Told.mark;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.samplan.model.booking.BookedTime;
import se.samplan.model.booking.BookedTimeBuilder;

/** What holds for the page of every booked time. */
class BookedTimePageTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 2, 2);

    private static final List<BookedTime> TIMES =
            LongStream.range(0, 100).mapToObj(SomePlans::bookedTime).toList();

    @Test
    void saysEveryTextOnce() {
        TIMES.forEach(booked -> {
            String body = Read.body(BookedTimePage.html(booked, TODAY));
            texts(booked).forEach(text -> assertThat(count(body, mark(text))).isEqualTo(1));
        });
    }

    /** Ids are for programs, and one may be a person's. */
    @Test
    void neverSaysAnId() {
        TIMES.forEach(booked -> assertThat(Read.body(BookedTimePage.html(booked, TODAY)))
                .doesNotContain("TSTASTA", mark(booked.bookingId())));
    }

    @Test
    void isWellFormed_smallEnough_andFetchesNothing() {
        TIMES.forEach(booked -> {
            String html = BookedTimePage.html(booked, TODAY);
            assertThat(Read.levels(html)).first().isEqualTo(1);
            PageLaws.isSmallAndFetchesNothing(html);
        });
    }

    @Test
    void theSameTimeAndDayGiveTheSamePdf() {
        assertThat(BookedTimePage.pdf(TIMES.get(1), TODAY)).isEqualTo(BookedTimePage.pdf(TIMES.get(1), TODAY));
    }

    @Test
    void says_whenWhereAndWhatMayBeDone() {
        assertThat(said(StoryRecords.booked(), TODAY))
                .contains("tisdag 24 februari 2026 kl. 13.00–13.30", "Det går att avboka tiden på nätet.")
                .doesNotContain(When.PAST);
    }

    /** What is absent means no, in the contract's own words. */
    @Test
    void saysOfWhatIsNotAllowed_thatItIsNot() {
        BookedTime silent = BookedTimeBuilder.builder(StoryRecords.booked())
                .cancelBookingAllowed(Optional.empty())
                .rebookingAllowed(false)
                .messageAllowed(Optional.empty())
                .build();

        assertThat(said(silent, TODAY))
                .contains(
                        "Det går inte att avboka tiden på nätet.",
                        "Det går inte att boka om tiden på nätet.",
                        "Det går inte att skicka meddelande om tiden.");
    }

    /** By day: a time of today has not gone by, whatever the hour, for a page is read all day. */
    @Test
    void saysThatItHasGoneBy_fromTheDayAfter() {
        assertThat(said(StoryRecords.booked(), LocalDate.of(2026, 2, 24))).doesNotContain(When.PAST);
        assertThat(said(StoryRecords.booked(), LocalDate.of(2026, 2, 25))).contains(When.PAST);
    }

    @Test
    void isNotSaidToEnd_whereItHasNoLengthOrEndsOnAnotherDay() {
        LocalDateTime start = StoryRecords.booked().startTimeInclusive();

        assertThat(said(ending(start), TODAY)).contains("kl. 13.00 ").doesNotContain("13.00–");
        assertThat(said(ending(start.plusDays(1)), TODAY))
                .contains("tisdag 24 februari 2026 kl. 13.00 till onsdag 25 februari 2026 kl. 13.00");
    }

    private static String said(BookedTime booked, LocalDate today) {
        return Read.body(BookedTimePage.html(booked, today))
                .replaceAll("\\s+", " ")
                .replace("Tisdag 24", "tisdag 24");
    }

    private static BookedTime ending(LocalDateTime end) {
        return BookedTimeBuilder.builder(StoryRecords.booked())
                .endTimeExclusive(end)
                .build();
    }

    private static List<String> texts(BookedTime booked) {
        return Stream.of(
                        booked.healthcareFacilityName(),
                        booked.performerName(),
                        booked.purpose(),
                        booked.reason(),
                        booked.resourceName(),
                        booked.timeTypeName(),
                        booked.careTypeName())
                .flatMap(Optional::stream)
                .toList();
    }
}
