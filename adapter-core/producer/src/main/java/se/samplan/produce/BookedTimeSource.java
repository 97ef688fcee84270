package se.samplan.produce;

import java.util.stream.Stream;
import se.samplan.model.booking.BookedTime;

/**
 * A journal system's booked times (bokade tider), for GetSubjectOfCareSchedule 1.1.
 *
 * <p>May be called by many threads at a time. What it throws becomes a SOAP fault without its text; the log has it, under the
 * reference that the fault tells.
 */
@FunctionalInterface
public interface BookedTimeSource {

    /**
     * The person's coming booked times at the unit; open invitations are left out (contract, section 4).
     *
     * @param question the person, and the filters; filters that are not applied here are applied afterwards
     * @return closed by the caller; may be lazy, in any order, and empty
     * @throws Exception if the journal cannot answer; never for a person it does not know
     */
    Stream<BookedTime> bookedTimes(BookedTimeQuestion question) throws Exception;
}
