package se.samplan.produce.index;

import java.time.LocalDateTime;
import se.samplan.model.LogicalAddress;

/**
 * What became of one booking. Each has a post of its own.
 *
 * @param careUnit the unit that is asked for the booking
 * @param bookingId as in the contract's answer
 * @param start of the booking, Swedish local time; also of one that is cancelled
 */
public record BookingLeft(
        LogicalAddress careUnit,
        String dataController,
        String bookingId,
        IndexChange.State state,
        LocalDateTime start) {

    @Override
    public String toString() {
        return "BookingLeft[" + careUnit + ", " + state + "]";
    }
}
