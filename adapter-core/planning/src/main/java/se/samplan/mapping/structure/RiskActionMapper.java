package se.samplan.mapping.structure;

import java.util.Optional;
import se.samplan.contracts.logistics.v3.structure.RiskActionType;
import se.samplan.model.planning.LocalId;
import se.samplan.model.planning.RiskAction;

/** Action (åtgärd), to the wire and back. */
public final class RiskActionMapper {

    private RiskActionMapper() {}

    public static RiskActionType toWire(RiskAction model) {
        RiskActionType wire = new RiskActionType();
        model.sequence().ifPresent(wire::setSequence);
        wire.setText(model.text());
        model.responsible().stream().map(ResponsibleMapper::toWire).forEach(wire.getResponsible()::add);
        model.contactRef().stream().map(LocalId::value).forEach(wire.getContactRef()::add);
        model.activityRef().stream().map(LocalId::value).forEach(wire.getActivityRef()::add);
        return wire;
    }

    public static RiskAction toModel(RiskActionType wire) {
        return new RiskAction(
                Optional.ofNullable(wire.getSequence()),
                wire.getText(),
                wire.getResponsible().stream().map(ResponsibleMapper::toModel).toList(),
                wire.getContactRef().stream().map(LocalId::new).toList(),
                wire.getActivityRef().stream().map(LocalId::new).toList());
    }
}
