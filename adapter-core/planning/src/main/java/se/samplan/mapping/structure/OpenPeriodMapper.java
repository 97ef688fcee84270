package se.samplan.mapping.structure;

import java.util.Optional;
import se.samplan.contracts.logistics.v3.structure.OpenDatePeriodType;
import se.samplan.contracts.shape.DatePeriodShape;
import se.samplan.contracts.time.WireTime;
import se.samplan.model.planning.OpenPeriod;

/** Period with at least one end (tidsperiod), to the wire and back. */
public final class OpenPeriodMapper {

    private OpenPeriodMapper() {}

    public static OpenDatePeriodType toWire(OpenPeriod model) {
        OpenDatePeriodType wire = new OpenDatePeriodType();
        model.start().map(WireTime::formatDate).ifPresent(wire::setStart);
        model.end().map(WireTime::formatDate).ifPresent(wire::setEnd);
        return wire;
    }

    public static OpenPeriod toModel(DatePeriodShape wire) {
        return new OpenPeriod(
                Optional.ofNullable(wire.getStart()).map(WireTime::parseDate),
                Optional.ofNullable(wire.getEnd()).map(WireTime::parseDate));
    }
}
