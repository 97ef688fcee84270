package se.samplan.render;

import java.time.LocalDate;
import se.samplan.model.booking.BookedTime;

/**
 * A booked time as a page that the person, kin and staff can read, of the same making as {@link PlanPage}.
 * GetSubjectOfCareSchedule has no place for a document, so the page is for a vendor's own views.
 */
public final class BookedTimePage {

    private BookedTimePage() {}

    /**
     * One HTML5 file that is also well-formed XML, at most 100 000 bytes in UTF-8. No script, nothing fetched.
     *
     * @param today the date of the page, Swedish
     */
    public static String html(BookedTime booked, LocalDate today) {
        return Sendable.html(BookedTimeView.of(booked, today), booked.subjectOfCare(), today);
    }

    /**
     * A tagged PDF with bookmarks, at most 100 000 bytes. The same booking and day give the same bytes.
     *
     * @param today the date of the page, Swedish
     */
    public static byte[] pdf(BookedTime booked, LocalDate today) {
        return Sendable.pdf(BookedTimeView.of(booked, today), booked.subjectOfCare(), today);
    }
}
