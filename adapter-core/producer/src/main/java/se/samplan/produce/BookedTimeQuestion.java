package se.samplan.produce;

import static java.util.Objects.requireNonNull;

import se.samplan.model.HsaId;
import se.samplan.model.PersonId;
import se.samplan.model.booking.BookedTime;

/**
 * Which booked times are asked for (GetSubjectOfCareSchedule 1.1, request).
 *
 * @param person whose; national identity, or a local one when this system is asked directly
 * @param careUnit the unit whose bookings are asked for
 */
public record BookedTimeQuestion(PersonId person, HsaId careUnit) implements JournalQuestion<BookedTime> {

    public BookedTimeQuestion {
        requireNonNull(person, "person");
        requireNonNull(careUnit, "careUnit");
    }

    /** Whether the booking is one of those asked for. The person is looked at elsewhere. */
    @Override
    public boolean asksFor(BookedTime time) {
        return careUnit.equals(time.healthcareFacility());
    }
}
