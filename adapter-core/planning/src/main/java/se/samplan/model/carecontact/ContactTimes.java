package se.samplan.model.carecontact;

import static java.util.Objects.requireNonNull;

import java.time.LocalDateTime;
import java.util.Optional;

/**
 * When a care contact begins and ends, in Swedish local time (TimePeriodType). At least one of them is there.
 *
 * @param start 0..1; start; absent where only the end is known
 * @param end 0..1; slut; absent while the contact goes on
 */
public record ContactTimes(Optional<LocalDateTime> start, Optional<LocalDateTime> end) {

    public ContactTimes {
        requireNonNull(start, "start");
        requireNonNull(end, "end");
    }

    /** Of an out-patient visit: both its start and its end are when it begins (GetCareContacts 3.0, section 4). */
    public static ContactTimes visit(LocalDateTime time) {
        return new ContactTimes(Optional.of(time), Optional.of(time));
    }

    /** Of a contact that has begun, and goes on. */
    public static ContactTimes since(LocalDateTime start) {
        return new ContactTimes(Optional.of(start), Optional.empty());
    }

    /** Of a contact whose start and end are known. */
    public static ContactTimes between(LocalDateTime start, LocalDateTime end) {
        return new ContactTimes(Optional.of(start), Optional.of(end));
    }

    /** Tells nothing of the content: a log line must not. */
    @Override
    public String toString() {
        return "ContactTimes[hidden]";
    }
}
