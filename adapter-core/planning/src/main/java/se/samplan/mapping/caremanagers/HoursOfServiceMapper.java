package se.samplan.mapping.caremanagers;

import java.time.LocalDate;
import java.util.Optional;
import se.samplan.contracts.residentparticipation.v1.DatePeriodType;
import se.samplan.contracts.residentparticipation.v1.HoursOfServiceType;
import se.samplan.contracts.residentparticipation.v1.TimePeriodType;
import se.samplan.contracts.residentparticipation.v1.enums.MonthsEnum;
import se.samplan.contracts.residentparticipation.v1.enums.WeekDaysEnum;
import se.samplan.contracts.shape.DatePeriodShape;
import se.samplan.contracts.shape.HoursOfServiceShape;
import se.samplan.contracts.time.WireTime;
import se.samplan.mapping.shape.ReachMapper;
import se.samplan.model.planning.HoursOfService;
import se.samplan.model.planning.OpenPeriod;
import se.samplan.model.planning.TimePeriod;

/** When somebody can be reached (öppettider), to the wire and back. */
final class HoursOfServiceMapper {

    private HoursOfServiceMapper() {}

    static HoursOfServiceType toWire(HoursOfService model) {
        HoursOfServiceType wire = new HoursOfServiceType();
        model.datePeriod().map(HoursOfServiceMapper::period).ifPresent(wire::setDatePeriod);
        model.weekDay().stream().map(day -> WeekDaysEnum.valueOf(day.name())).forEach(wire.getWeekDay()::add);
        model.month().stream().map(month -> MonthsEnum.valueOf(month.name())).forEach(wire.getMonth()::add);
        model.time().map(HoursOfServiceMapper::time).ifPresent(wire::setTime);
        return wire;
    }

    static HoursOfService toModel(HoursOfServiceShape wire) {
        return ReachMapper.hours(wire, HoursOfServiceMapper::period);
    }

    /** The published period has a start; the first day that the wire can say stands for none. */
    private static DatePeriodType period(OpenPeriod model) {
        DatePeriodType wire = new DatePeriodType();
        wire.setStart(WireTime.formatDate(model.start().orElse(WireTime.FIRST_DAY)));
        model.end().map(WireTime::formatDate).ifPresent(wire::setEnd);
        return wire;
    }

    private static OpenPeriod period(DatePeriodShape wire) {
        LocalDate start = WireTime.parseDate(wire.getStart());
        return new OpenPeriod(
                Optional.of(start).filter(day -> !day.equals(WireTime.FIRST_DAY)),
                Optional.ofNullable(wire.getEnd()).map(WireTime::parseDate));
    }

    private static TimePeriodType time(TimePeriod model) {
        return ReachMapper.fill(new TimePeriodType(), model);
    }
}
