package se.samplan.mapping.schedule;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samplan.contracts.scheduling.v1.TimeslotType;
import se.samplan.contracts.time.WireTime;
import se.samplan.model.HsaId;
import se.samplan.model.IdentityType;
import se.samplan.model.PersonId;
import se.samplan.model.booking.BookedTime;

/** Booked times of GetSubjectOfCareSchedule 1.1 (bokade tider), to the wire and back. */
public final class BookedTimeMapper {

    private BookedTimeMapper() {}

    public static TimeslotType toWire(BookedTime model) {
        TimeslotType wire = new TimeslotType();
        wire.setBookingId(model.bookingId());
        wire.setSubjectOfCare(model.subjectOfCare().id());
        wire.setHealthcareFacility(model.healthcareFacility().value());
        wire.setStartTimeInclusive(WireTime.format(model.startTimeInclusive()));
        wire.setEndTimeExclusive(WireTime.format(model.endTimeExclusive()));
        model.healthcareFacilityName().ifPresent(wire::setHealthcareFacilityName);
        model.performer().map(HsaId::value).ifPresent(wire::setPerformer);
        model.performerName().ifPresent(wire::setPerformerName);
        model.purpose().ifPresent(wire::setPurpose);
        model.reason().ifPresent(wire::setReason);
        model.resourceId().ifPresent(wire::setResourceID);
        model.resourceName().ifPresent(wire::setResourceName);
        model.timeTypeId().ifPresent(wire::setTimeTypeID);
        model.timeTypeName().ifPresent(wire::setTimeTypeName);
        model.careTypeId().ifPresent(wire::setCareTypeID);
        model.careTypeName().ifPresent(wire::setCareTypeName);
        model.cancelBookingAllowed().ifPresent(wire::setCancelBookingAllowed);
        model.rebookingAllowed().ifPresent(wire::setRebookingAllowed);
        model.messageAllowed().ifPresent(wire::setMessageAllowed);
        model.isInvitation().ifPresent(wire::setIsInvitation);
        return wire;
    }

    /**
     * Reads one booked time. The contract sends an identity without its kind, so the kind is guessed from its form.
     *
     * @param wire valid against its schema
     * @throws IllegalArgumentException if it lacks what the contract's description demands: id, person, start or end
     * @throws java.time.DateTimeException if a point in time names no real date
     */
    public static BookedTime toModel(TimeslotType wire) {
        String person = demanded(wire.getSubjectOfCare(), "subject_of_care");
        return new BookedTime(
                demanded(wire.getBookingId(), "bookingId"),
                new PersonId(person, IdentityType.guessedFrom(person)),
                new HsaId(wire.getHealthcareFacility()),
                WireTime.parse(demanded(wire.getStartTimeInclusive(), "startTimeInclusive")),
                WireTime.parse(demanded(wire.getEndTimeExclusive(), "endTimeExclusive")),
                Optional.ofNullable(wire.getHealthcareFacilityName()),
                Optional.ofNullable(wire.getPerformer()).map(HsaId::new),
                Optional.ofNullable(wire.getPerformerName()),
                Optional.ofNullable(wire.getPurpose()),
                Optional.ofNullable(wire.getReason()),
                Optional.ofNullable(wire.getResourceID()),
                Optional.ofNullable(wire.getResourceName()),
                Optional.ofNullable(wire.getTimeTypeID()),
                Optional.ofNullable(wire.getTimeTypeName()),
                Optional.ofNullable(wire.getCareTypeID()),
                Optional.ofNullable(wire.getCareTypeName()),
                Optional.ofNullable(wire.isCancelBookingAllowed()),
                Optional.ofNullable(wire.isRebookingAllowed()),
                Optional.ofNullable(wire.isMessageAllowed()),
                Optional.ofNullable(wire.isIsInvitation()));
    }

    private static String demanded(@Nullable String value, String element) {
        if (value == null) {
            throw new IllegalArgumentException(element + " is missing");
        }
        return value;
    }
}
