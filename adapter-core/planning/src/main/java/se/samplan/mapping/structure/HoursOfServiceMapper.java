package se.samplan.mapping.structure;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.Optional;
import se.samplan.contracts.logistics.v3.structure.HoursOfServiceType;
import se.samplan.contracts.logistics.v3.structure.MonthsEnum;
import se.samplan.contracts.logistics.v3.structure.WeekDaysEnum;
import se.samplan.model.planning.HoursOfService;

/** Hours of service (öppettid), to the wire and back. */
public final class HoursOfServiceMapper {

    private HoursOfServiceMapper() {}

    public static HoursOfServiceType toWire(HoursOfService model) {
        HoursOfServiceType wire = new HoursOfServiceType();
        model.datePeriod().map(OpenPeriodMapper::toWire).ifPresent(wire::setDatePeriod);
        model.weekDay().stream().map(day -> WeekDaysEnum.valueOf(day.name())).forEach(wire.getWeekDay()::add);
        model.month().stream().map(month -> MonthsEnum.valueOf(month.name())).forEach(wire.getMonth()::add);
        model.time().map(TimePeriodMapper::toWire).ifPresent(wire::setTime);
        return wire;
    }

    public static HoursOfService toModel(HoursOfServiceType wire) {
        return new HoursOfService(
                Optional.ofNullable(wire.getDatePeriod()).map(OpenPeriodMapper::toModel),
                wire.getWeekDay().stream()
                        .map(day -> DayOfWeek.valueOf(day.name()))
                        .toList(),
                wire.getMonth().stream()
                        .map(month -> Month.valueOf(month.name()))
                        .toList(),
                Optional.ofNullable(wire.getTime()).map(TimePeriodMapper::toModel));
    }
}
