package se.samplan.model.booking;

import static java.util.Objects.requireNonNull;

import java.time.LocalDateTime;
import java.util.Optional;
import se.samplan.model.HsaId;
import se.samplan.model.PersonId;
import se.samplan.model.WithBuilder;

/**
 * A time that is booked for a person (bokad tid; GetSubjectOfCareSchedule 1.1, timeslotDetail). Open invitations are not sent.
 *
 * @param bookingId 1..1; boknings-id
 * @param subjectOfCare 1..1; patient
 * @param healthcareFacility 1..1; mottagning
 * @param startTimeInclusive 1..1; start, Swedish local time
 * @param endTimeExclusive 1..1; slut, Swedish local time
 * @param healthcareFacilityName 0..1; mottagningens namn
 * @param performer 0..1; person som utför
 * @param performerName 0..1; namn på den som utför
 * @param purpose 0..1; besöksorsak enligt mottagningen
 * @param reason 0..1; kontaktorsak enligt personen
 * @param resourceId 0..1; resursens id
 * @param resourceName 0..1; resursens namn
 * @param timeTypeId 0..1; typ av tid, id
 * @param timeTypeName 0..1; typ av tid
 * @param careTypeId 0..1; typ av vård, id
 * @param careTypeName 0..1; typ av vård
 * @param cancelBookingAllowed 0..1; får avbokas; absent means no
 * @param rebookingAllowed 0..1; får ombokas; absent means no
 * @param messageAllowed 0..1; meddelande får skickas; absent means no
 * @param isInvitation 0..1; kallelse
 */
@WithBuilder
public record BookedTime(
        String bookingId,
        PersonId subjectOfCare,
        HsaId healthcareFacility,
        LocalDateTime startTimeInclusive,
        LocalDateTime endTimeExclusive,
        Optional<String> healthcareFacilityName,
        Optional<HsaId> performer,
        Optional<String> performerName,
        Optional<String> purpose,
        Optional<String> reason,
        Optional<String> resourceId,
        Optional<String> resourceName,
        Optional<String> timeTypeId,
        Optional<String> timeTypeName,
        Optional<String> careTypeId,
        Optional<String> careTypeName,
        Optional<Boolean> cancelBookingAllowed,
        Optional<Boolean> rebookingAllowed,
        Optional<Boolean> messageAllowed,
        Optional<Boolean> isInvitation) {

    public BookedTime {
        requireNonNull(bookingId, "bookingId");
        requireNonNull(subjectOfCare, "subjectOfCare");
        requireNonNull(healthcareFacility, "healthcareFacility");
        requireNonNull(startTimeInclusive, "startTimeInclusive");
        requireNonNull(endTimeExclusive, "endTimeExclusive");
        requireNonNull(healthcareFacilityName, "healthcareFacilityName");
        requireNonNull(performer, "performer");
        requireNonNull(performerName, "performerName");
        requireNonNull(purpose, "purpose");
        requireNonNull(reason, "reason");
        requireNonNull(resourceId, "resourceId");
        requireNonNull(resourceName, "resourceName");
        requireNonNull(timeTypeId, "timeTypeId");
        requireNonNull(timeTypeName, "timeTypeName");
        requireNonNull(careTypeId, "careTypeId");
        requireNonNull(careTypeName, "careTypeName");
        requireNonNull(cancelBookingAllowed, "cancelBookingAllowed");
        requireNonNull(rebookingAllowed, "rebookingAllowed");
        requireNonNull(messageAllowed, "messageAllowed");
        requireNonNull(isInvitation, "isInvitation");
    }

    /** Tells nothing of the content: a log line must not. */
    @Override
    public String toString() {
        return "BookedTime[hidden]";
    }
}
