package se.samplan.mapping.structure;

import se.samplan.contracts.logistics.v3.structure.HoursOfServiceType;
import se.samplan.contracts.logistics.v3.structure.MonthsEnum;
import se.samplan.contracts.logistics.v3.structure.TimePeriodType;
import se.samplan.contracts.logistics.v3.structure.WeekDaysEnum;
import se.samplan.contracts.shape.HoursOfServiceShape;
import se.samplan.mapping.shape.ReachMapper;
import se.samplan.model.planning.HoursOfService;

/** Hours of service (öppettid), to the wire and back. */
public final class HoursOfServiceMapper {

    private HoursOfServiceMapper() {}

    public static HoursOfServiceType toWire(HoursOfService model) {
        HoursOfServiceType wire = new HoursOfServiceType();
        model.datePeriod().map(OpenPeriodMapper::toWire).ifPresent(wire::setDatePeriod);
        model.weekDay().stream().map(day -> WeekDaysEnum.valueOf(day.name())).forEach(wire.getWeekDay()::add);
        model.month().stream().map(month -> MonthsEnum.valueOf(month.name())).forEach(wire.getMonth()::add);
        model.time().map(time -> ReachMapper.fill(new TimePeriodType(), time)).ifPresent(wire::setTime);
        return wire;
    }

    public static HoursOfService toModel(HoursOfServiceShape wire) {
        return ReachMapper.hours(wire, OpenPeriodMapper::toModel);
    }
}
