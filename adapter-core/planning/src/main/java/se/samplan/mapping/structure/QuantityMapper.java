package se.samplan.mapping.structure;

import java.util.Optional;
import se.samplan.contracts.logistics.v3.structure.QuantityType;
import se.samplan.model.planning.Quantity;

/** Quantity (mängd), to the wire and back. */
public final class QuantityMapper {

    private QuantityMapper() {}

    public static QuantityType toWire(Quantity model) {
        QuantityType wire = new QuantityType();
        wire.setValue(model.value());
        model.unit().ifPresent(wire::setUnit);
        return wire;
    }

    public static Quantity toModel(QuantityType wire) {
        return new Quantity(wire.getValue(), Optional.ofNullable(wire.getUnit()));
    }
}
