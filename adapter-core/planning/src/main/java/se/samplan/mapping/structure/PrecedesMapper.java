package se.samplan.mapping.structure;

import java.util.Optional;
import se.samplan.contracts.logistics.v3.related.PrecedesType;
import se.samplan.contracts.logistics.v3.structure.RecordIdType;
import se.samplan.mapping.shape.IdentifierMapper;
import se.samplan.model.planning.LocalId;
import se.samplan.model.planning.Precedes;

/** Order (ordning), to the wire and back. */
public final class PrecedesMapper {

    private PrecedesMapper() {}

    public static PrecedesType toWire(Precedes model) {
        PrecedesType wire = new PrecedesType();
        model.targetRecordId().map(IdentifierMapper.to(RecordIdType::new)).ifPresent(wire::setTargetRecordId);
        wire.setTargetItemId(model.targetItemId().value());
        model.atLeastDays().ifPresent(wire::setAtLeastDays);
        model.atMostDays().ifPresent(wire::setAtMostDays);
        return wire;
    }

    public static Precedes toModel(PrecedesType wire) {
        return new Precedes(
                Optional.ofNullable(wire.getTargetRecordId()).map(IdentifierMapper::toModel),
                new LocalId(wire.getTargetItemId()),
                Optional.ofNullable(wire.getAtLeastDays()),
                Optional.ofNullable(wire.getAtMostDays()));
    }
}
