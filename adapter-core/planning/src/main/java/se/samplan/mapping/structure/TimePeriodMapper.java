package se.samplan.mapping.structure;

import java.util.Optional;
import se.samplan.contracts.logistics.v3.structure.TimePeriodType;
import se.samplan.contracts.time.WireTime;
import se.samplan.model.planning.TimePeriod;

/** Time period (tidsintervall), to the wire and back. */
public final class TimePeriodMapper {

    private TimePeriodMapper() {}

    public static TimePeriodType toWire(TimePeriod model) {
        TimePeriodType wire = new TimePeriodType();
        model.start().map(WireTime::formatTimeOfDay).ifPresent(wire::setStart);
        model.end().map(WireTime::formatTimeOfDay).ifPresent(wire::setEnd);
        return wire;
    }

    public static TimePeriod toModel(TimePeriodType wire) {
        return new TimePeriod(
                Optional.ofNullable(wire.getStart()).map(WireTime::parseTimeOfDay),
                Optional.ofNullable(wire.getEnd()).map(WireTime::parseTimeOfDay));
    }
}
