package se.samplan.mapping.shape;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import se.samplan.contracts.shape.AddressShape;
import se.samplan.contracts.shape.ContactPointShape;
import se.samplan.contracts.shape.DatePeriodShape;
import se.samplan.contracts.shape.HoursOfServiceShape;
import se.samplan.contracts.shape.TimePeriodShape;
import se.samplan.contracts.time.WireTime;
import se.samplan.model.planning.Address;
import se.samplan.model.planning.ContactPoint;
import se.samplan.model.planning.HoursOfService;
import se.samplan.model.planning.OpenPeriod;
import se.samplan.model.planning.TimePeriod;

/** Where and when somebody can be reached (kontaktuppgifter, öppettider), to the wire and back. */
public final class ReachMapper {

    private ReachMapper() {}

    /** @param hours reads those of the contract */
    public static ContactPoint point(ContactPointShape wire, Function<HoursOfServiceShape, HoursOfService> hours) {
        return new ContactPoint(
                Optional.ofNullable(wire.getSystem()).map(CodedValueMapper::toModel),
                wire.getValue(),
                all(wire.getPeriod(), hours));
    }

    /** @return that address, with all but the type and the hours */
    public static <W extends AddressShape> W fill(W wire, Address model) {
        wire.getLine().addAll(model.line());
        model.city().ifPresent(wire::setCity);
        model.postalCode().ifPresent(wire::setPostalCode);
        return wire;
    }

    /** @param hours reads those of the contract */
    public static Address address(AddressShape wire, Function<HoursOfServiceShape, HoursOfService> hours) {
        return new Address(
                Optional.ofNullable(wire.getType()).map(CodedValueMapper::toModel),
                wire.getLine(),
                Optional.ofNullable(wire.getCity()),
                Optional.ofNullable(wire.getPostalCode()),
                all(wire.getPeriod(), hours));
    }

    /** @param period reads that of the contract: a day can stand for none */
    public static HoursOfService hours(HoursOfServiceShape wire, Function<DatePeriodShape, OpenPeriod> period) {
        return new HoursOfService(
                Optional.ofNullable(wire.getDatePeriod()).map(period),
                all(wire.getWeekDay(), day -> DayOfWeek.valueOf(day.name())),
                all(wire.getMonth(), month -> Month.valueOf(month.name())),
                Optional.ofNullable(wire.getTime()).map(ReachMapper::time));
    }

    public static <W extends TimePeriodShape> W fill(W wire, TimePeriod model) {
        model.start().map(WireTime::formatTimeOfDay).ifPresent(wire::setStart);
        model.end().map(WireTime::formatTimeOfDay).ifPresent(wire::setEnd);
        return wire;
    }

    public static TimePeriod time(TimePeriodShape wire) {
        return new TimePeriod(
                Optional.ofNullable(wire.getStart()).map(WireTime::parseTimeOfDay),
                Optional.ofNullable(wire.getEnd()).map(WireTime::parseTimeOfDay));
    }

    private static <W, M> List<M> all(List<? extends W> wire, Function<W, M> each) {
        return wire.stream().<M>map(each).toList();
    }
}
