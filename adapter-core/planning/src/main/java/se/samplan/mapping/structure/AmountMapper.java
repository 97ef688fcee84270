package se.samplan.mapping.structure;

import java.util.Optional;
import se.samplan.contracts.logistics.v3.structure.AmountType;
import se.samplan.model.plan.Amount;

/** Amount (omfattning), to the wire and back. */
public final class AmountMapper {

    private AmountMapper() {}

    public static AmountType toWire(Amount model) {
        AmountType wire = new AmountType();
        model.value().ifPresent(wire::setValue);
        model.unit().ifPresent(wire::setUnit);
        model.text().ifPresent(wire::setText);
        return wire;
    }

    public static Amount toModel(AmountType wire) {
        return new Amount(
                Optional.ofNullable(wire.getValue()),
                Optional.ofNullable(wire.getUnit()),
                Optional.ofNullable(wire.getText()));
    }
}
