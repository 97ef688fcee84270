package se.samplan.mapping.structure;

import java.util.Optional;
import se.samplan.contracts.logistics.v3.structure.LocationType;
import se.samplan.model.plan.Location;
import se.samplan.model.plan.LocationKind;

/** Location (plats), to the wire and back. */
public final class LocationMapper {

    private LocationMapper() {}

    public static LocationType toWire(Location model) {
        LocationType wire = new LocationType();
        model.code().map(LocationKind::code).ifPresent(wire::setCode);
        model.text().ifPresent(wire::setText);
        return wire;
    }

    public static Location toModel(LocationType wire) {
        return new Location(
                Optional.ofNullable(wire.getCode()).map(LocationKind::new), Optional.ofNullable(wire.getText()));
    }
}
