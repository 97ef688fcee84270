package se.samplan.mapping.structure;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Optional;
import se.samplan.contracts.logistics.v3.structure.ScheduleType;
import se.samplan.contracts.logistics.v3.structure.WeekDaysEnum;
import se.samplan.contracts.time.WireTime;
import se.samplan.model.planning.DayPart;
import se.samplan.model.planning.PeriodUnit;
import se.samplan.model.planning.Schedule;
import se.samplan.model.planning.SchedulePrecision;

/** Schedule (tidsangivelse), to the wire and back. */
public final class ScheduleMapper {

    private ScheduleMapper() {}

    public static ScheduleType toWire(Schedule model) {
        ScheduleType wire = new ScheduleType();
        wire.setPrecision(model.precision().code());
        model.dateTime().map(WireTime::format).ifPresent(wire::setDateTime);
        model.period().map(OpenPeriodMapper::toWire).ifPresent(wire::setPeriod);
        model.frequency().ifPresent(wire::setFrequency);
        model.perPeriod().ifPresent(wire::setPerPeriod);
        model.perPeriodUnit().map(PeriodUnit::code).ifPresent(wire::setPerPeriodUnit);
        model.weekDay().stream().map(day -> WeekDaysEnum.valueOf(day.name())).forEach(wire.getWeekDay()::add);
        model.timeOfDay().stream().map(WireTime::formatTimeOfDay).forEach(wire.getTimeOfDay()::add);
        model.dayPart().stream().map(DayPart::code).forEach(wire.getDayPart()::add);
        model.duration().map(minutes -> (int) minutes.toMinutes()).ifPresent(wire::setDuration);
        model.condition().ifPresent(wire::setCondition);
        model.decidedBy().map(WireTime::formatDate).ifPresent(wire::setDecidedBy);
        model.text().ifPresent(wire::setText);
        return wire;
    }

    public static Schedule toModel(ScheduleType wire) {
        return new Schedule(
                new SchedulePrecision(wire.getPrecision()),
                Optional.ofNullable(wire.getDateTime()).map(WireTime::parse),
                Optional.ofNullable(wire.getPeriod()).map(OpenPeriodMapper::toModel),
                Optional.ofNullable(wire.getFrequency()),
                Optional.ofNullable(wire.getPerPeriod()),
                Optional.ofNullable(wire.getPerPeriodUnit()).map(PeriodUnit::new),
                wire.getWeekDay().stream()
                        .map(day -> DayOfWeek.valueOf(day.name()))
                        .toList(),
                wire.getTimeOfDay().stream().map(WireTime::parseTimeOfDay).toList(),
                wire.getDayPart().stream().map(DayPart::new).toList(),
                Optional.ofNullable(wire.getDuration()).map(Duration::ofMinutes),
                Optional.ofNullable(wire.getCondition()),
                Optional.ofNullable(wire.getDecidedBy()).map(WireTime::parseDate),
                Optional.ofNullable(wire.getText()));
    }
}
