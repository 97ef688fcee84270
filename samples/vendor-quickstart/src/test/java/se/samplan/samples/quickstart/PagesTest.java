package se.samplan.samples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samplan.model.HsaId;
import se.samplan.model.IdentityType;
import se.samplan.model.PersonId;
import se.samplan.model.booking.BookedTime;
import se.samplan.model.booking.BookedTimeBuilder;
import se.samplan.produce.JournalSystem;

/** A vendor's own records as pages, a file each. */
class PagesTest {

    private static final PersonId ASTA = new PersonId("194304247663", IdentityType.PERSONNUMMER);
    private static final HsaId SYSTEM = new HsaId("TSTASTA00000-SYS1");
    private static final HsaId UNIT = new HsaId("TSTASTA00000-U101");

    @Test
    void eachRecordHasItsPage_andNoFileSaysWhose(@TempDir Path folder) throws Exception {
        JournalSystem vendor = JournalSystem.onClassPath(Vendor.class.getClassLoader());
        JournalSystem booking = new JournalSystem(
                List.of(), List.of(), List.of(), List.of(), List.of(question -> Stream.of(time(9), time(13))));

        List<Path> pages = Pages.write(vendor.and(booking), ASTA, SYSTEM, UNIT, folder);

        assertThat(pages)
                .extracting(page -> page.getFileName().toString())
                .containsExactly("plan-1.html", "contact-1.html", "booked-time-1.html", "booked-time-2.html");
        assertThat(Files.readString(pages.get(0))).contains("Kunna gå till affären.");
        assertThat(Files.readString(pages.get(1))).contains("Hampus Vällivara", "Fast vårdkontakt");
        assertThat(Files.readString(pages.get(3))).contains("3 februari 2099", "kl. 13.00");
        assertThat(pages)
                .allSatisfy(page -> assertThat(Files.readString(page))
                        .startsWith("<!DOCTYPE html>")
                        .doesNotContain(ASTA.id()));
    }

    private static BookedTime time(int hour) {
        LocalDateTime start = LocalDateTime.of(2099, 2, 3, hour, 0);
        return BookedTimeBuilder.builder()
                .bookingId("B" + hour)
                .subjectOfCare(ASTA)
                .healthcareFacility(UNIT)
                .startTimeInclusive(start)
                .endTimeExclusive(start.plusMinutes(30))
                .build();
    }
}
