package se.samplan.understand.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.samplan.model.booking.BookedTime;
import se.samplan.model.planning.OpenPeriod;
import se.samplan.understand.AsOf;
import se.samplan.understand.Known;
import se.samplan.understand.Standing;
import se.samplan.understand.Statement;

/** Whom a booked time names: who is booked, and where. A time that is still ahead counts as going on: somebody is booked. */
final class BookingMentions {

    private final AsOf asOf;

    BookingMentions(AsOf asOf) {
        this.asOf = asOf;
    }

    List<Mention> of(Known<BookedTime> known) {
        BookedTime booking = known.record();
        Statement says = Statement.of(known);
        List<Mention> mentions = new ArrayList<>();
        performer(booking).map(who -> Mention.of(who, says).as(role(booking))).ifPresent(mentions::add);
        InRecord.unitOf(place(booking)).map(who -> Mention.of(who, says)).ifPresent(mentions::add);
        return mentions;
    }

    /** Who is booked. */
    static Optional<Who> performer(BookedTime booking) {
        Optional<String> name = InRecord.text(booking.performerName());
        Called called = new Called(name, Optional.empty(), Optional.of(place(booking)));
        return booking.performer().isEmpty() && name.isEmpty()
                ? Optional.empty()
                : Optional.of(new Who(PartyForm.PERSON, booking.performer(), called));
    }

    private static PartyUnit place(BookedTime booking) {
        return new PartyUnit(
                Optional.of(booking.healthcareFacility()), InRecord.text(booking.healthcareFacilityName()));
    }

    private RoleSaid role(BookedTime booking) {
        OpenPeriod day = OpenPeriod.between(
                booking.startTimeInclusive().toLocalDate(),
                booking.startTimeInclusive().toLocalDate());
        boolean hasBeen = Standing.ofPeriod(Optional.of(day), asOf) == Standing.OVER;
        return new RoleSaid(RosterKind.PERFORMER, Optional.empty(), hasBeen ? Standing.OVER : Standing.CURRENT);
    }
}
