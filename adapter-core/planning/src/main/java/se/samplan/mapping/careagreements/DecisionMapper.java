package se.samplan.mapping.careagreements;

import java.util.Optional;
import se.samplan.contracts.agreement.v1.DecisionType;
import se.samplan.contracts.time.WireTime;
import se.samplan.mapping.structure.ResponsibleMapper;
import se.samplan.model.agreement.Decision;

/** What has been decided (vad som bestämts), to the wire and back. */
public final class DecisionMapper {

    private DecisionMapper() {}

    public static DecisionType toWire(Decision model) {
        DecisionType wire = new DecisionType();
        wire.setText(model.text());
        model.date().map(WireTime::formatDate).ifPresent(wire::setDate);
        model.decidedBy().stream().map(ResponsibleMapper::toWire).forEach(wire.getDecidedBy()::add);
        return wire;
    }

    public static Decision toModel(DecisionType wire) {
        return new Decision(
                wire.getText(),
                Optional.ofNullable(wire.getDate()).map(WireTime::parseDate),
                wire.getDecidedBy().stream().map(ResponsibleMapper::toModel).toList());
    }
}
