package se.samplan.mapping.structure;

import java.util.Optional;
import se.samplan.contracts.logistics.v3.related.PreparationStepType;
import se.samplan.contracts.time.WireTime;
import se.samplan.model.planning.PreparationStep;

/** Preparation (förberedelse), to the wire and back. */
public final class PreparationStepMapper {

    private PreparationStepMapper() {}

    public static PreparationStepType toWire(PreparationStep model) {
        PreparationStepType wire = new PreparationStepType();
        wire.setText(model.text());
        model.day().map(WireTime::formatDate).ifPresent(wire::setDay);
        return wire;
    }

    public static PreparationStep toModel(PreparationStepType wire) {
        return new PreparationStep(
                wire.getText(), Optional.ofNullable(wire.getDay()).map(WireTime::parseDate));
    }
}
