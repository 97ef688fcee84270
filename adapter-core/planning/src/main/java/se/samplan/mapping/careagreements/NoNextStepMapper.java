package se.samplan.mapping.careagreements;

import java.util.Optional;
import se.samplan.contracts.agreement.v1.NoNextStepType;
import se.samplan.model.agreement.NoNextStep;

/** No next step (inget nästa steg), to the wire and back. */
public final class NoNextStepMapper {

    private NoNextStepMapper() {}

    public static NoNextStepType toWire(NoNextStep model) {
        NoNextStepType wire = new NoNextStepType();
        wire.setValue(model.value());
        model.text().ifPresent(wire::setText);
        return wire;
    }

    public static NoNextStep toModel(NoNextStepType wire) {
        return new NoNextStep(wire.isValue(), Optional.ofNullable(wire.getText()));
    }
}
